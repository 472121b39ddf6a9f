/**
 * What a reader can set in a playground: whole numbers, each within its bounds. They are all of a
 * playground's state, so that it can be reset, and written into an address as `30.20.10.940`.
 */
export interface Field {
  least: number;
  most: number;
  /** Where it stands at first. */
  start: number;
  /** By how much a key moves it; 1 where nothing is said. */
  step?: number;
}

export type Fields = Readonly<Record<string, Field>>;
export type State<F extends Fields> = { readonly [K in keyof F]: number };

export function startOf<F extends Fields>(fields: F): State<F> {
  return mapFields(fields, ({ start }) => start);
}

/** The nearest whole number that a field can hold. */
export function within({ least, most }: Field, value: number): number {
  return Math.min(most, Math.max(least, Math.round(value)));
}

/** A state as text for an address: its numbers, in the order of the fields. */
export function toText<F extends Fields>(fields: F, state: State<F>): string {
  return Object.keys(fields)
    .map((key) => state[key])
    .join('.');
}

/** Reads what `toText` wrote. Undefined when the text says anything that no reader could have set. */
export function fromText<F extends Fields>(fields: F, text: string): State<F> | undefined {
  const numbers = text.split('.');
  const keys = Object.keys(fields);
  if (numbers.length !== keys.length || !numbers.every((number) => /^\d{1,6}$/.test(number)))
    return undefined;
  const given = new Map(keys.map((key, index) => [key, Number(numbers[index])]));
  const state = mapFields(fields, (field, key) => within(field, given.get(key) ?? field.start));
  return keys.every((key) => state[key] === given.get(key)) ? state : undefined;
}

function mapFields<F extends Fields>(fields: F, numberOf: (field: Field, key: string) => number): State<F> {
  return Object.fromEntries(
    Object.entries(fields).map(([key, field]) => [key, numberOf(field, key)]),
  ) as State<F>;
}
