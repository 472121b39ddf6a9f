import { expect, test } from 'vitest';
import { liveContent } from '@/lib/content/live';
import { filesOfKind, findExam } from '@/lib/content/model';
import { bankOf } from '@/lib/items/bank';
import { wholeRunbook } from '@/lib/items/derived/runbooks';
import { rehearsalOf, rehearsals } from '@/lib/items/rehearsal';

const model = (await liveContent()).model();
const exam = findExam(model, 'ai-300');
if (!exam) throw new Error('The exam is gone.');

test('a runbook is rehearsed with all of its steps, and the bank knows nothing of that', async () => {
  const list = rehearsals(exam).find(({ name }) => name === 'runbooks-from-memory');
  if (!list) throw new Error('The list is gone.');
  const steps = await rehearsalOf(model, exam, list, 'a');
  const runbooks = new Map(filesOfKind(exam, 'runbook').map((file) => [file.id, file]));
  for (const step of steps) {
    if (step.is !== 'runbook') throw new Error('A prompt is among the runbooks.');
    const { ask, unit } = step.question.shown;
    const file = runbooks.get(unit);
    if (ask.form !== 'order' || !file) throw new Error(`${unit} is no runbook.`);
    expect(ask.steps).toHaveLength(file.body.steps.length);
    expect([...bankOf(exam).sources.values()]).not.toContain(wholeRunbook(file));
  }
});

test('the life of a model is told transition by transition', async () => {
  const list = rehearsals(exam).find(({ name }) => name === 'life-of-a-model');
  if (!list) throw new Error('The list is gone.');
  const steps = await rehearsalOf(model, exam, list, 'a');
  expect(steps.map((step) => (step.is === 'prompt' ? step.recall.unit.split('/').at(-1) : ''))).toEqual([
    'experiment-to-registered',
    'registered-to-approved',
    'approved-to-deployed',
    'deployed-to-canary',
    'canary-to-production',
    'production-to-archive',
  ]);
});
