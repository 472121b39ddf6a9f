'use client';

import { useState } from 'react';
import { Unserved } from '@/components/progress/Unserved';
import { useServed } from '@/components/progress/useServed';
import type { SentCard, SentCards } from '@/lib/outbox/cards';
import { Nothing } from './Nothing';
import { Overview } from './Overview';
import { Reviewing } from './Reviewing';

/** The cards: what is due, one by one, and what the schedule is made by. */
export function Cards({ exam }: { exam: string }) {
  const path = `/api/cards?${new URLSearchParams({ exam })}`;
  const [served, again] = useServed<SentCards>(path);
  const [session, setSession] = useState<readonly SentCard[] | 'cram' | null>(null);

  function end() {
    setSession(null);
    again();
    window.scrollTo(0, 0);
    document.getElementById('main')?.focus({ preventScroll: true });
  }

  if (session === 'cram') return <Cramming path={`${path}&cram=1`} onEnd={end} />;
  if (session) {
    const tomorrow = served.is === 'here' ? served.value.forecast[0]?.cards : undefined;
    return <Reviewing cards={session} cram={false} tomorrow={tomorrow} onEnd={end} />;
  }
  const nothing = <Nothing exam={exam} onAdd={again} />;
  if (served.is !== 'here') return <Unserved served={served} again={again} title="Cards" empty={nothing} />;
  if (served.value.all.length === 0) return nothing;
  return (
    <Overview
      exam={exam}
      cards={served.value}
      again={again}
      onReview={() => setSession(served.value.asked)}
      onCram={() => setSession('cram')}
    />
  );
}

/** Cards that are asked whether they are due or not. */
function Cramming({ path, onEnd }: { path: string; onEnd: () => void }) {
  const [served, again] = useServed<SentCards>(path);
  if (served.is !== 'here') return <Unserved served={served} again={again} title="Cramming" empty={null} />;
  return <Reviewing cards={served.value.asked} cram tomorrow={undefined} onEnd={onEnd} />;
}
