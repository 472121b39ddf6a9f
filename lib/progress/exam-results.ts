import type { Exam } from '../content/model';
import type { SentResult } from '../outbox/plan';
import { domainUnit } from '../readiness/cells';
import { readinessOf } from '../readiness/estimate';
import { evidenceFrom } from '../readiness/evidence';
import type { Standpoint } from './plan-standpoint';

/** Sittings whose results were noted, the latest first, each with what was expected when it began. */
export function resultsIn({ exam, last, record }: Standpoint): SentResult[] {
  return Object.values(last['exam.result'])
    .flatMap(({ payload: { examAt, score, bars } }): SentResult[] => {
      if (score === null) return [];
      const moment = Date.parse(examAt);
      const known = record.answers.filter(({ at }) => at <= moment);
      const { overall, parts } = readinessOf(exam, evidenceFrom(known, moment));
      return [
        {
          examAt,
          score,
          expected: overall && { score: overall.score, chance: overall.chance },
          domains: domainsOf(exam, bars, (id) => parts[id]?.share ?? null),
        },
      ];
    })
    .sort((a, b) => (a.examAt < b.examAt ? 1 : -1));
}

function domainsOf(
  exam: Exam,
  bars: Record<string, number>,
  expected: (unit: string) => SentResult['domains'][number]['expected'],
): SentResult['domains'] {
  return exam.domains.map(({ id, title }) => ({
    id,
    title,
    bar: bars[id] ?? null,
    expected: expected(domainUnit(exam, id)),
  }));
}
