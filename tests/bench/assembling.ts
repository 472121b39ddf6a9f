import type { Exam } from '@/lib/content/model';
import type { Bank } from '@/lib/items/bank';
import { assemble } from '@/lib/mock/assemble';
import { lengthsOf, type Style } from '@/lib/mock/lengths';
import { measured, quantile } from './processes';

/** Forms of each length, by a seed each. */
const FORMS = 200;

/** What forms of a length took, in milliseconds by the clock, or why there are none. */
export type Mocked = { style: Style; length: number } & (
  | { first: number; p50: number; p99: number }
  | { cannot: string[] }
);

/** Assembles half mocks, and the shortest and longest full ones, of a bank that no form was drawn from before. */
export async function mocksOf(bank: Bank, exam: Exam): Promise<Mocked[]> {
  const full = lengthsOf(exam, 'full');
  const wanted = [
    ...lengthsOf(exam, 'half').map((length) => ({ style: 'half' as const, length })),
    ...[full[0], full.at(-1)].flatMap((length) => (length ? [{ style: 'full' as const, length }] : [])),
  ];
  const found: Mocked[] = [];
  for (const one of wanted) found.push({ ...one, ...(await mocksAs(bank, exam, one)) });
  return found;
}

async function mocksAs(bank: Bank, exam: Exam, wanted: { style: Style; length: number }) {
  const form = (seed: number) =>
    measured(() => assemble(bank, exam, { ...wanted, seed: `bench-${seed}`, met: new Set() }));
  const { took, result } = await form(0);
  if ('cannot' in result) return { cannot: result.cannot };
  const times: number[] = [];
  for (let seed = 1; seed <= FORMS; seed++) times.push((await form(seed)).took.clock);
  return { first: took.clock, p50: quantile(times, 0.5), p99: quantile(times, 0.99) };
}
