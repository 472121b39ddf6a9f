import { nearest } from '../wording';

/**
 * Finds the file that a wrong id was probably meant for: one whose folder and name end it, the only one of its name,
 * or the nearest. For many that are looked for among the same ids: each is looked for once.
 */
export function fileFinder(ids: () => string[]): (id: string) => string | undefined {
  const found = new Map<string, string | undefined>();
  return (id) => {
    if (!found.has(id)) found.set(id, findAmong(ids(), id));
    return found.get(id);
  };
}

function findAmong(ids: string[], wrong: string): string | undefined {
  const parts = wrong.split('/');
  const ending = parts.slice(-2).join('/');
  if (ids.includes(ending)) return ending;
  const namesakes = ids.filter((id) => id.endsWith(`/${parts.at(-1)}`));
  return namesakes.length === 1 ? namesakes[0] : nearest(wrong, ids);
}
