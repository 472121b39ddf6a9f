import type { Exam } from '@/lib/content/model';
import { type Found, find, type Hit, type PageHit } from '@/lib/search/find';
import type { LiveSearch } from '@/lib/search/live';
import { snippetOf } from '@/lib/search/marks';
import { suggestionsFor } from '@/lib/search/near';
import { LONGEST_QUERY } from '@/lib/search/query';
import { findingOf, misspelt, pagesInWords } from './finding';
import { Marked } from './Marked';

/** More are not shown: who has to read on had better add a word. */
const MOST_SHOWN = 40;

interface Props {
  exam: Exam;
  search: LiveSearch;
  /** As it came with the address. */
  asked: string;
}

/** The search as a page of its own, which works without scripts. */
export function SearchPage({ exam, search, asked }: Props) {
  const found = find(search.index, asked);
  const all = search.index.entries.filter(({ id, page }) => id === page).length;
  const isAsked = found.query !== '';
  return (
    <div className="max-w-[43.75rem]">
      <p className="mb-2 text-ink-2 text-sm">{exam.file.front.code}</p>
      <h1>{isAsked ? findingOf(found) : `Search ${pagesInWords(all)}`}</h1>
      <search>
        <form action={`/${exam.id}/search`} method="get" className="mt-5 flex gap-2.5">
          <label htmlFor="q" className="sr-only">
            What to look for
          </label>
          <input
            id="q"
            type="search"
            name="q"
            defaultValue={found.query}
            maxLength={LONGEST_QUERY}
            autoComplete="off"
            spellCheck={false}
            className="search-field min-w-0 flex-1"
          />
          <button type="submit" className="button">
            Search
          </button>
        </form>
      </search>
      {!isAsked && (
        <p className="mt-4 text-ink-2">
          A word, a name, an abbreviation, a message, or the number of an objective, such as canary, key
          vault, RBAC or 2.3.1. Typing errors are forgiven.
        </p>
      )}
      {isAsked && found.pages.length === 0 && <Nothing exam={exam} search={search} found={found} />}
      {misspelt(found) && <p className="mt-4 text-ink-2">{misspelt(found)}</p>}
      <ol className="mt-6 grid gap-5">
        {found.pages.slice(0, MOST_SHOWN).map((page) => (
          <Result key={page.entry.id} page={page} search={search} />
        ))}
      </ol>
      {found.pages.length > MOST_SHOWN && (
        <p className="mt-6 text-ink-2">
          These are the first {MOST_SHOWN} of {found.pages.length}. Another word brings what you look for
          further up.
        </p>
      )}
    </div>
  );
}

function Result({ page, search }: { page: PageHit; search: LiveSearch }) {
  const { entry, terms, parts } = page;
  return (
    <li>
      <a href={entry.href} className="font-semibold">
        <Marked text={entry.title} terms={terms} />
      </a>
      <p className="text-ink-2 text-sm">
        {entry.kind.one}
        {entry.place && `, ${entry.place}`}
      </p>
      <Snippet hit={page} search={search} />
      {parts.length > 0 && (
        <ul className="mt-1.5 grid gap-1 border-line border-l-2 pl-3">
          {parts.map((part) => (
            <li key={part.entry.id} className="text-[0.9375rem]">
              <a href={part.entry.href}>
                <Marked text={part.entry.title} terms={part.terms} />
              </a>
              <Snippet hit={part} search={search} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** The text around what was found in it. */
function Snippet({ hit: { entry, terms }, search }: { hit: Hit; search: LiveSearch }) {
  const text = snippetOf(search.textOf(entry.id), terms);
  if (text === '') return null;
  return (
    <p className="mt-0.5 text-[0.9375rem]">
      <Marked text={text} terms={terms} />
    </p>
  );
}

function Nothing({ exam, search, found }: { exam: Exam; search: LiveSearch; found: Found }) {
  const near = suggestionsFor(search.index, found.query);
  return (
    <>
      {near.length > 0 && (
        <>
          <h2 className="mt-6">Names that are written much like it</h2>
          <ul className="mt-2 grid gap-1">
            {near.map(({ href, title }) => (
              <li key={href}>
                <a href={href}>{title}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="mt-6 max-w-[68ch]">
        Try fewer words, or another name for it. The <a href={`/${exam.id}/terms`}>terms</a> list what things
        are called, and the <a href={`/${exam.id}/objectives`}>objectives</a> show all that there is.
      </p>
    </>
  );
}
