/** The day of a time in a zone, as in `2026-11-21`. Days in this form sort as they follow each other. */
export type DayOf = (at: number) => string;

const DAY = 86_400_000;

/** Everywhere, a day begins at a quarter of an hour: within one, the day stays the same. */
const QUARTER = 900_000;

/** Days as they are in a time zone ("Europe/Berlin"); one that this machine does not know counts as UTC. */
export function daysIn(zone: string): DayOf {
  const format = formatFor(zone);
  const known = new Map<number, string>();
  return (at) => {
    const quarter = Math.floor(at / QUARTER);
    const day = known.get(quarter) ?? format.format(at);
    known.set(quarter, day);
    return day;
  };
}

function formatFor(zone: string): Intl.DateTimeFormat {
  // Swedish writes days as ISO does.
  try {
    return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' });
  } catch {
    return new Intl.DateTimeFormat('sv-SE', { timeZone: 'UTC', dateStyle: 'short' });
  }
}

/** Midnight of a day in UTC, where every day is as long as another: for counting in days. */
export function midnightOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** The day so many days after another; before it, where `days` is negative. */
export function dayAfter(day: string, days: number): string {
  return new Date(midnightOf(day) + days * DAY).toISOString().slice(0, 10);
}

/**
 * The last millisecond of a day, by the clock of a zone. Days are 23 to 25 hours long there, and begin up to 14 hours
 * to either side of UTC's: the end is searched for among the quarters of an hour.
 */
export function endOf(day: string, dayOf: DayOf): number {
  const middle = midnightOf(dayAfter(day, 1));
  let [low, high] = [middle - 60 * QUARTER, middle + 60 * QUARTER];
  while (high - low > QUARTER) {
    const between = Math.floor((low + high) / 2 / QUARTER) * QUARTER;
    if (dayOf(between) > day) high = between;
    else low = between;
  }
  return high - 1;
}

/** How many days one day is after another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((midnightOf(to) - midnightOf(from)) / DAY);
}

/** So many days in a row, from `first` on. */
export function daysFrom(first: string, count: number): string[] {
  return Array.from({ length: count }, (_, at) => dayAfter(first, at));
}
