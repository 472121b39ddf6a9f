import { allKinds } from '@/lib/content/kinds/all';
import { shelves } from '@/lib/content/kinds/define';
import type { Exam } from '@/lib/content/model';
import { NavLink } from './NavLink';
import { places } from './places';
import { SearchEntry } from './SearchEntry';

/** Everything an exam has to offer, by shelf. A kind stands here as soon as the content has a file of it. */
export function Navigation({ exam }: { exam: Exam }) {
  const home = `/${exam.id}`;
  const present = allKinds.filter((kind) => exam.files.some((file) => file.kind === kind.name));
  return (
    <>
      <ul className="nav-links">
        <li>
          <NavLink href={home} exact>
            Board
          </NavLink>
        </li>
        {places.map(([path, words]) => (
          <li key={path}>
            <NavLink href={`${home}/${path}`}>{words}</NavLink>
          </li>
        ))}
      </ul>
      {Object.entries(shelves).map(([shelf, words]) => {
        const kinds = present.filter((kind) => kind.shelf === shelf);
        if (kinds.length === 0) return null;
        return (
          <div key={shelf}>
            <p className="px-2.5 pt-3 pb-0.5 text-xs text-ink-3">{words}</p>
            <ul className="nav-links">
              {kinds.map((kind) => (
                <li key={kind.name}>
                  <NavLink href={`${home}/${kind.folder}`}>{kind.many}</NavLink>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
      <SearchEntry exam={exam.id} />
    </>
  );
}
