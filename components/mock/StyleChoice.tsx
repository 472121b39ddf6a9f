import { counted } from '@/lib/content/phrases';
import type { Style } from '@/lib/mock/lengths';
import type { Offer } from '@/lib/mock/offers';

interface Props {
  offers: Offer[];
  chosen: Style | undefined;
  onChoose: (style: Style) => void;
}

/** Full, half or diagnostic; one that cannot be put together says why. */
export function StyleChoice({ offers, chosen, onChoose }: Props) {
  return (
    <fieldset>
      <legend>Which</legend>
      {offers.map((offer) => {
        const { style, lengths, cannot } = offer;
        return (
          <label key={style} className="drill-pick">
            <input
              type="radio"
              name="style"
              disabled={lengths.length === 0}
              checked={style === chosen}
              onChange={() => onChoose(style)}
            />
            <span>
              {nameOf(offer)}
              <span className="block text-ink-2 text-sm">{about[style]}</span>
              {cannot && (
                <span className="block text-sm">
                  {lengths.length === 0
                    ? `This cannot be put together yet. ${cannot.why.join(' ')}`
                    : `${cannot.length} questions and more cannot be put together yet. ${cannot.why.join(' ')}`}
                </span>
              )}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}

const studied = 'A case study that is new to you comes first: once you leave it, you cannot come back to it.';

const about: Record<Style, string> = {
  full: `As long as the exam. ${studied}`,
  half: `In the shares of the exam, for an evening. ${studied}`,
  diagnostic: 'Six of each domain. What you know and what not is said at the end.',
};

function nameOf({ style, lengths, minutes, cannot }: Offer): string {
  const [least, most] = [lengths.at(0) ?? cannot?.length, lengths.at(-1)];
  if (style === 'diagnostic') return `Find out where you stand: ${counted(least ?? 0, 'question')}, no clock`;
  if (style === 'half') return `Half a mock: ${counted(least ?? 0, 'question')}, ${minutes} minutes`;
  const range = most && most !== least ? `${least} to ${most} questions` : counted(least ?? 0, 'question');
  return `A whole mock: ${range}, ${minutes} minutes`;
}
