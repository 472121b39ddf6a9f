import type { Problem } from '@/lib/progress/problems';
import { momentInWords } from './words';

interface Props {
  problems: readonly Problem[];
  /** The address of the item by the seed with which it was seen. */
  hrefBy: (seed: string) => string;
}

/** What candidates reported about an item, the newest first. */
export function Problems({ problems, hrefBy }: Props) {
  return (
    <section aria-labelledby="problems" className="mt-10">
      <h2 id="problems">Reported problems</h2>
      {problems.length === 0 && <p className="mt-2 text-ink-2">Nobody has reported any.</p>}
      <ul className="mt-2 grid gap-3">
        {problems.map(({ id, at, note, hash, seed, since }) => (
          <li key={id} className="panel">
            <p className="whitespace-pre-wrap">{note}</p>
            <p className="mt-2 text-ink-2 text-sm">
              {momentInWords(at)}, version <span className="font-mono">{hash}</span>,{' '}
              <a href={hrefBy(seed)}>as it was drawn</a>
              {since === 'changed' && <b className="text-ink">. The item has changed since</b>}.
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Problems with items that the content has no more. */
export function GoneProblems({ problems }: { problems: readonly Problem[] }) {
  if (problems.length === 0) return null;
  return (
    <section aria-labelledby="gone" className="mt-9">
      <h2 id="gone">Problems with questions that are gone</h2>
      <ul className="mt-2 grid gap-3">
        {problems.map(({ id, at, note, item }) => (
          <li key={id} className="panel">
            <p className="whitespace-pre-wrap">{note}</p>
            <p className="mt-2 text-ink-2 text-sm">
              {momentInWords(at)}, <span className="font-mono">{item}</span>.
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
