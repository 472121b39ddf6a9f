'use client';

import { type FormEvent, useState } from 'react';
import { type Theme, themeCookie, themes } from './theme';

const names: Record<Theme, string> = { light: 'Light', dark: 'Dark', device: 'As the device' };

/**
 * Chooses light or dark, or leaves it to the device. With scripts the choice holds at once; without them
 * the form is posted, and the page comes back in the chosen theme.
 */
export function ThemeSwitch({ chosen }: { chosen: Theme }) {
  const [theme, setTheme] = useState(chosen);

  function choose(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const button = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null;
    const next = themes.find((name) => name === button?.value);
    if (!next) return;
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store is missing on plain http addresses
    document.cookie = themeCookie(next);
    if (next === 'device') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = next;
    setTheme(next);
  }

  return (
    <form action="/theme" method="post" onSubmit={choose}>
      <fieldset className="flex flex-wrap items-center gap-x-1">
        <legend className="float-left pr-2">Theme</legend>
        {themes.map((name) => (
          <button
            key={name}
            name="theme"
            value={name}
            type="submit"
            aria-pressed={theme === name}
            className="rounded-md px-1.75 py-0.5 underline decoration-line-strong underline-offset-3 aria-pressed:bg-sunk aria-pressed:font-semibold aria-pressed:text-ink aria-pressed:no-underline"
          >
            {names[name]}
          </button>
        ))}
      </fieldset>
    </form>
  );
}
