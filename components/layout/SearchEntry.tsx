import { headers } from 'next/headers';
import { NavLink } from './NavLink';

/** The way to the search: a link to its page, which a script takes over to open the palette. */
export async function SearchEntry({ exam }: { exam: string }) {
  const device = (await headers()).get('user-agent') ?? '';
  return (
    <div data-search className="pt-3">
      <NavLink href={`/${exam}/search`}>
        <span className="flex items-baseline justify-between gap-2">
          Search
          <kbd className="needs-script hidden text-ink-3 text-xs md:inline">
            {/Mac|iPhone|iPad/.test(device) ? '⌘ K' : 'Ctrl K'}
          </kbd>
        </span>
      </NavLink>
    </div>
  );
}
