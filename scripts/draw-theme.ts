/** A colour that stands for one of the design's own while mermaid draws, and becomes it afterwards. */
interface Stand {
  drawn: string;
  variable: string;
  /** What the SVG shows by itself, outside a page. */
  alone: string;
}

/** Each is a colour that mermaid would not come upon by itself. */
const stands = {
  ink: { drawn: '#000103', variable: '--ink', alone: '#1b1a17' },
  quietInk: { drawn: '#000205', variable: '--ink-2', alone: '#55524a' },
  edge: { drawn: '#000307', variable: '--ink-3', alone: '#6f6b61' },
  border: { drawn: '#00040b', variable: '--line-strong', alone: '#8f8a7e' },
  line: { drawn: '#00050d', variable: '--line', alone: '#e2dfd7' },
  paper: { drawn: '#000611', variable: '--paper', alone: '#faf9f6' },
  card: { drawn: '#000713', variable: '--card', alone: '#ffffff' },
  sunk: { drawn: '#000817', variable: '--sunk', alone: '#f2f0eb' },
} satisfies Record<string, Stand>;

const { ink, quietInk, edge, border, line, paper, card, sunk } = Object.fromEntries(
  Object.entries(stands).map(([name, { drawn }]) => [name, drawn]),
) as Record<keyof typeof stands, string>;

/** Mermaid's colours for flowcharts, states and sequences. Anything that is not named here comes out refused. */
export const themeVariables = {
  darkMode: false,
  background: paper,
  fontFamily: 'Atkinson Next',
  fontSize: '15px',
  primaryColor: card,
  primaryTextColor: ink,
  primaryBorderColor: border,
  secondaryColor: sunk,
  secondaryTextColor: ink,
  secondaryBorderColor: border,
  tertiaryColor: sunk,
  tertiaryTextColor: ink,
  tertiaryBorderColor: line,
  lineColor: edge,
  arrowheadColor: edge,
  textColor: ink,
  titleColor: ink,
  mainBkg: card,
  nodeBorder: border,
  nodeTextColor: ink,
  clusterBkg: sunk,
  clusterBorder: line,
  defaultLinkColor: edge,
  edgeLabelBackground: paper,
  labelColor: ink,
  labelBackgroundColor: paper,
  noteBkgColor: sunk,
  noteBorderColor: line,
  noteTextColor: quietInk,
  transitionColor: edge,
  transitionLabelColor: quietInk,
  stateBkg: card,
  stateLabelColor: ink,
  compositeBackground: sunk,
  compositeTitleBackground: sunk,
  compositeBorder: line,
  altBackground: sunk,
  specialStateColor: ink,
  innerEndBackground: ink,
  actorBkg: card,
  actorBorder: border,
  actorTextColor: ink,
  actorLineColor: border,
  signalColor: edge,
  signalTextColor: quietInk,
  labelBoxBkgColor: sunk,
  labelBoxBorderColor: border,
  labelTextColor: ink,
  loopTextColor: quietInk,
  activationBkgColor: sunk,
  activationBorderColor: border,
  sequenceNumberColor: paper,
};

/** What the variables leave to mermaid's taste. */
export const themeCss = `
  .node rect, .node path, .node polygon, .node circle { stroke-width: 1.25px; }
  .node rect { rx: 7px; ry: 7px; }
  .cluster rect { rx: 10px; ry: 10px; }
  .flowchart-link, path.transition { stroke-width: 1.25px; }
  .edgeLabel, .edgeLabel rect, .edgeLabel .background { fill: ${paper} !important; opacity: 1 !important; stroke: none; }
  .edgeLabel text, .edgeLabel tspan { fill: ${quietInk}; font-size: 13.5px; }
  .cluster-label text, .cluster-label tspan { fill: ${quietInk}; font-size: 13.5px; font-weight: 600; }
  .marker path, .marker circle, marker path { fill: ${edge}; stroke: ${edge}; }
  rect.actor { stroke-width: 1.25px; rx: 7px; ry: 7px; }
  .actor-line { stroke-width: 1px !important; stroke: ${border} !important; }
  .messageLine0, .messageLine1 { stroke-width: 1.25px !important; }
  .messageText { stroke: ${paper} !important; stroke-width: 5px !important; paint-order: stroke; }
  .messageText, .noteText, .noteText tspan { font-size: 13.5px !important; }
  rect.note { rx: 4px; ry: 4px; }
`;

const byRgb = new Map(
  Object.values(stands).map(({ drawn, variable, alone }) => [rgb(drawn), `var(${variable},${alone})`]),
);

/**
 * The design's colour for one that was drawn, `none` for one that cannot be seen.
 * @throws for any other: colour means readiness or rightness, and diagrams have none of their own.
 */
export function designColour(drawn: string): string {
  if (drawn === 'none' || drawn === 'transparent' || /^rgba\(.*, 0\)$/.test(drawn)) return 'none';
  const colour = byRgb.get(drawn);
  if (colour) return colour;
  throw new Error(
    `It has the colour ${drawn}, which is none of the theme's. Draw a flowchart, states or a sequence, and take colours out of "style", "classDef" and "linkStyle".`,
  );
}

function rgb(hex: string): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return `rgb(${parts.join(', ')})`;
}
