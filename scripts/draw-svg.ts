import { designColour } from './draw-theme';

/** An element as the browser showed it. */
export interface Shape {
  tag: string;
  classes: string[];
  attributes: Record<string, string>;
  /** Styles worked out, by their CSS names. */
  style: Record<string, string>;
  children: (Shape | string)[];
}

/** The attributes that say where something is, by element. Elements that are not named here are refused. */
const geometry: Record<string, string[]> = {
  g: ['transform'],
  marker: ['viewBox', 'refX', 'refY', 'markerWidth', 'markerHeight', 'markerUnits', 'orient'],
  path: ['d', 'transform'],
  rect: ['x', 'y', 'width', 'height', 'transform'],
  circle: ['cx', 'cy', 'r', 'transform'],
  ellipse: ['cx', 'cy', 'rx', 'ry', 'transform'],
  line: ['x1', 'y1', 'x2', 'y2', 'transform'],
  polygon: ['points', 'transform'],
  polyline: ['points', 'transform'],
  text: ['x', 'y', 'dx', 'dy', 'transform'],
  tspan: ['x', 'y', 'dx', 'dy'],
};
const skipped = ['style', 'title', 'desc', 'defs', 'filter', 'linearGradient', 'symbol', 'marker'];
const DEFAULT_WEIGHT = '400';

/**
 * Writes what mermaid drew as a small SVG: where everything stands, the design's colours as CSS variables,
 * and nothing else. No classes, styles, fonts or ids but those of arrow heads, which begin with `prefix`.
 * @throws for an element or colour that pages would not show.
 */
export function toSvg(drawn: Shape, prefix: string, words: { title: string; description: string }): string {
  const heads = arrowHeads(drawn, prefix);
  const [, , width = '0', height = '0'] = (drawn.attributes.viewBox ?? '').split(/\s+/).map(short);
  const size = `viewBox="${short(drawn.attributes.viewBox ?? '')}" width="${width}" height="${height}"`;
  const markers = [...heads.values()].map(({ id, shape }) => element(shape, heads, ` id="${id}"`));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img">`,
    `<title>${escaped(words.title)}</title>`,
    `<desc>${escaped(words.description)}</desc>`,
    ...(markers.length > 0 ? [`<defs>${markers.join('')}</defs>`] : []),
    ...drawn.children.map((child) => node(child, heads)).filter((text) => text !== ''),
    '</svg>',
    '',
  ].join('\n');
}

/** The arrow heads that lines end in, by mermaid's id, each with a short id of ours. */
type Heads = Map<string, { id: string; shape: Shape }>;

function arrowHeads(drawn: Shape, prefix: string): Heads {
  const markers = new Map<string, Shape>();
  const used = new Set<string>();
  const look = (shape: Shape) => {
    if (shape.tag === 'marker') markers.set(shape.attributes.id ?? '', shape);
    else if (shape.tag in geometry) for (const end of ends(shape)) used.add(end.target);
    for (const child of shape.children) if (typeof child !== 'string') look(child);
  };
  look(drawn);
  const heads: Heads = new Map();
  for (const target of used) {
    const shape = markers.get(target);
    if (shape) heads.set(target, { id: `${prefix}-${heads.size + 1}`, shape });
  }
  return heads;
}

function ends({ tag, style }: Shape): { name: string; target: string }[] {
  if (!['path', 'line', 'polyline'].includes(tag)) return [];
  return ['marker-start', 'marker-end'].flatMap((name) => {
    const target = /^url\("?#(.*?)"?\)$/.exec(style[name] ?? '')?.[1];
    return target ? [{ name, target }] : [];
  });
}

function node(child: Shape | string, heads: Heads): string {
  if (typeof child === 'string') return '';
  if (skipped.includes(child.tag) || isUnseen(child)) return '';
  if (child.tag === 'text') return text(child);
  return element(child, heads);
}

function element(shape: Shape, heads: Heads, more = ''): string {
  const { tag, children } = shape;
  if (!(tag in geometry) || tag === 'tspan')
    throw new Error(
      `It has the element <${tag}>, which pages do not show. Draw it as a flowchart, states or a sequence.`,
    );
  const inside = children.map((child) => node(child, heads)).join('');
  const isHolder = tag === 'g' || tag === 'marker';
  if (isHolder && inside === '') return '';
  const attributes = `${more}${where(shape)}${isHolder ? '' : paint(shape)}${arrows(shape, heads)}`;
  if (tag === 'g' && attributes === '') return inside;
  return isHolder ? `<${tag}${attributes}>${inside}</${tag}>` : `<${tag}${attributes}/>`;
}

