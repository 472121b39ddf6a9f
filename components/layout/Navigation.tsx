import { allKinds } from '@/lib/content/kinds/all';
import type { Exam } from '@/lib/content/model';
import { NavLink } from './NavLink';

/** Everything an exam has to offer. A kind of file stands here as soon as the content has one of it. */
export function Navigation({ exam }: { exam: Exam }) {
  const home = `/${exam.id}`;
  const present = allKinds.filter((kind) => exam.files.some((file) => file.kind === kind.name));
  return (
    <>
      <ul className="grid gap-0.5">
        <li>
          <NavLink href={home} exact>
            Board
          </NavLink>
        </li>
      </ul>
      <p className="px-2.5 pt-4 pb-1 text-xs text-ink-3">Study {exam.file.front.code}</p>
      <ul className="grid gap-0.5">
        {present.map((kind) => (
          <li key={kind.name}>
            <NavLink href={`${home}/${kind.folder}`}>{kind.many}</NavLink>
          </li>
        ))}
        <li>
          <NavLink href={`${home}/objectives`}>Objectives</NavLink>
        </li>
      </ul>
    </>
  );
}
