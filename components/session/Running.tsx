'use client';

import { useEffect, useRef, useState } from 'react';
import { useKeys } from '@/components/question/useKeys';
import type { Certainty } from '@/lib/items/answer';
import type { SentSession } from '@/lib/items/session';
import type { Draft } from '@/lib/outbox/wire';
import { readLately } from '@/lib/read-lately';
import type { Asked } from './address';
import { Header } from './Header';
import { count, goTo, newRun, onward, pause, type Run, respond, reveal } from './run';
import { Slide } from './Slide';
import { Start } from './Start';
import { Summary } from './Summary';

interface Props {
  exam: string;
  asked: Asked;
  session: SentSession;
  /** Takes an answer that counts. */
  record: (draft: Draft) => void;
}

/** Typed figures that follow each other this fast, in milliseconds, are one number. */
const ONE_NUMBER = 1200;

/** A session under way: its start, one question a screen, and its summary. */
export function Running({ exam, asked, session, record }: Props) {
  const [run, setRun] = useState<Run>(() => newRun(session.items));
  const frame = useRef<HTMLElement>(null);
  const typed = useRef(0);
  const { at, questions, places } = run;
  const place = places[at];
  const question = questions[at];
  const isOpen = place !== undefined && !place.revealed;
  const step = (change: (run: Run, now: number) => Run) => setRun(change(run, Date.now()));
  const halt = (run: Run, now: number) => pause(run, asked.seconds, now);
  const screen = `${at} ${isOpen}`;

  // What comes next begins here, for who hears it and for who scrolled.
  useEffect(() => {
    frame.current?.focus({ preventScroll: true });
    if (!screen.endsWith('false')) window.scrollTo(0, 0);
  }, [screen]);

  function answer(certainty: Certainty | null) {
    if (!question || !place || place.revealed) return;
    const now = Date.now();
    const next = reveal(run, now, certainty);
    setRun(next);
    if (!asked.counts) return;
    const { id: item, hash, seed, unit } = question.shown;
    const read = readLately(document.cookie, now);
    const ms = Math.min(next.places[at]?.spent ?? 0, LONGEST);
    const payload = {
      ...{ item, hash, seed, response: place.response, certainty, ms },
      ...({ where: 'drill', run: null } as const),
      ...(read.length > 0 && { read }),
    };
    record({ kind: 'answer.given', unit, payload });
  }

  function type(figure: number) {
    const now = Date.now();
    const before = now - typed.current < ONE_NUMBER ? (place?.hands ?? 0) : 0;
    typed.current = now;
    setRun(count(run, 10 * before + figure, asked.people));
  }

  useKeys(frame, ({ key, repeat, target }) => {
    const isOnControl = target instanceof Element && target.closest('input, select, [aria-roledescription]');
    const scrolls = target instanceof Element && target.closest('[tabindex="0"]');
    const goes = key === 'Enter' || key === ' ' || key === 'PageDown';
    // Who answers alone answers by saying how certain; what has the focus wants the space bar itself.
    if (goes && ((isOpen && asked.alone) || (key === ' ' && isOnControl))) return false;
    // Code that is wider than the screen moves by the arrows while it has the focus.
    if (scrolls && key.startsWith('Arrow')) return false;
    if (goes) !repeat && at < questions.length && step(onward);
    else if (key === 'ArrowRight') step((run, now) => goTo(run, at + 1, now));
    else if (key === 'ArrowLeft' || key === 'PageUp') step((run, now) => goTo(run, at - 1, now));
    else if (key === 'p' || key === 'P') step(halt);
    else if (/^\d$/.test(key) && place?.revealed && !asked.alone) type(Number(key));
    else return false;
    return true;
  });

  if (at < 0)
    return (
      <Start
        exam={exam}
        asked={asked}
        session={session}
        onBegin={() => step((run, now) => goTo(run, 0, now))}
        ref={frame}
      />
    );
  if (!place || !question)
    return (
      <Summary
        exam={exam}
        asked={asked}
        title={session.title}
        run={run}
        onLook={(to) => step((run, now) => goTo(run, to, now))}
        ref={frame}
      />
    );
  return (
    <div className="session">
      <Header exam={exam} asked={asked} title={session.title} run={run} onPause={() => step(halt)} />
      <main id="main" ref={frame} tabIndex={-1} className="session-main">
        <Slide
          key={at}
          asked={asked}
          question={question}
          place={place}
          isLast={at === questions.length - 1}
          onChange={(response) => setRun(respond(run, response))}
          onAnswer={answer}
          onCount={(hands) => setRun(count(run, hands, asked.people))}
          onBack={() => step((run, now) => goTo(run, at - 1, now))}
          onOnward={() => step(onward)}
        />
      </main>
    </div>
  );
}

/** A question that was left open overnight says nothing about speed; the door takes a day at most. */
const LONGEST = 3_600_000;
