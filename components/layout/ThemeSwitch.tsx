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
      <fieldset className="theme-switch">
        <legend>Theme</legend>
        {themes.map((name) => (
          <button key={name} name="theme" value={name} type="submit" aria-pressed={theme === name}>
            {names[name]}
          </button>
        ))}
      </fieldset>
    </form>
  );
}
