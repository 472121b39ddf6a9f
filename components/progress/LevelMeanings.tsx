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
