import { ScoreScale } from '@/components/ui/ScoreScale';
import type { SentResult } from '@/lib/outbox/plan';
import type { Scale } from '@/lib/readiness/scaled';
import { againstWords, barWords, expectedWords } from './result-words';

/** What came of a sitting beside what was expected of it. */
export function Result({ result, scale }: { result: SentResult; scale: Scale }) {
  const { score, expected, domains } = result;
  const hasBars = domains.some(({ bar }) => bar !== null);
  return (
    <>
      <p className="mt-2.5 max-w-[68ch]">{expectedWords(result, scale)}</p>
      {expected && (
        <div className="mt-3 max-w-[44rem]">
          <ScoreScale
            score={{ ...expected.score, likely: score }}
            scale={scale}
            label={`You scored ${score}; ${expected.score.low} to ${expected.score.high} was expected, and ${scale.pass} passes`}
          />
        </div>
      )}
      {hasBars && (
        <table className="stack mt-4 max-w-[44rem]" aria-label="The bars of your score report, by domain">
          <thead>
            <tr>
              <th scope="col">Domain</th>
              <th scope="col">Your report</th>
              <th scope="col">Expected</th>
              <th scope="col">Together</th>
            </tr>
          </thead>
          <tbody>
            {domains.map((domain) => (
              <tr key={domain.id}>
                <th scope="row">{domain.title}</th>
                <td data-label="Your report">{barWords(domain.bar)}</td>
                <td data-label="Expected">
                  {domain.expected
                    ? `${Math.round(100 * domain.expected.low)} to ${Math.round(100 * domain.expected.high)}%`
                    : 'too few answers'}
                </td>
                <td data-label="Together" className="text-ink-2">
                  {againstWords(domain)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
