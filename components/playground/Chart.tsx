import type { PointerEvent, ReactNode } from 'react';

const WIDTH = 340;
const HEIGHT = 230;
const MARGIN = { left: 40, right: 10, top: 10, bottom: 38 };

interface Axis {
  from: number;
  to: number;
  /** Where there is a mark, and what stands there if not the number. */
  ticks: readonly (number | readonly [at: number, text: string])[];
  label: string;
}

/** Places of numbers in a chart, in its own units. */
export function planeOf(x: Axis, y: Axis) {
  const across = WIDTH - MARGIN.left - MARGIN.right;
  const down = HEIGHT - MARGIN.top - MARGIN.bottom;
  const atX = (value: number) => MARGIN.left + ((value - x.from) / (x.to - x.from)) * across;
  const atY = (value: number) => MARGIN.top + ((y.to - value) / (y.to - y.from)) * down;
  return {
    x,
    y,
    atX,
    atY,
    /** A line through points. */
    line: (points: readonly (readonly [number, number])[]) =>
      points.map(([px, py], index) => `${index ? 'L' : 'M'}${place(atX(px))} ${place(atY(py))}`).join(''),
    /** What a pointer points at. */
    under({ currentTarget, clientX, clientY }: PointerEvent<SVGElement>) {
      const box = (currentTarget.ownerSVGElement ?? currentTarget).getBoundingClientRect();
      const [left, top] = [clientX - box.left, clientY - box.top];
      return {
        x: x.from + (((left / box.width) * WIDTH - MARGIN.left) / across) * (x.to - x.from),
        y: y.to - (((top / box.height) * HEIGHT - MARGIN.top) / down) * (y.to - y.from),
      };
    },
  };
}

export type Plane = ReturnType<typeof planeOf>;

function place(value: number): number {
  return Math.round(value * 10) / 10;
}

/** A chart's frame: axes with marks and names. What it shows stands in its label, and in a table behind it. */
export function Chart({ plane, label, children }: { plane: Plane; label: string; children: ReactNode }) {
  const { x, y, atX, atY } = plane;
  const [bottom, left] = [atY(y.from), atX(x.from)];
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label} className="chart">
      {y.ticks.map((tick) => {
        const [at, text] = typeof tick === 'number' ? [tick, String(tick)] : tick;
        return (
          <g key={at}>
            <line className="grid-line" x1={left} x2={atX(x.to)} y1={atY(at)} y2={atY(at)} />
            <text x={left - 6} y={atY(at) + 4} textAnchor="end">
              {text}
            </text>
          </g>
        );
      })}
      {x.ticks.map((tick) => {
        const [at, text] = typeof tick === 'number' ? [tick, String(tick)] : tick;
        return (
          <text key={at} x={atX(at)} y={bottom + 15} textAnchor="middle">
            {text}
          </text>
        );
      })}
      <line className="axis" x1={left} x2={atX(x.to)} y1={bottom} y2={bottom} />
      <text x={(left + atX(x.to)) / 2} y={HEIGHT - 5} textAnchor="middle">
        {x.label}
      </text>
      <text transform={`translate(11 ${(bottom + atY(y.to)) / 2}) rotate(-90)`} textAnchor="middle">
        {y.label}
      </text>
      {children}
    </svg>
  );
}

/** Handlers that let a pointer drag a mark of a chart. Each mark has a control for the keyboard as well. */
export function draggable(plane: Plane, move: (to: { x: number; y: number }) => void) {
  return {
    onPointerDown(event: PointerEvent<SVGElement>) {
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove(event: PointerEvent<SVGElement>) {
      if (event.currentTarget.hasPointerCapture(event.pointerId)) move(plane.under(event));
    },
  };
}
