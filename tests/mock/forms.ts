import type { Key } from '@/lib/items/item';
import type { ShownAsk, ShownPart } from '@/lib/items/shown';
import type { FormItem, MockResponse } from '@/lib/mock/form';

const part = (id: string): ShownPart => ({ id, text: '', html: '' });
const word = (id: string) => ({ id, text: '' });

/** A question of each kind of mark, with ids that a test can read. */
export const asks: Record<'single' | 'multiple' | 'statements' | 'order', { ask: ShownAsk; key: Key }> = {
  single: {
    ask: { form: 'single', options: ['a', 'b', 'c'].map(part) },
    key: { form: 'single', right: ['b'] },
  },
  multiple: {
    ask: { form: 'multiple', options: ['a', 'b', 'c', 'd'].map(part), choose: 2 },
    key: { form: 'multiple', right: ['a', 'd'] },
  },
  statements: {
    ask: { form: 'statements', statements: ['x', 'y', 'z'].map(part), words: ['yes', 'no'].map(word) },
    key: { form: 'statements', right: { x: 'yes', y: 'no', z: 'yes' } },
  },
  // Two of its three pairs hold before anything is done: more than half.
  order: {
    ask: { form: 'order', steps: ['one', 'three', 'two'].map(part) },
    key: {
      form: 'order',
      order: ['one', 'two', 'three'],
      after: { one: [], two: ['one'], three: ['one', 'two'] },
    },
  },
};

/** A question of a form; what is not given is made up. */
export function formItem(id: string, form: keyof typeof asks, given: Partial<FormItem> = {}): FormItem {
  return {
    id,
    item: `ai-300/scenarios/${id}:${form}`,
    section: 0,
    domain: 'lifecycle',
    objectives: ['2.1.1'],
    drilled: false,
    ...asks[form],
    ...given,
  };
}

export function response(item: string, given: Partial<MockResponse> = {}): MockResponse {
  return { item, response: null, flagged: false, spent: 1000, ...given };
}
