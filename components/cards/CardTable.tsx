'use client';

import { useState } from 'react';
import { useCard } from '@/components/progress/standing';
import { counted } from '@/lib/content/phrases';
import type { ListedCard } from '@/lib/outbox/cards';
import { dueWords } from './words';

/** So many are listed at first. */
const FIRST = 30;

/** Every card with the day on which it is due. */
export function CardTable({ cards, today }: { cards: readonly ListedCard[]; today: string }) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? cards : cards.slice(0, FIRST);
  return (
    <section aria-labelledby="all-cards" className="mt-9">
      <h2 id="all-cards">{counted(cards.length, 'card')}</h2>
      <table className="stack mt-2" aria-labelledby="all-cards">
        <thead>
          <tr>
            <th scope="col" className="w-[50%]">
              Card
            </th>
            <th scope="col">Due</th>
            <th scope="col">Asked</th>
            <th scope="col" className="no-print">
              <span className="sr-only">Remove</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((card) => (
            <Row key={card.subject} card={card} today={today} />
          ))}
        </tbody>
      </table>
      {shown.length < cards.length && (
        <button type="button" className="link-button no-print mt-3" onClick={() => setWhole(true)}>
          Show all {cards.length}
        </button>
      )}
    </section>
  );
}

function Row({ card, today }: { card: ListedCard; today: string }) {
  const { subject, title, kind, href, due, reviews, lapses } = card;
  const [said, setOn] = useCard(subject);
  const isOn = said !== false;
  return (
    <tr>
      <th scope="row" className="font-normal">
        <a href={href}>{title}</a>
        <span className="block text-ink-2 text-sm">{kind}</span>
      </th>
      <td data-label="Due">{isOn ? dueWords(due, today) : 'no card any more'}</td>
      <td data-label="Asked">
        {reviews === 0 ? 'not yet' : `on ${counted(reviews, 'day')}`}
        {lapses > 0 && `, forgotten ${lapses === 1 ? 'once' : `${lapses} times`}`}
      </td>
      <td className="no-print">
        <button type="button" className="link-button" onClick={() => setOn(!isOn)}>
          {isOn ? 'Remove' : 'Add again'}
          <span className="sr-only">: {title}</span>
        </button>
      </td>
    </tr>
  );
}
