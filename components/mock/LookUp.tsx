'use client';

interface Props {
  exam: string;
  shelves: { href: string; title: string }[];
  isTimed: boolean;
  /** Hears that something is being looked up: the time away counts from then on. */
  onLook: () => void;
}

/** The book, which is open while the mock is taken: each of its pages opens in a tab of its own. */
export function LookUp({ exam, shelves, isTimed, onLook }: Props) {
  return (
    <details className="mt-6">
      <summary className="w-fit font-semibold">Look something up</summary>
      <p className="mt-1.5 text-ink-2 text-sm">
        It opens in another tab{isTimed && ', and the clock runs on'}. The result says how long you were away.
      </p>
      <form
        action={`/${exam}/search`}
        target="_blank"
        onSubmit={onLook}
        className="mt-2 flex flex-wrap gap-2"
        rel="noopener"
      >
        <input type="search" name="q" aria-label="Search" className="field min-w-0 flex-1" />
        <button type="submit" className="button quiet">
          Search
        </button>
      </form>
      <ul className="mt-2 grid gap-1 text-sm">
        {shelves.map(({ href, title }) => (
          <li key={href}>
            <a href={href} target="_blank" rel="noreferrer" onClick={onLook} onAuxClick={onLook}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
