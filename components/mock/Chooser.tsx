'use client';

import { type FormEvent, useRef, useState } from 'react';
import { useSetting } from '@/components/progress/standing';
import { useScripted } from '@/components/ui/useScripted';
import type { Style } from '@/lib/mock/lengths';
import type { Offer } from '@/lib/mock/offers';
import { browserOutbox } from '@/lib/outbox/browser';
import { startMock } from '@/lib/outbox/mocks';
import { uuid7 } from '@/lib/outbox/uuid7';
import { ExtraTime } from './ExtraTime';
import { StyleChoice } from './StyleChoice';

interface Props {
  exam: string;
  offers: Offer[];
  /** Whether it would be the first mock: then a diagnostic is offered before the others. */
  isFirst: boolean;
}

/** Says what the next mock is to be like, and starts it. */
export function Chooser({ exam, offers, isFirst }: Props) {
  const isScripted = useScripted();
  const possible = offers.filter(({ lengths }) => lengths.length > 0);
  const [chosen, setStyle] = useState<Style | null>(null);
  const [asked, setLength] = useState<number | null>(null);
  const [isTimed, setTimed] = useState(true);
  const [isOpenBook, setOpenBook] = useState(false);
  const [seed, setSeed] = useState('');
  const [extraTime] = useSetting(exam, 'extraTime');
  const [said, setSaid] = useState('');
  const [isStarting, setStarting] = useState(false);
  // The same id for every try: what was started and not heard of is not started twice.
  const id = useRef('');

  const usual = (isFirst && possible.find(({ style }) => style === 'diagnostic')) || possible[0];
  const offer = possible.find(({ style }) => style === chosen) ?? usual;
  const length = offer && (offer.lengths.find((one) => one === asked) ?? middleOf(offer.lengths));

  // What a diagnostic is to find out is what is known without a book.
  const hasBook = offer?.style !== 'diagnostic';

  async function start(event: FormEvent) {
    event.preventDefault();
    if (!offer || length === undefined) return;
    setStarting(true);
    setSaid('');
    id.current ||= uuid7(Date.now());
    const wanted = { id: id.current, exam, style: offer.style, length, openBook: isOpenBook && hasBook };
    const reply = await startMock(browserOutbox(), fetch, {
      ...wanted,
      timed: isTimed && offer.minutes !== null,
      seed: seed.trim() || null,
    });
    if (reply.ok) return location.assign(`/${exam}/mock/${reply.value.id}`);
    // The server has said no to this one: the next try is another.
    if (reply.status !== 0) id.current = '';
    setStarting(false);
    setSaid(reply.error || 'The server cannot be reached, so no mock was started. Try again in a moment.');
  }

  return (
    <form onSubmit={start} className="drill-chooser mock-chooser">
      <StyleChoice offers={offers} chosen={offer?.style} onChoose={setStyle} />
      {possible.length === 0 && (
        <p>
          Meanwhile a <a href={`/${exam}/drill`}>drill</a> works with any number of questions.
        </p>
      )}
      {offer && length !== undefined && (
        <>
          {offer.lengths.length > 1 && (
            <label className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <b>Questions</b>
              <select
                className="select"
                value={length}
                onChange={({ target }) => setLength(Number(target.value))}
              >
                {offer.lengths.map((one) => (
                  <option key={one}>{one}</option>
                ))}
              </select>
            </label>
          )}
          {offer.minutes !== null && (
            <fieldset>
              <legend>Clock</legend>
              <label className="drill-pick">
                <input type="radio" name="clock" checked={isTimed} onChange={() => setTimed(true)} />
                {Math.round(offer.minutes * extraTime)} minutes
              </label>
              <label className="drill-pick">
                <input type="radio" name="clock" checked={!isTimed} onChange={() => setTimed(false)} />
                No clock
              </label>
              {isTimed && <ExtraTime exam={exam} />}
            </fieldset>
          )}
          {hasBook && (
            <label className="drill-pick">
              <input
                type="checkbox"
                checked={isOpenBook}
                onChange={({ target }) => setOpenBook(target.checked)}
              />
              <span>
                Open book
                <span className="block text-ink-2 text-sm">
                  You may look things up in these pages while you answer. The result says how long that took,
                  and a question with which you did does not count for the estimate.
                </span>
              </span>
            </label>
          )}
          <details>
            <summary className="w-fit">For a class: the same questions for everybody</summary>
            <label className="mt-2 block">
              <b>Seed</b>
              <input
                className="field mt-1 block max-w-full"
                value={seed}
                maxLength={60}
                autoComplete="off"
                autoCapitalize="none"
                autoCorrect="off"
                spellCheck={false}
                onChange={({ target }) => setSeed(target.value)}
              />
              <span className="mt-1 block text-ink-2 text-sm">
                Everybody who starts the same kind of mock, of the same length, with the same word gets the
                same questions.
              </span>
            </label>
          </details>
          <div>
            <button type="submit" className="button" disabled={!isScripted || isStarting}>
              {isStarting ? 'Starting …' : offer.minutes && isTimed ? 'Start the clock' : 'Start'}
            </button>
            <p role="status" className="mt-2 max-w-[68ch]">
              {said}
            </p>
          </div>
        </>
      )}
    </form>
  );
}

function middleOf(lengths: number[]): number | undefined {
  return lengths[Math.floor(lengths.length / 2)];
}
