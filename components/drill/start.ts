import { choiceFrom, mostChosen, selections, untilStopped } from '@/lib/items/choice';
import type { Start } from './begin';

type Address = Pick<Location, 'hash' | 'search' | 'origin' | 'pathname'>;

/** What the address of a drill's page asks for, and where its reader came from. */
export function startFrom(exam: string, address: Address, referrer: string, isReload: boolean): Start {
  const id = address.hash.slice(1);
  const search = new URLSearchParams(address.search);
  const fault = faultOf(id, search);
  return {
    id: isId.test(id) ? id : null,
    ...(fault && { fault }),
    isReload,
    choice: choiceFrom(search),
    run: {
      where: search.get('where') === 'check' ? 'check' : 'drill',
      readFirst: search.get('read') === 'first',
      search: address.search.slice(1),
      from: cameFrom(address, referrer) ?? `/${exam}/drill`,
    },
  };
}

const isId = /^[0-9a-f-]{36}$/;

/** What is wrong with an address, in a sentence: another drill than was asked for would be none. */
function faultOf(id: string, search: URLSearchParams): string | undefined {
  if (id && !isId.test(id)) return `The address asks for a drill “${inShort(id)}”, and there is none.`;
  const of = search.get('of');
  if (of && !selections.some((selection) => selection === of))
    return `The address asks for “${inShort(of)}” questions, and there is no such choice.`;
  const size = search.get('size');
  const most = `a drill has 1 to ${mostChosen}`;
  if (size && size !== untilStopped && choiceFrom(search).size !== Number(size))
    return `The address asks for “${inShort(size)}” as the number of questions, and ${most}.`;
  return undefined;
}

const inShort = (text: string) => (text.length > 40 ? `${text.slice(0, 40)} …` : text);

/** The page of ours that led here, unless it was a drill itself. */
function cameFrom(address: Address, referrer: string): string | undefined {
  if (!referrer) return undefined;
  const { origin, pathname, search } = new URL(referrer);
  return origin === address.origin && pathname !== address.pathname ? pathname + search : undefined;
}
