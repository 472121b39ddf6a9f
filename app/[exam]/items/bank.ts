import { headers } from 'next/headers';
import { forbidden } from 'next/navigation';
import { examOf } from '@/app/live';
import { requireInstructor } from '@/lib/auth/learner';
import { bankOf } from '@/lib/items/bank';
import { problemsIn } from '@/lib/progress/problems';
import { Refusal } from '@/lib/refusal';

/** What the pages of the bank show, once it is an instructor who asks; otherwise "this is for instructors", 403. */
export async function bankFor(params: Promise<{ exam: string }>) {
  await onlyInstructors();
  const { model, exam } = await examOf(params);
  return { model, exam, bank: bankOf(exam), problems: await problemsIn(exam, model) };
}

async function onlyInstructors(): Promise<void> {
  try {
    await requireInstructor(await headers());
  } catch (error) {
    if (error instanceof Refusal && error.status === 403) forbidden();
    throw error;
  }
}
