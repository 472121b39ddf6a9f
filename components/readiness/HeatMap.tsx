import { wordOf } from '@/components/progress/levels';
import { Shape } from '@/components/progress/RatingMark';
import { Behind } from '@/components/ui/Behind';
import { capital, counted, inWords } from '@/lib/content/phrases';
import type { SentObjective } from '@/lib/outbox/insight';
import { levelFor } from '@/lib/readiness/claim';

/** A domain with its objectives, for the map. */
export interface MapDomain {
  id: string;
  title: string;
  objectives: { id: string; title: string }[];
}

interface Props {
  exam: string;
  domains: readonly MapDomain[];
  answered: readonly SentObjective[];
}

/** Fewer answers than this show no level: two of three say little. */
const LEAST = 5;

/** Every objective with what was answered of it: by colour and shape, in words, and as a table. */
export function HeatMap({ exam, domains, answered }: Props) {
  const known = new Map(answered.map((one) => [one.id, { ...one, level: levelIn(one) }]));
  const standOf = (id: string) => known.get(id) ?? { id, answers: 0, right: 0, level: null };
  const weak = answered.filter((one) => levelIn(one) === 'practice').length;
  const unknown = answered.filter((one) => levelIn(one) === null).length;
  return (
    <section aria-labelledby="objectives" className="mt-10">
      <h2 id="objectives">{mapWords(weak, unknown, answered.length)}</h2>
      <p className="mt-1.5 max-w-[68ch] text-ink-2 text-sm">
        The share of the points that you got in your first answers to each objective. A square is less than
        60%, a triangle less than 75%, a circle 75% or more; below {inWords(LEAST)} answers no level is shown.
      </p>
      {domains.map((domain) => (
        <div key={domain.id} className="mt-4">
          <h3 className="text-ink-2">{domain.title}</h3>
          <ul className="heat-map mt-1.5">
            {domain.objectives.map(({ id, title }) => {
              const stand = standOf(id);
              return (
                <li key={id}>
                  <a
                    href={`/${exam}/objectives/${id}`}
                    data-level={stand.level ?? 'none'}
                    title={title}
                    aria-label={`${id} ${title}: ${standWords(stand)}`}
                  >
                    <span className="flex items-center justify-between gap-1">
                      {id}
                      <Shape level={stand.level} />
                    </span>
                    <span className="block text-xs">
                      {stand.answers === 0 ? 'none' : `${shareOf(stand)} of ${stand.answers}`}
                    </span>
                  </a>
                </li>
              );
            })}
          </ul>
        </div>
      ))}
      <Behind>
        <table className="stack heat-table mt-2" aria-labelledby="objectives">
          <thead>
            <tr>
              <th scope="col">Objective</th>
              <th scope="col">Answers</th>
              <th scope="col">Share</th>
              <th scope="col">Level</th>
            </tr>
          </thead>
          <tbody>
            {domains
              .flatMap(({ objectives }) => objectives)
              .map(({ id, title }) => {
                const stand = standOf(id);
                return (
                  <tr key={id}>
                    <th scope="row" className="font-normal">
                      {id} {title}
                    </th>
                    <td data-label="Answers">{stand.answers}</td>
                    <td data-label="Share">{stand.answers === 0 ? 'none yet' : shareOf(stand)}</td>
                    <td data-label="Level">{stand.level ? wordOf(stand.level) : 'not known'}</td>
                  </tr>
                );
              })}
          </tbody>
        </table>
      </Behind>
    </section>
  );
}

function levelIn({ answers, right }: SentObjective) {
  return answers < LEAST ? null : levelFor(right / answers);
}

function shareOf({ answers, right }: SentObjective): string {
  return `${Math.round((100 * right) / answers)}%`;
}

function standWords(stand: SentObjective): string {
  if (stand.answers === 0) return 'no answers yet';
  const level = levelIn(stand);
  return `${shareOf(stand)} of ${counted(stand.answers, 'answer')}, ${level ? wordOf(level) : 'too few for a level'}`;
}

function mapWords(weak: number, unknown: number, all: number): string {
  const many = (count: number) => `${inWords(count)} ${count === 1 ? 'objective' : 'objectives'}`;
  if (unknown === all) return `None of the ${all} objectives has enough answers yet`;
  const known =
    weak === 0
      ? 'No objective with enough answers is weak'
      : `${capital(many(weak))} ${weak === 1 ? 'is' : 'are'} weak`;
  return unknown === 0
    ? known
    : `${known}; ${inWords(unknown)} ${unknown === 1 ? 'has' : 'have'} too few answers`;
}
