import { scaleLinear } from 'd3-scale';
import type { Scaled } from '@/lib/readiness/scaled';
import { scaledInWords } from './result';

const WIDTH = 340;

/** A scaled score on its scale: the range that the unknown mark leaves, and what passes. */
export function ScoreBar({ scaled, pass }: { scaled: Scaled; pass: number }) {
  const x = scaleLinear([1, 1000], [8, WIDTH - 8]);
  return (
    <svg
      viewBox={`0 0 ${WIDTH} 44`}
      role="img"
      aria-label={`Scaled score ${scaledInWords(scaled)}; ${pass} passes`}
      className="mock-bar"
    >
      <rect className="track" x={x(1)} width={x(1000) - x(1)} y={12} height={6} rx={3} />
      <rect
        className="range"
        x={x(scaled.low)}
        width={Math.max(2, x(scaled.high) - x(scaled.low))}
        y={9}
        height={12}
        rx={4}
      />
      <line className="mark" x1={x(scaled.likely)} x2={x(scaled.likely)} y1={5} y2={25} />
      <line className="pass" x1={x(pass)} x2={x(pass)} y1={2} y2={28} />
      <text x={x(1)} y={41}>
        1
      </text>
      <text x={x(pass)} y={41} textAnchor="middle">
        {pass} passes
      </text>
      <text x={x(1000)} y={41} textAnchor="end">
        1000
      </text>
    </svg>
  );
}
