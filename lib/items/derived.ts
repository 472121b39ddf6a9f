import { type Exam, filesOfKind } from '../content/model';
import { fromDecision } from './derived/decisions';
import { fromDistinction } from './derived/distinctions';
import { fromMetrics } from './derived/metrics';
import { fromReference } from './derived/references';
import { fromRunbook } from './derived/runbooks';
import type { Source } from './item';

/**
 * The questions that tables, metrics, distinctions, runbooks and references give, in that order: those that
 * lib/content counts for coverage. What cannot make a question with one defensible answer makes none.
 */
export function derivedSources(exam: Exam): Source[] {
  const sources = [
    ...filesOfKind(exam, 'decision').flatMap(fromDecision),
    ...fromMetrics(exam),
    ...filesOfKind(exam, 'distinction').flatMap(fromDistinction),
    ...filesOfKind(exam, 'runbook').flatMap(fromRunbook),
    ...filesOfKind(exam, 'reference').flatMap(fromReference),
  ];
  return sources.map((source) => ({ ...source, tags: tagsOf(exam, source) }));
}

/** A derived question is found by the tag of a miss in its objective's group, and by its area. */
function tagsOf(exam: Exam, { objectives: [first = ''], file }: Source): string[] {
  const miss = exam.objectives.get(first)?.group.miss;
  return [...(miss ? [miss] : []), ...(file.front.area ? [file.front.area] : [])];
}
