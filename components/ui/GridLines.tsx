interface Props {
  /** Heights, with what stands beside them. */
  marks: readonly (readonly [y: number, text: string])[];
  /** Where the lines begin and end. */
  from: number;
  to: number;
}

/** The lines across a chart, each with its figure at the left. */
export function GridLines({ marks, from, to }: Props) {
  return marks.map(([y, text]) => (
    <g key={text}>
      <line className="grid-line" x1={from} x2={to} y1={y} y2={y} />
      <text x={from - 6} y={y + 4} textAnchor="end">
        {text}
      </text>
    </g>
  ));
}
