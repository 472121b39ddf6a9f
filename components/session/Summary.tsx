'use client';

import type { Ref } from 'react';
import { Html } from '@/components/content/Html';
import { capital, counted, inWords } from '@/lib/content/phrases';
import type { Rule } from '@/lib/items/shown';
import { type Asked, newSeed, sessionSearch } from './address';
import { type Line, linesOf, type Run } from './run';

interface Props {
  exam: string;
  asked: Asked;
  title: string;
  run: Run;
  onLook: (at: number) => void;
  ref: Ref<HTMLElement>;
}

/** What came of a session: each question with its rule and what to read, the least known first. */
export function Summary({ exam, asked, title, run, onLook, ref }: Props) {
  const lines = linesOf(run);
  const isKnown = lines.some(({ hands, right }) => hands !== null || right !== null);
  const again = (change: Partial<Asked>) => `/${exam}/session?${sessionSearch({ ...asked, ...change })}`;
  return (
    <main id="main" ref={ref} tabIndex={-1} className="session session-main">
      <p className="text-ink-2">{title}</p>
      <h1>{findingOf(lines, asked)}</h1>
      <p className="mt-2 text-ink-2">{basisOf(lines, asked)}</p>
      <p className="session-ways no-print">
        <a className="button" href={again({ seed: newSeed() })}>
          Other questions
        </a>
        <a className="button quiet" href={again({})}>
          The same once more
        </a>
        <a href={`/${exam}`}>Back to the board</a>
      </p>
      <table className="stack mt-6" aria-label="Questions, rules and what to read">
        <thead>
          <tr>
            <th scope="col">Question</th>
            <th scope="col" className="w-[50%]">
              Rule
            </th>
            <th scope="col">Read</th>
            {isKnown && <th scope="col">Right</th>}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Row key={line.at} line={line} right={isKnown ? rightWords(line, asked) : null} onLook={onLook} />
          ))}
        </tbody>
      </table>
    </main>
  );
}

interface RowProps extends Pick<Props, 'onLook'> {
  line: Line;
  /** How many were right; null where nobody said that of any question. */
  right: string | null;
}

function Row({ line, right, onLook }: RowProps) {
  const { at, question } = line;
  const { rule, source } = question.revealed;
  const read = [...(rule ? [rule] : []), ...(source && source.href !== pageOf(rule) ? [source] : [])];
  return (
    <tr>
      <th scope="row" className="font-normal">
        <button type="button" className="link-button" onClick={() => onLook(at)}>
          Question {at + 1}
        </button>
        {question.shown.area && <span className="block text-ink-2 text-sm">{question.shown.area.title}</span>}
      </th>
      <td data-label="Rule">{rule && <Html html={rule.html} />}</td>
      <td data-label="Read">
        {read.map(({ href, title }) => (
          <a key={href} href={href} className="block">
            {title}
          </a>
        ))}
      </td>
      {right !== null && <td data-label="Right">{right}</td>}
    </tr>
  );
}

/** The page that a rule stands on. */
function pageOf(rule: Rule | null): string | undefined {
  return rule?.href.split('#')[0];
}

function rightWords({ hands, right }: Line, { people }: Asked): string {
  if (hands !== null) return people === null ? String(hands) : `${hands} of ${people}`;
  return right === null ? '–' : right ? 'yes' : 'no';
}

/** The first line: how it went, as far as anybody said. */
function findingOf(lines: readonly Line[], { people }: Asked): string {
  const answered = lines.filter(({ right }) => right !== null);
  const hands = lines.flatMap(({ hands }) => hands ?? []);
  if (answered.length > 0) {
    const right = answered.filter(({ right }) => right).length;
    return `${capital(inWords(right))} of ${inWords(answered.length)} right.`;
  }
  if (hands.length > 0) {
    const mean = hands.reduce((sum, one) => sum + one, 0) / hands.length;
    const of = people === null ? '' : ` of ${people}`;
    return `On average ${Math.round(10 * mean) / 10}${of} had it right.`;
  }
  return `${capital(inWords(lines.length))} ${lines.length === 1 ? 'question' : 'questions'} gone through.`;
}

function basisOf(lines: readonly Line[], { alone, counts, people }: Asked): string {
  const seen = counted(lines.length, 'question');
  if (alone) return counts ? `${seen}. Each answer counts as yours.` : `${seen}. Nothing was recorded.`;
  const hands = lines.filter(({ hands }) => hands !== null).length;
  const of =
    hands > 0 ? `Hands were counted at ${hands} of ${seen}${people ? `, ${people} people` : ''}. ` : '';
  return `${of}Nothing was recorded: what a room calls out says little about one person.`;
}
