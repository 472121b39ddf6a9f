'use client';

import { useEffect, useRef, useState } from 'react';
import { Question } from '@/components/question/Question';
import { useKeys } from '@/components/question/useKeys';
import { emptyResponse } from '@/lib/items/response';
import { Confirm } from './Confirm';
import type { Desk } from './desk';
import { keepPlace, keptPlace } from './kept';
import { LookUp } from './LookUp';
import { Navigator } from './Navigator';
import { Review } from './Review';
import { answeredIn, caseLeftFor, placeToGoOn, standingsOf, type Taken } from './standing';
import { TakingHeader } from './TakingHeader';
import { leavingWords, submitWords } from './words';

interface Props {
  taken: Taken;
  desk: Desk;
  shelves: { href: string; title: string }[];
}

type Place = number | 'review';

/** A mock while it runs: one question, the way to all others, and the clock. */
export function Taking({ taken, desk, shelves }: Props) {
  const { mock } = taken;
  const standings = standingsOf(taken);
  const [wanted, setPlace] = useState<Place>(() =>
    placeToGoOn(taken, location.hash.slice(1) || keptPlace(mock.id)),
  );
  /** The question that the review was entered from, by name. */
  const [from, setFrom] = useState('');
  /** Where to go once a case study may be left. */
  const [leavingFor, setLeavingFor] = useState<Place | null>(null);
  const [isHandingIn, setHandingIn] = useState(false);
  const frame = useRef<HTMLElement>(null);
  const question = useRef<HTMLElement>(null);

  // Another tab may have left the case study that this one was in.
  const isShut = wanted !== 'review' && standings[wanted]?.isClosed;
  const place = isShut ? placeToGoOn(taken, '') : wanted;
  const now = place === 'review' ? undefined : standings[place];
  const shown = place === 'review' ? undefined : mock.questions[place];
  const id = shown?.id ?? null;

  useEffect(() => {
    desk.open(id);
    history.replaceState(null, '', id ? `#${id}` : location.pathname);
    if (id) keepPlace(mock.id, id);
  }, [desk, id, mock.id]);
  // What comes next begins here, for who hears it and for who scrolled.
  const screen = id ?? 'review';
  useEffect(() => {
    if (screen) question.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [screen]);

  function go(to: Place): void {
    const target = to === 'review' ? undefined : standings[to];
    if (to !== 'review' && (!target || target.isClosed)) return;
    const left = now && caseLeftFor(taken, now.section, target?.section ?? 'review');
    if (left === undefined) show(to);
    else setLeavingFor(to);
  }
  function show(to: Place): void {
    if (id) setFrom(id);
    setPlace(to);
  }
  function leave(): void {
    if (now && leavingFor !== null) {
      desk.leave(now.section);
      show(leavingFor);
    }
    setLeavingFor(null);
  }
  const flag = () => now && desk.answer(now.id, { flagged: !now.flagged });
  const next = () => place !== 'review' && go(place + 1 < standings.length ? place + 1 : 'review');
  const hasBefore = typeof place === 'number' && place > 0 && !standings[place - 1]?.isClosed;
  const before = () => typeof place === 'number' && hasBefore && go(place - 1);

  useKeys(frame, ({ key, repeat }) => {
    if (repeat || !now) return false;
    if (key === 'm' || key === 'M') flag();
    else if (key === 'p' || key === 'P') before();
    else if (key === 'n' || key === 'N' || key === 'Enter') next();
    else return false;
    return true;
  });

  const section = now && mock.sections[now.section];
  return (
    <div className="mock">
      <TakingHeader mock={mock} place={place} desk={desk} />
      <div className="mock-room">
        <main id="main" ref={frame} tabIndex={-1} className="mock-main">
          {section?.case && (
            <div className="mb-3 border-line-strong border-l-2 pl-3 text-sm">
              <h2 className="text-sm">
                Case study, part {section.questions.indexOf(id ?? '') + 1} of {section.questions.length}
              </h2>
              <p className="text-ink-2">Once you leave it, you cannot come back to it.</p>
            </div>
          )}
          {now && shown && (
            <>
              <Question
                ref={question}
                shown={shown}
                response={answeredIn(taken, shown.id).response ?? emptyResponse(shown.ask)}
                onChange={(response) => desk.answer(shown.id, { response })}
              />
              <div className="mock-ways">
                <button type="button" className="button quiet" aria-disabled={!hasBefore} onClick={before}>
                  Previous
                </button>
                <button type="button" className="button" onClick={next}>
                  {now.number < standings.length ? 'Next' : 'Review'}
                </button>
                <button type="button" className="button quiet" onClick={flag}>
                  <kbd className="key">M</kbd> {now.flagged ? 'Take the flag away' : 'Flag'}
                </button>
              </div>
            </>
          )}
          {place === 'review' && (
            <Review
              ref={question}
              standings={standings}
              onGo={go}
              from={placeToGoOn(taken, from || keptPlace(mock.id)) + 1}
              onSubmit={() => setHandingIn(true)}
            />
          )}
        </main>
        <aside className="mock-aside">
          <Navigator taken={taken} standings={standings} now={now?.id} onGo={go} />
          {mock.openBook && (
            <LookUp exam={mock.exam} shelves={shelves} isTimed={mock.endsAt !== null} onLook={desk.look} />
          )}
        </aside>
      </div>
      <Confirm
        isOpen={leavingFor !== null}
        title="Leave the case study for good?"
        yes="Leave it"
        no="Stay"
        onYes={leave}
        onNo={() => setLeavingFor(null)}
      >
        {now && leavingWords(standings.filter((one) => one.section === now.section))}
      </Confirm>
      <Confirm
        isOpen={isHandingIn}
        title={mock.style === 'diagnostic' ? 'Hand in your answers?' : 'Submit the mock?'}
        yes="Submit"
        no="Go back"
        onYes={desk.submit}
        onNo={() => setHandingIn(false)}
      >
        {submitWords(standings)}
      </Confirm>
    </div>
  );
}
