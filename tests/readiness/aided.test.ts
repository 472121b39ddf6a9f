import { describe, expect, test } from 'vitest';
import { build } from '@/lib/content/build';
import { readSources } from '@/lib/content/read';
import type { StoredEvent } from '@/lib/db/events';
import { env } from '@/lib/env';
import { bankOf } from '@/lib/items/bank';
import { emptyResponse } from '@/lib/items/response';
import { answersFrom } from '@/lib/progress/answers';
import { READ_FOR, readLately, withRead } from '@/lib/read-lately';

const NOW = Date.UTC(2026, 10, 21, 9);
const MINUTE = 60_000;

describe('which pages were read lately', () => {
  test('the last twelve, each once, until half an hour later', () => {
    let value = '';
    for (let page = 0; page < 14; page++)
      value = withRead(value, `/ai-300/terms/term-${page}`, NOW + page * MINUTE) ?? value;
    value = withRead(value, '/ai-300/terms/term-5', NOW + 14 * MINUTE) ?? value;
    const read = readLately(`gb=1; read=${value}; theme=dark`, NOW + 14 * MINUTE);
    expect(read).toHaveLength(12);
    expect(read.at(-1)).toBe('ai-300/terms/term-5');
    expect(readLately(`read=${value}`, NOW + 14 * MINUTE + READ_FOR * 1000)).toEqual(['ai-300/terms/term-5']);
  });

  test('nothing else: boards, files, or what somebody wrote into the cookie', () => {
    expect(withRead('', '/ai-300', NOW)).toBeUndefined();
    expect(withRead('', '/ai-300/drill/run/more', NOW)).toBeUndefined();
    expect(readLately('read=<script>~1!a/b/c~!../../x~zz!a/b/c~1', NOW)).toEqual([]);
    expect(readLately('', NOW)).toEqual([]);
  });
});

describe('an answer is aided', async () => {
  const { model } = build(await readSources(env().contentDir));
  const [exam] = model?.exams ?? [];
  if (!model || !exam) throw new Error('The content does not compile.');
  const area = exam.files.find((file) => file.kind === 'area' && file.body.uses.length > 0);
  if (area?.kind !== 'area') throw new Error('No area shows a table.');
  const table = `${exam.id}/${area.body.uses.find((id) => id.startsWith('decisions/'))}`;
  const source = [...bankOf(exam).sources.values()].find(({ file }) => file.id === table);
  if (!source) throw new Error(`${table} makes no question.`);
  const aided = (read: string[], where: 'drill' | 'check' = 'drill') => {
    const payload = {
      item: source.id,
      hash: source.hash,
      seed: 'x',
      response: emptyResponse(source.make('x').ask),
      certainty: null,
      ms: 1000,
      where,
      run: null,
      read,
    };
    const row: StoredEvent = {
      id: '019a0000-0000-7000-8000-000000000001',
      kind: 'answer.given',
      unit: source.unit,
      at: new Date(NOW),
      payload: JSON.stringify(payload),
    };
    return answersFrom([row], model, new Map())[0]?.aided;
  };

  test.each([
    ['its own page was read', [table], true],
    ['an area was read that shows it', [area.id], true],
    ['another page was read', [`${exam.id}/terms/canary`], false],
    ['nothing was read', [], false],
  ])('when %s: %j, %s', (_, read, expected) => {
    expect(aided(read)).toBe(expected);
  });

  test('in the check on the page itself', () => {
    expect(aided([], 'check')).toBe(true);
  });
});