function where({ tag, attributes }: Shape): string {
  return (geometry[tag] ?? [])
    .filter(
      (name) => attributes[name] !== undefined && attributes[name] !== '' && !isNowhere(attributes[name]),
    )
    .map((name) => ` ${name}="${short(attributes[name] ?? '')}"`)
    .join('');
}

function isNowhere(value: string): boolean {
  return /^translate\(0(px)?,? ?0?(px)?\)$/.test(value);
}

function paint({ tag, style }: Shape): string {
  const fill = designColour(style.fill ?? 'none');
  const stroke =
    Number.parseFloat(style['stroke-width'] ?? '1') === 0 ? 'none' : designColour(style.stroke ?? 'none');
  const dashes = style['stroke-dasharray'] ?? 'none';
  // Mermaid draws unbroken lines as dashes without gaps.
  const isDashed = dashes !== 'none' && !/^(\d+px, )?0(px)?$/.test(dashes);
  return [
    ` fill="${fill}"`,
    stroke === 'none'
      ? ''
      : ` stroke="${stroke}" stroke-width="${short(unitless(style['stroke-width'] ?? '1'))}"`,
    stroke !== 'none' && isDashed ? ` stroke-dasharray="${unitless(dashes).replaceAll(', ', ' ')}"` : '',
    style.opacity === '1' ? '' : ` opacity="${style.opacity}"`,
    tag === 'rect' && Number.parseFloat(style.rx ?? '') > 0 ? ` rx="${unitless(style.rx ?? '')}"` : '',
  ].join('');
}

function arrows(shape: Shape, heads: Heads): string {
  return ends(shape)
    .map(({ name, target }) => {
      const head = heads.get(target);
      return head ? ` ${name}="url(#${head.id})"` : '';
    })
    .join('');
}

/** A text with its lines. Mermaid gives each word an element of its own; those of one kind become one. */
function text(shape: Shape): string {
  const lines = shape.children
    .map((child) => (typeof child === 'string' ? escaped(child) : line(child, shape)))
    .join('');
  if (lines === '') return '';
  const { style } = shape;
  const baseline = style['dominant-baseline'] ?? 'auto';
  const set = [
    ` fill="${designColour(inkOf(shape))}"`,
    ` font-size="${unitless(style['font-size'] ?? '15')}"`,
    style['text-anchor'] === 'start' ? '' : ` text-anchor="${style['text-anchor']}"`,
    baseline === 'auto' ? '' : ` dominant-baseline="${baseline}"`,
    halo(style),
    emphasis(style, { 'font-weight': DEFAULT_WEIGHT, 'font-style': 'normal' }),
  ];
  return `<text${where(shape)}${set.join('')}>${lines}</text>`;
}

/** What keeps words readable where a line passes behind them. */
function halo(style: Record<string, string>): string {
  if (style['paint-order'] !== 'stroke') return '';
  return ` stroke="${designColour(style.stroke ?? 'none')}" stroke-width="${unitless(style['stroke-width'] ?? '')}" paint-order="stroke"`;
}

/** Words are coloured by the innermost element. */
function inkOf(shape: Shape): string {
  const child = shape.children.find((one) => typeof one !== 'string' && one.tag === 'tspan');
  return typeof child === 'object' ? inkOf(child) : (shape.style.fill ?? 'none');
}

function line(shape: Shape, parent: Shape): string {
  if (shape.tag !== 'tspan') throw new Error(`It has the element <${shape.tag}> in a text.`);
  const inside = shape.children
    .map((child) => (typeof child === 'string' ? escaped(child) : line(child, shape)))
    .join('');
  if (inside === '') return '';
  const attributes = `${where(shape)}${emphasis(shape.style, parent.style)}`;
  return attributes === '' ? inside : `<tspan${attributes}>${inside}</tspan>`;
}

function emphasis(style: Record<string, string>, around: Record<string, string>): string {
  return ['font-weight', 'font-style']
    .map((name) => (style[name] === around[name] ? '' : ` ${name}="${style[name]}"`))
    .join('');
}

function isUnseen({ tag, style, attributes }: Shape): boolean {
  if (style.display === 'none' || style.visibility === 'hidden' || style.opacity === '0') return true;
  if (tag === 'rect' && !(Number(attributes.width) > 0)) return true;
  const isShape = tag in geometry && !['g', 'text', 'tspan', 'marker'].includes(tag);
  return isShape && style.fill === 'none' && (style.stroke === 'none' || style['stroke-width'] === '0px');
}

/** Numbers to one decimal, which is less than anybody sees. */
function short(value: string): string {
  return value
    .replace(/-?\d*\.\d+(e-?\d+)?/g, (number) => String(Math.round(Number(number) * 10) / 10 + 0))
    .trim();
}

function unitless(value: string): string {
  return value.replaceAll('px', '');
}

function escaped(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
