import { cookies } from 'next/headers';
import { liveContent } from '@/lib/content/live';
import type { Exam } from '@/lib/content/model';
import { ThemeSwitch } from './ThemeSwitch';
import { themeOf } from './theme';

/** The theme, the ways to other devices, to one's data and to the item bank, and which content the reader has before them. */
export async function Footer({ exam }: { exam?: Exam }) {
  const { version, ok } = (await liveContent()).status();
  const theme = themeOf((await cookies()).get('theme')?.value);
  return (
    <footer className="no-print flex max-w-[65rem] flex-wrap items-center justify-between gap-x-6 gap-y-2 border-line border-t py-4 text-ink-2 text-sm">
      <ThemeSwitch chosen={theme} />
      {exam && <a href={`/${exam.id}/devices`}>Other devices</a>}
      {exam && <a href={`/${exam.id}/data`}>Your data</a>}
      {exam && <a href={`/${exam.id}/items`}>For instructors</a>}
      <p>
        Content <span className="font-mono">{version.slice(0, 7)}</span>
        {ok ? ', ' : ', the last save has errors, '}
        <a href="/health">how it is doing</a>
      </p>
    </footer>
  );
}
