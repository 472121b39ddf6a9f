import { build } from '@/lib/content/build';
import { options, scenario } from '@/lib/content/rules/examples';
import { bankOf } from '@/lib/items/bank';
import { itemOf } from '@/lib/items/item';
import { drillable } from '@/lib/items/show';
import type { Drillable } from '@/lib/items/shown';
import type { Named } from '@/lib/outbox/drills';
import { sourcesOf } from '../content/sources';

const MANY = 45;

const { model, messages } = build(
  sourcesOf(
    Object.fromEntries(
      Array.from({ length: MANY }, (_, at) => [
        `scenarios/s${at}.md`,
        scenario(
          `Case ${at} waits. What fits?\n\n${options('x Online', '- Batch', '- By hand', '- Not at all')}`,
          {
            title: `Situation ${at}`,
          },
        ),
      ]),
    ),
  ),
);
const exam = model?.exams[0];

/** The scenarios' questions as a drill names them, in the order of their numbers. */
export const named: Named[] = Array.from({ length: MANY }, (_, at) => ({
  id: `demo/scenarios/s${at}:single`,
  seed: 'x-0',
}));

/** What the server answers for some of them; those that the content does not have are left out. */
export async function questionsFor(items: readonly Named[]): Promise<Drillable[]> {
  if (!model || !exam) throw new Error(JSON.stringify(messages));
  const { sources } = bankOf(exam);
  const found = items.flatMap(({ id, seed }) => {
    const source = sources.get(id);
    return source ? [itemOf(source, seed)] : [];
  });
  return Promise.all(found.map((item) => drillable(model, item)));
}

/** A response to the question: its right option, or one that is not. */
export function responseTo({ shown, revealed: { key } }: Drillable, isRight: boolean): string[] {
  if (shown.ask.form !== 'single' || key.form !== 'single') throw new Error('Not a single choice.');
  const option = shown.ask.options.find(({ id }) => key.right.includes(id) === isRight);
  return option ? [option.id] : [];
}
