import { answerTo, DAY, type Learner } from './reviewing';

/** Areas by domain, with how many of twelve questions each are answered right. */
const areas = {
  infrastructure: { 'workspace-and-assets': 12, 'ci-cd-and-automation': 9 },
  lifecycle: {
    'training-automation': 11,
    'evaluation-and-promotion': 8,
    'deployment-and-inference': 2,
    'monitoring-and-drift': 6,
  },
  'genai-infrastructure': { 'foundry-environments': 8, 'prompts-and-versions': 10 },
  'genai-quality': { 'evaluation-and-safety': 7, 'genai-observability': 9 },
  'genai-optimisation': { retrieval: 10, 'fine-tuning': 8 },
};

/** Questions of an area that are asked. */
const EACH = 12;

/**
 * Gives a learner a past of three weeks: enough answers for an estimate, right and wrong ones spread evenly over the
 * days, and three areas rated beforehand, of which one is answered far worse than rated and one far better.
 */
export async function answerMuch(learner: Learner, now = Date.now()): Promise<void> {
  const rated = (unit: string, level: 'ready' | 'practice') =>
    ({ kind: 'rating.set', unit, payload: { level }, at: now - 30 * DAY }) as const;
  await learner.store(
    rated('ai-300/areas/deployment-and-inference', 'ready'),
    rated('ai-300/areas/workspace-and-assets', 'practice'),
    rated('ai-300/areas/training-automation', 'ready'),
  );
  const answers = [];
  for (const [domain, those] of Object.entries(areas))
    for (const [area, right] of Object.entries(those)) {
      const questions = (await learner.questionsIn({ domain: [domain], area: [area] })).slice(0, EACH);
      for (const [at, question] of questions.entries()) {
        const isRight = Math.floor(((at + 1) * right) / EACH) > Math.floor((at * right) / EACH);
        const certainty = isRight === (at % 5 !== 0) ? 'sure' : at % 2 === 0 ? 'think' : 'guess';
        answers.push(answerTo(question, now - (21 - 1.75 * at) * DAY, { right: isRight, certainty }));
      }
    }
  for (let from = 0; from < answers.length; from += 90)
    await learner.store(...answers.slice(from, from + 90));
}
