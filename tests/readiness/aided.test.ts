import { NextRequest } from 'next/server';
import { describe, expect, test } from 'vitest';
import { build } from '@/lib/content/build';
import { readSources } from '@/lib/content/read';
import type { StoredEvent } from '@/lib/db/events';
import { env } from '@/lib/env';
import { bankOf } from '@/lib/items/bank';
import type { Source } from '@/lib/items/item';
import { rehearsals, rehearsedIn } from '@/lib/items/rehearsal';
import { emptyResponse } from '@/lib/items/response';
import { answersFrom } from '@/lib/progress/answers';
import type { MockRun } from '@/lib/progress/mock-run';
import { recordFrom } from '@/lib/progress/record';
import { READ_COOKIE, READ_FOR, readLately, withRead } from '@/lib/read-lately';
import { firstsOf } from '@/lib/readiness/evidence';
import { proxy } from '@/proxy';
import { formItem } from '../mock/forms';

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
    expect(withRead('', '/ai-300/final-week/page-to-print/more', NOW)).toBeUndefined();
    expect(readLately('read=<script>~1!a/b/c~!../../x~zz!a/b/c~1', NOW)).toEqual([]);
    expect(readLately('', NOW)).toEqual([]);
  });
});

describe('a page is noted when a browser opens it', () => {
  const url = (origin: string) => `${origin}/ai-300/decisions/online-or-batch`;
  const noted = (origin: string, headers: Record<string, string>) =>
    proxy(new NextRequest(url(origin), { headers }))
      .cookies.get(READ_COOKIE)
      ?.value.split('~')[0];
  const page = 'ai-300/decisions/online-or-batch';
  const html = { accept: 'text/html,application/xhtml+xml' };

  test.each([
    ['and says so', 'https://greenboard.test', { ...html, 'sec-fetch-dest': 'document' }, page],
    ['over plain http, where it does not say so', 'http://192.168.1.7:3000', html, page],
    ['but not for a script', 'https://greenboard.test', { ...html, 'sec-fetch-dest': 'empty' }, undefined],
    ['but not for a script over plain http', 'http://192.168.1.7:3000', { accept: '*/*' }, undefined],
    ['but not for Next’s own data', 'http://192.168.1.7:3000', { ...html, rsc: '1' }, undefined],
  ])('%s', (_, origin, headers, expected) => {
    expect(noted(origin, headers)).toBe(expected);
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
  const given = (asked: Source, read: string[], where: 'drill' | 'check'): StoredEvent => {
    const payload = {
      item: asked.id,
      hash: asked.hash,
      seed: 'x',
      response: emptyResponse(asked.make('x').ask),
      certainty: null,
      ms: 1000,
      where,
      run: null,
      read,
    };
    return {
      id: '019a0000-0000-7000-8000-000000000001',
      kind: 'answer.given',
      unit: asked.unit,
      at: new Date(NOW),
      payload: JSON.stringify(payload),
    };
  };
  const aided = (read: string[], where: 'drill' | 'check' = 'drill', asked = source) =>
    answersFrom([given(asked, read, where)], model, new Map())[0]?.aided;

  test.each([
    ['its own page was read', [table], true],
    ['an area was read that shows it', [area.id], true],
    ['another page was read', [`${exam.id}/terms/canary`], false],
    ['nothing was read', [], false],
  ])('when %s: %j, %s', (_, read, expected) => {
    expect(aided(read)).toBe(expected);
  });

  test('when its runbook was put in order from memory, and then shown', () => {
    const [list] = rehearsals(exam).filter((one) =>
      rehearsedIn(exam, one).some(({ kind }) => kind === 'runbook'),
    );
    const shown = list && rehearsedIn(exam, list).map(({ id }) => id);
    const asked = [...bankOf(exam).sources.values()].find(({ file }) => shown?.includes(file.id));
    const read = withRead('', `/${exam.id}/final-week/from-memory/${list?.name}`, NOW);
    expect(aided(readLately(`read=${read}`, NOW), 'drill', asked)).toBe(true);
  });

  test('after the end of a mock in which it was never opened, as the result shows its key', () => {
    const over = (opened: boolean): MockRun => ({
      ...{ id: 'm1', exam: exam.id, style: 'half', seed: 'x', seeded: false, met: 0, extraTime: 1 },
      ...{ openBook: false, looked: 0, helped: new Set(), closed: new Map() },
      ...{
        startedAt: new Date(NOW - 9 * MINUTE),
        endsAt: new Date(NOW),
        submittedAt: new Date(NOW - MINUTE),
      },
      items: [formItem('q1', 'single', { item: source.id })],
      responses: opened
        ? [{ item: 'q1', response: null, flagged: false, spent: 1, at: new Date(NOW - 8 * MINUTE) }]
        : [],
    });
    const later = given(source, [], 'drill');
    const answers = (opened: boolean) =>
      recordFrom([later], [over(opened)], model, { now: new Date(NOW), difficulties: new Map() }).answers;
    expect(answers(false).map(({ where, aided }) => [where, aided])).toEqual([['drill', true]]);
    expect(answers(true).map(({ where, aided }) => [where, aided])).toEqual([
      ['mock', false],
      ['drill', false],
    ]);
    expect(firstsOf(answers(false))).toEqual([]);
    expect(firstsOf(answers(true)).map(({ where }) => where)).toEqual(['mock']);
  });

  test('in the check on the page itself', () => {
    expect(aided([], 'check')).toBe(true);
  });
});
