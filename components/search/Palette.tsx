'use client';

import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { SearchIndex } from '@/lib/search/payload';
import { LONGEST_QUERY } from '@/lib/search/query';
import { Choices, optionIds } from './Choices';
import { fetchIndex } from './fetchIndex';
import { type Choice, offer } from './offer';
import { recentIds, remember } from './recent';

export interface PaletteProps {
  exam: string;
  onClose: () => void;
}

type Loading = { index?: SearchIndex; hasFailed: boolean };

/**
 * The search as a dialog: a combobox whose options are pages, ratings and actions. The focus stays in the field;
 * arrows, Home and End move what is active, Enter chooses it.
 */
export function Palette({ exam, onClose }: PaletteProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [query, setQuery] = useState('');
  const [wanted, setWanted] = useState('');
  const [said, setSaid] = useState('');
  const [{ index, hasFailed }, setLoading] = useState<Loading>({ hasFailed: false });
  const [recent] = useState(() => recentIds(exam));
  const base = useId();

  useEffect(() => dialog.current?.showModal(), []);
  useEffect(() => {
    let isGone = false;
    fetchIndex(exam).then(
      (fetched) => !isGone && setLoading({ index: fetched, hasFailed: false }),
      () => !isGone && setLoading({ hasFailed: true }),
    );
    return () => {
      isGone = true;
    };
  }, [exam]);

  const { finding, groups } = useMemo(() => offer(exam, index, query, recent), [exam, index, query, recent]);
  const ids = groups.flatMap(({ choices }) => choices.flatMap((choice) => optionIds(base, choice)));
  const active = ids.includes(wanted) ? wanted : (ids[0] ?? '');

  function leave(href: string) {
    dialog.current?.close();
    location.assign(href);
  }

  function choose(choice: Choice) {
    if (choice.does === 'open') {
      remember(exam, choice.entry.id);
      leave(choice.entry.href);
    } else if (choice.does === 'go') leave(choice.href);
    else if (choice.does === 'theme') {
      // The switch at the foot of the page does it, and shows it.
      document.querySelector<HTMLButtonElement>(`button[name=theme][value=${choice.theme}]`)?.click();
      setSaid(`${choice.title} is on.`);
    }
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    const at = ids.indexOf(active);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: ids.length - 1 }[event.key];
    if (event.key === 'Enter') {
      // While the index is on its way, and when it does not come, the server searches.
      if (!index && query.trim()) leave(`/${exam}/search?q=${encodeURIComponent(query.trim())}`);
      else if (!event.repeat) document.getElementById(active)?.click();
    } else if (to !== undefined) {
      const next = ids[(to + ids.length) % ids.length] ?? '';
      setWanted(next);
      document.getElementById(next)?.scrollIntoView({ block: 'nearest' });
    } else return;
    event.preventDefault();
  }

  const status = hasFailed
    ? 'The search could not be loaded. Enter searches on the server instead.'
    : said || (index ? finding : 'Loading what can be searched …');
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it, as it does every dialog
    <dialog
      ref={dialog}
      className="palette"
      aria-label="Search"
      onClose={onClose}
      onClick={({ target }) => target === dialog.current && dialog.current?.close()}
    >
      <div className="palette-box">
        <div className="flex gap-2 p-3">
          <input
            type="text"
            role="combobox"
            aria-label="Search pages and actions"
            aria-expanded={ids.length > 0}
            aria-controls={`${base}list`}
            aria-activedescendant={active || undefined}
            aria-autocomplete="list"
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            maxLength={LONGEST_QUERY}
            placeholder="Search pages and actions"
            className="search-field min-w-0 flex-1"
            value={query}
            onChange={({ target }) => {
              setQuery(target.value);
              setWanted('');
              setSaid('');
            }}
            onKeyDown={onKeyDown}
          />
          <button type="button" className="button quiet" onClick={() => dialog.current?.close()}>
            Close
          </button>
        </div>
        <p role="status" className="palette-status">
          {status}
        </p>
        <div id={`${base}list`} role="listbox" aria-label="Found" className="palette-list">
          <Choices
            base={base}
            groups={groups}
            active={active}
            onActive={setWanted}
            onChoose={choose}
            onSaid={setSaid}
          />
        </div>
      </div>
    </dialog>
  );
}
