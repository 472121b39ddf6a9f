import { mostChosen, searchOf } from '@/lib/items/choice';
import type { Result } from './result';
import type { Run } from './run';

/** What to do after a drill, what helps most first. */
export function Next({ run, result }: { run: Run; result: Result }) {
  return (
    <ul className="drill-steps no-print" aria-label="What to do next">
      {stepsAfter(run, result).map(({ href, text }, at) => (
        <li key={text}>
          <a href={href} className={at === 0 ? 'button' : 'button quiet'}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  );
}

function stepsAfter({ exam, search, from }: Run, { missedRules, byArea }: Result) {
  const choosing = `/${exam}/drill`;
  const steps: { href: string; text: string }[] = [];
  if (missedRules.length > 0) {
    const many = missedRules.length === 1 ? 'rule' : `${missedRules.length} rules`;
    const text = `Drill the ${many} you missed`;
    steps.push({ href: `${choosing}/run?${searchFor(exam, missedRules)}`, text });
  }
  const worst = byArea.find(({ area, right, of }) => area && right < of)?.area;
  if (worst) steps.push({ href: worst.href, text: `Read ${worst.title}` });
  if (search) steps.push({ href: `${choosing}/run?${search}`, text: 'More of the same' });
  steps.push({ href: choosing, text: 'Choose other questions' });
  steps.push(
    from.startsWith(choosing)
      ? { href: `/${exam}`, text: 'Back to the board' }
      : { href: from, text: 'Back to where you were' },
  );
  return steps;
}

/** One question for each of some rules that were missed, given by their stored ids. */
function searchFor(exam: string, rules: readonly string[]): string {
  const rule = rules.map((id) => id.slice(exam.length + 1));
  return searchOf({ scope: { rule }, of: 'missed', size: Math.min(mostChosen, rules.length) }).toString();
}
