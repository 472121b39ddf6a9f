import type { Line } from './result';

interface Props {
  id: string;
  title: string;
  about?: string;
  lines: readonly Line[];
  /** Shows a question again, by its place. */
  onLook: (at: number) => void;
}

/** Questions that were missed, each with its rule. */
export function Lines({ id, title, about, lines, onLook }: Props) {
  return (
    <section aria-labelledby={id} className="mt-8">
      <h2 id={id}>{title}</h2>
      {about && <p className="mt-1 text-ink-2">{about}</p>}
      <ol className="mt-2 border-line border-t">
        {lines.map(({ at, question: { shown, revealed }, given, isRight }) => (
          <li key={shown.id} className="border-line border-b py-3">
            <p className="drill-stem">{beginningOf(shown.stem)}</p>
            <p className="mt-1.5 text-ink-2 text-sm">
              {isRight ? 'Right, but guessed' : given.certainty === 'guess' ? 'Wrong, and guessed' : 'Wrong'}
              {revealed.rule && (
                <>
                  {'. The rule: '}
                  <a href={revealed.rule.href}>{revealed.rule.title}</a>
                </>
              )}
              .{' '}
              <button type="button" className="drill-way no-print" onClick={() => onLook(at)}>
                Look at question {at + 1}
              </button>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The most characters of a question that stand in a list. */
const LONGEST = 160;

/** How a question begins, as plain text; `html` is ours. */
function beginningOf(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const blocks = [...body.children].map(({ textContent }) => textContent ?? '');
  const text = blocks.join(' ').replace(/\s+/g, ' ').trim();
  return text.length > LONGEST ? `${text.slice(0, LONGEST).replace(/\s\S*$/, '')} …` : text;
}
