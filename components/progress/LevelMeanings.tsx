import { LEVELS } from './levels';
import { RatingMark } from './RatingMark';

/** Says what the three levels mean, for the place where they are first met. Pure: also for the server. */
export function LevelMeanings() {
  return (
    <dl className="level-meanings">
      {LEVELS.map(({ level, meaning }) => (
        <div key={level}>
          <dt>
            <RatingMark level={level} />
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The same behind a disclosure, for beside a rating: many readers meet the levels there first. */
export function LevelHelp() {
  return (
    <details className="level-help">
      <summary>What the levels mean</summary>
      <LevelMeanings />
    </details>
  );
}
