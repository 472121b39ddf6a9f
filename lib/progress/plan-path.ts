import { linksIn, targetOf } from '../content/links';
import { type Exam, type FileOfKind, filesOfKind } from '../content/model';
import { pathMinutes } from '../schedule/plan-tasks';
import { type Standpoint, setting } from './plan-standpoint';

interface PathItem {
  /** Without the exam, as in `paths/four-weeks#assets`. */
  id: string;
  minutes: number;
  /** Ids without the exam of the pages that it links to. */
  leads: string[];
}

/** The items of the chosen path; none where there is no such path, or no more. */
export function pathOf(at: Standpoint): PathItem[] {
  const name = setting(at, 'path');
  const file = filesOfKind(at.exam, 'path').find((one) => one.name === name);
  return file ? itemsOf(file, at.exam) : [];
}

function itemsOf(file: FileOfKind<'path'>, exam: Exam): PathItem[] {
  const labs = new Map(filesOfKind(exam, 'lab').map(({ name, front }) => [`labs/${name}`, front.minutes]));
  return file.fragments.flatMap(({ id, tickable }, at): PathItem[] => {
    const item = file.body.items[at];
    if (!tickable || !item) return [];
    const links = linksIn({ type: 'root', children: [{ type: 'list', children: [item] }] });
    const leads = links.flatMap(({ url }) => {
      const target = targetOf(url, file.path);
      return target.kind === 'unit' ? [target.id] : [];
    });
    const minutes = Math.max(pathMinutes, ...leads.map((id) => labs.get(id) ?? 0));
    return [{ id: `paths/${file.name}#${id}`, minutes, leads }];
  });
}
