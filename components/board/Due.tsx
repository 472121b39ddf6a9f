import { counted } from '@/lib/content/phrases';
import type { Standing } from '@/lib/outbox/wire';

/** The ways to what waits to be gone over again; whether one thinks of it at once is said above. */
export function Due({ exam, due, mistakes }: Pick<Standing, 'due' | 'mistakes'> & { exam: string }) {
  if (due + mistakes === 0) return null;
  return (
    <p className="mt-2 text-ink-2 text-sm">
      {due > 0 && (
        <>
          <a href={`/${exam}/cards`}>{counted(due, 'card')} due</a>.{' '}
        </>
      )}
      {mistakes > 0 && (
        <>
          <a href={`/${exam}/mistakes`}>{counted(mistakes, 'open mistake')}</a>.
        </>
      )}
    </p>
  );
}
