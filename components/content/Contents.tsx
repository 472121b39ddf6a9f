'use client';

import { useEffect, useState } from 'react';

export interface ContentsEntry {
  id: string;
  text: string;
}

/** The sections of a page, with a mark at the one being read. Without scripts it is a list of links. */
export function Contents({ entries }: { entries: ContentsEntry[] }) {
  const [present, setPresent] = useState(entries[0]?.id);

  useEffect(() => {
    const sections = entries.flatMap(({ id }) => document.getElementById(id) ?? []);
    const find = () => {
      const atEnd = window.innerHeight + window.scrollY >= document.documentElement.scrollHeight - 2;
      const passed = sections.filter((section) => section.getBoundingClientRect().top < 120);
      setPresent((atEnd && window.scrollY > 0 ? sections : passed).at(-1)?.id ?? sections[0]?.id);
    };
    find();
    window.addEventListener('scroll', find, { passive: true });
    return () => window.removeEventListener('scroll', find);
  }, [entries]);

  return (
    <ul>
      {entries.map(({ id, text }) => (
        <li key={id}>
          <a
            href={`#${id}`}
            aria-current={id === present ? 'location' : undefined}
            className="block border-line border-l-2 py-1 pl-3 no-underline hover:text-ink aria-[current]:border-ink aria-[current]:font-semibold aria-[current]:text-ink"
          >
            {text}
          </a>
        </li>
      ))}
    </ul>
  );
}
