import { inWords } from '@/lib/content/phrases';
import type { SentInsight } from '@/lib/outbox/insight';
import { claimsWords, type Titles } from './words';

interface Props {
  ratings: SentInsight['ratings'];
  titles: Titles;
}

/** What a learner says of themselves beside what they answer. */
export function Claims({ ratings: { compared, higher, lower }, titles }: Props) {
  if (compared === 0) return null;
  const groups = [
    { title: 'Rated higher than answered', units: higher },
    { title: 'Rated lower than answered', units: lower },
  ].filter(({ units }) => units.length > 0);
  return (
    <section aria-labelledby="claims" className="mt-10">
      <h2 id="claims">{claimsWords({ compared, higher, lower })}</h2>
      <p className="mt-1.5 max-w-[68ch] text-ink-2 text-sm">
        Of the areas with an estimate, {inWords(compared)} had a rating before it could be seen. The two
        disagree where the whole range lies outside what the level stands for: Ready 75% or more, Review 60 to
        75%, Practice less.
      </p>
      {groups.map(({ title, units }) => (
        <div key={title} className="mt-3">
          <h3>{title}</h3>
          <ul className="mt-1 grid gap-1">
            {units.map((unit) => (
              <li key={unit}>
                <a href={`/${unit}`}>{titles[unit] ?? unit}</a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
