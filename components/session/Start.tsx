'use client';

import type { Ref } from 'react';
import { CopyButton } from '@/components/content/CopyButton';
import { capital, counted } from '@/lib/content/phrases';
import type { SentSession } from '@/lib/items/session';
import { type Asked, sharedSearch } from './address';

interface Props {
  exam: string;
  asked: Asked;
  session: SentSession;
  onBegin: () => void;
  ref: Ref<HTMLElement>;
}

/** What comes, the link that gives others the same, and the way in. */
export function Start({ exam, asked, session, onBegin, ref }: Props) {
  const { title, items, why } = session;
  const link = `${location.origin}/${exam}/session?${sharedSearch(asked)}`;
  return (
    <main id="main" ref={ref} tabIndex={-1} className="session session-main session-start">
      <p className="text-ink-2">Review session</p>
      <h1>{title}</h1>
      <p className="mt-3">
        {capital(counted(items.length, 'question'))}
        {asked.seconds > 0 ? `, ${asked.seconds} seconds each.` : ', without a clock.'} {writes(asked)}
      </p>
      {why && <p className="mt-2 text-ink-2">{why}</p>}
      <p className="session-ways">
        <button type="button" className="button" onClick={onBegin}>
          Begin <kbd className="key">Space</kbd>
        </button>
        <a href={`/${exam}/session`}>Choose another</a>
      </p>
      <dl className="session-keys">
        <div>
          <dt>
            <kbd className="key">{asked.alone ? '1' : 'Space'}</kbd>{' '}
            {asked.alone && <kbd className="key">2</kbd>} {asked.alone && <kbd className="key">3</kbd>}
          </dt>
          <dd>{asked.alone ? 'answer: a guess, think so, sure' : 'shows the answer, and goes on'}</dd>
        </div>
        <div>
          <dt>
            <kbd className="key">←</kbd> <kbd className="key">→</kbd>
          </dt>
          <dd>question before, question after</dd>
        </div>
        {asked.seconds > 0 && (
          <div>
            <dt>
              <kbd className="key">P</kbd>
            </dt>
            <dd>stops the clock, and sets it going again</dd>
          </div>
        )}
        {!asked.alone && (
          <div>
            <dt>
              <kbd className="key">0</kbd> to <kbd className="key">9</kbd>
            </dt>
            <dd>how many were right, once the answer shows</dd>
          </div>
        )}
      </dl>
      <div className="session-link">
        <p>Who opens this link gets the same questions:</p>
        <div className="flex flex-wrap items-center gap-3">
          <code>{link}</code>
          <CopyButton text={link} />
        </div>
      </div>
    </main>
  );
}

function writes({ alone, counts }: Asked): string {
  if (!alone) return 'It is for a group, so nothing is recorded.';
  return counts ? 'Each answer counts as yours, as in a drill.' : 'Nothing is recorded.';
}
