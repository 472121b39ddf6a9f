import { choiceFrom, searchOf } from '@/lib/items/choice';
import type { MockResult } from '@/lib/outbox/mocks';

/** What to do after a mock, what helps most first. */
export function AfterMock({ result: { exam, domains, questions } }: { result: MockResult }) {
  const [worst] = domains
    .filter(({ points, of }) => points < of)
    .toSorted((a, b) => a.points / a.of - b.points / b.of);
  const missed = questions.filter(({ result }) => !result.right && result.spent > 0).length;
  const steps = [
    ...(missed > 0 ? [{ href: `/${exam}/mistakes`, text: 'Work through your mistakes' }] : []),
    ...(worst ? [{ href: `/${exam}/drill?${drillOn(worst.id)}`, text: `Drill ${worst.title}` }] : []),
    { href: `/${exam}`, text: 'Back to the board' },
  ];
  return (
    <ul className="drill-steps no-print" aria-label="What to do next">
      {steps.map(({ href, text }, at) => (
        <li key={text}>
          <a href={href} className={at === 0 ? 'button' : 'button quiet'}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  );
}

function drillOn(domain: string): string {
  const usual = choiceFrom(new URLSearchParams());
  return searchOf({ ...usual, scope: { domain: [domain] } }).toString();
}
