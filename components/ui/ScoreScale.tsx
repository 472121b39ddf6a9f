import type { Ranged } from '@/lib/readiness/estimate';
import type { Scale } from '@/lib/readiness/scaled';

interface Props {
  score: Ranged;
  scale: Scale;
  /** All of it in words. */
  label: string;
  /** Whether the scale says in colour what passes: red and green mean readiness. */
  coloured?: boolean;
}

/** A scaled score on its scale: the range in which it lies, and what passes. */
export function ScoreScale({ score, scale: { min, max, pass }, label, coloured = false }: Props) {
  const x = (value: number) => (100 * (value - min)) / (max - min);
  const at = (value: number) => `${x(value)}%`;
  return (
    <svg width="100%" height="44" role="img" aria-label={label} className="scale">
      <g className={coloured ? 'coloured' : undefined}>
        <rect className="track" width="100%" y="12" height="6" rx="3" />
        {coloured && (
          <>
            <rect className="short" width={at(pass)} y="12" height="6" rx="3" />
            <rect className="enough" x={at(pass)} width={`${100 - x(pass)}%`} y="12" height="6" rx="3" />
          </>
        )}
        <rect
          className="range"
          x={at(score.low)}
          width={`${Math.max(0.5, x(score.high) - x(score.low))}%`}
          y="9"
          height="12"
          rx="4"
        />
        <line className="mark" x1={at(score.likely)} x2={at(score.likely)} y1="5" y2="25" />
        <line className="goal" x1={at(pass)} x2={at(pass)} y1="2" y2="28" />
      </g>
      <text x="0" y="41">
        {min}
      </text>
      <text x={at(pass)} y="41" textAnchor="middle">
        {pass} passes
      </text>
      <text x="100%" y="41" textAnchor="end">
        {max}
      </text>
    </svg>
  );
}
