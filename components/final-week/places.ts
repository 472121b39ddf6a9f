import type { FileOfKind } from '@/lib/content/model';
import type { Offer } from '@/lib/schedule/final-week';

/** A link of a day. */
export interface Link {
  href: string;
  words: string;
}

const offers: Record<Offer, Link> = {
  rate: { href: '', words: 'Rate your areas' },
  mock: { href: '/mock', words: 'A whole mock' },
  mistakes: { href: '/mistakes', words: 'Your mistakes' },
  weakest: { href: '/drill/run?of=weakest&size=20', words: 'Drill your weakest areas' },
  session: { href: '/session?of=weakest&size=10&timer=60&who=one', words: 'Ten short scenarios' },
  cards: { href: '/cards', words: 'Your cards' },
  page: { href: '/final-week/page-to-print', words: 'The page to print' },
  calm: { href: '/final-week/calm', words: 'The last evening' },
};

/** Where an offer of the app leads in an exam. */
export function linkOf(offer: Offer, exam: string): Link {
  const { href, words } = offers[offer];
  return { href: `/${exam}${href}`, words };
}

/** Where a list is rehearsed from memory. */
export function rehearsalLink({ exam, name, front }: FileOfKind<'checklist' | 'set'>): Link {
  return { href: `/${exam}/final-week/from-memory/${name}`, words: front.title };
}
