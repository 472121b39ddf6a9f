import { distance } from 'fastest-levenshtein';
import type { Model } from '@/lib/content/model';
import { openFiles } from './open';

/** Up to three pages whose address is much like `path`; none when all are too far from it. */
export function nearestPages(model: Model, path: string): { href: string; title: string }[] {
  if (path.length > 200) return [];
  return model.exams
    .flatMap(openFiles)
    .map(({ id, front }) => ({ href: `/${id}`, title: front.title, far: distance(path, `/${id}`) }))
    .filter(({ far }) => far <= Math.max(4, path.length / 4))
    .sort((a, b) => a.far - b.far)
    .slice(0, 3);
}
