import { inWords } from '../phrases';
import { slugPattern } from './fields';

/** What ticks an item of a checklist by itself, once it was done: `{#two-mocks ticks=mocks-passed:2}`. */
export type Ticking =
  | { by: 'mocks-passed'; count: number }
  /** Areas by name; none where all are meant. */
  | { by: 'areas-green'; areas: string[] }
  /** The prompts that a checklist or set lists, by its name. */
  | { by: 'recalled'; list: string }
  | { by: 'mistakes-closed' };

/** The forms in which it can be written, for messages. */
export const tickingForms = [
  'mocks-passed:2',
  'areas-green',
  'areas-green:retrieval',
  'recalled:final-questions',
  'mistakes-closed',
];

/** Reads what stands behind `ticks=`; undefined where it is none of the forms. */
export function tickingFrom(text: string): Ticking | undefined {
  const [by = '', about, ...more] = text.split(':');
  const names = about?.split(',') ?? [];
  if (more.length > 0 || !names.every((name) => slugPattern.test(name))) return undefined;
  const [name, another] = names;
  switch (by) {
    case 'mocks-passed':
      return /^[1-9]$/.test(about ?? '') ? { by, count: Number(about) } : undefined;
    case 'areas-green':
      return { by, areas: names };
    case 'recalled':
      return name !== undefined && another === undefined ? { by, list: name } : undefined;
    case 'mistakes-closed':
      return name === undefined ? { by } : undefined;
    default:
      return undefined;
  }
}

/** When an item ticks itself, as a sentence. */
export function tickingWords(ticking: Ticking): string {
  return `Ticks itself when ${whenWords(ticking)}.`;
}

function whenWords(ticking: Ticking): string {
  switch (ticking.by) {
    case 'mocks-passed': {
      const { count } = ticking;
      return count === 1 ? 'a whole mock exam is passed' : `${inWords(count)} whole mock exams are passed`;
    }
    case 'areas-green':
      return `your answers show ${['every area', 'this area'][ticking.areas.length] ?? 'these areas'} green`;
    case 'recalled':
      return 'each prompt of this list was said from memory, with at least half of its points';
    case 'mistakes-closed':
      return 'no mistake is open';
  }
}
