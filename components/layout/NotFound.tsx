import { headers } from 'next/headers';
import { nearestPages } from '@/components/content/nearest';
import { liveContent } from '@/lib/content/live';

/** Says that there is no such page, and which pages have an address like it. */
export async function NotFound() {
  const asked = (await headers()).get('x-path') ?? '';
  const near = nearestPages((await liveContent()).model(), asked);
  return (
    <>
      <h1>There is no page at this address.</h1>
      <p className="mt-3 max-w-[68ch] text-ink-2">
        It may be mistyped, or the page was taken away. Nothing that you rated is lost.
      </p>
      {near.length > 0 && (
        <>
          <h2 className="mt-8">Pages with an address like it</h2>
          <ul className="mt-2 grid gap-1">
            {near.map(({ href, title }) => (
              <li key={href}>
                <a href={href}>{title}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="mt-8">
        <a href="/" className="button">
          Go to the board
        </a>
      </p>
    </>
  );
}
