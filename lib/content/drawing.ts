import type { Element, ElementContent, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { drawnHash } from './diagrams';
import type { Source } from './read';
import { quote } from './wording';

/** A diagram as an SVG that may stand in a page. */
export interface Drawing {
  svg: Element;
  /** Hash of the file that it was read from. */
  hash: string;
}

/** Elements and attributes that a drawing may have. It can show something, and do nothing. */
const number = /^-?(\d+(\.\d+)?|\.\d+)(em)?$/;
const numbers = /^[-\d.,\s]+$/;
const colour = /^(none|currentColor|var\(--[a-z\d-]+(,#[\da-f]{3,6})?\))$/;
const word = /^[a-z-]+$/;
const moved = { transform: /^((translate|scale|rotate|matrix)\([-\d.,\s]+\)\s?)+$/ };
const painted = {
  ...moved,
  fill: colour,
  stroke: colour,
  strokeWidth: number,
  strokeDashArray: numbers,
  opacity: number,
};
const ended = { markerStart: /^url\(#([a-z\d-]+)\)$/, markerEnd: /^url\(#([a-z\d-]+)\)$/ };
const set = {
  textAnchor: word,
  dominantBaseline: word,
  fontSize: number,
  fontWeight: number,
  fontStyle: word,
  paintOrder: word,
};
const placed = { x: number, y: number, dx: number, dy: number };

const allowed: Record<string, Record<string, RegExp>> = {
  svg: {
    xmlns: /^http:\/\/www\.w3\.org\/2000\/svg$/,
    viewBox: numbers,
    width: number,
    height: number,
    role: /^img$/,
  },
  title: {},
  desc: {},
  defs: {},
  g: moved,
  marker: {
    id: /^([a-z\d-]+)$/,
    viewBox: numbers,
    refX: number,
    refY: number,
    markerWidth: number,
    markerHeight: number,
    markerUnits: /^(userSpaceOnUse|strokeWidth)$/,
    orient: /^auto(-start-reverse)?$/,
  },
  path: { ...painted, ...ended, d: /^[-\d.,\seMLHVCSQTAZmlhvcsqtaz]*$/ },
  rect: { ...painted, x: number, y: number, width: number, height: number, rx: number, ry: number },
  circle: { ...painted, cx: number, cy: number, r: number },
  ellipse: { ...painted, cx: number, cy: number, rx: number, ry: number },
  line: { ...painted, ...ended, x1: number, y1: number, x2: number, y2: number },
  polygon: { ...painted, points: numbers },
  polyline: { ...painted, ...ended, points: numbers },
  text: { ...painted, ...set, ...placed },
  tspan: { ...painted, ...set, ...placed },
};
const holdText = ['title', 'desc', 'text', 'tspan'];
const DEEPEST = 40;

class Refused extends Error {}

const known = new WeakMap<Source, Drawing | string>();

/**
 * Reads a drawing by the rules by which browsers read it in a page, and copies what it knows into a tree of
 * its own. Anything else in the file (a script, a style, a link, another diagram's id) refuses it whole.
 * Returns the drawing, or what is wrong with it. A source is read once.
 */
export function readDrawing(source: Source): Drawing | string {
  const before = known.get(source);
  if (before !== undefined) return before;
  const drawing = readAnew(source);
  known.set(source, drawing);
  return drawing;
}

function readAnew({ text, path, hash }: Source): Drawing | string {
  try {
    const parts = fromHtml(text, { fragment: true }).children.filter((node) => !isBlank(node));
    const [svg] = parts;
    if (svg?.type !== 'element' || svg.tagName !== 'svg' || parts.length > 1)
      throw new Refused('a file that is not one SVG');
    return { svg: copy(svg, `diagram-${drawnHash(path)}`, 0), hash };
  } catch (error) {
    return error instanceof Refused ? error.message : 'a drawing that cannot be read';
  }
}

function copy(element: Element, prefix: string, depth: number): Element {
  const { tagName } = element;
  const attributes = Object.hasOwn(allowed, tagName) ? allowed[tagName] : undefined;
  if (!attributes || depth > 0 === (tagName === 'svg') || element.content)
    throw new Refused(`the element ${quote(tagName)} in a drawing`);
  if (depth > DEEPEST) throw new Refused('a drawing nested very deep');
  const properties: Element['properties'] = {};
  for (const [name, given] of Object.entries(element.properties)) {
    const value = String(given);
    const match = Object.hasOwn(attributes, name) ? attributes[name]?.exec(value) : undefined;
    if (!match) throw new Refused(`${quote(`${name}=${value}`)} on ${quote(tagName)} in a drawing`);
    // Ids are the page's: a drawing gives and uses only such as carry its own name.
    if (isReference(name) && !match[1]?.startsWith(`${prefix}-`))
      throw new Refused(`the id ${quote(match[1] ?? '')} in a drawing`);
    properties[name] = value;
  }
  const children = element.children.flatMap((child) => copyChild(child, tagName, prefix, depth));
  return { type: 'element', tagName, properties, children };
}

function copyChild(child: ElementContent, parent: string, prefix: string, depth: number): ElementContent[] {
  if (child.type === 'element') {
    if (parent === 'title' || parent === 'desc')
      throw new Refused(`the element ${quote(child.tagName)} in the ${parent} of a drawing`);
    return [copy(child, prefix, depth + 1)];
  }
  if (child.type === 'text' && holdText.includes(parent)) return [{ type: 'text', value: child.value }];
  if (isBlank(child)) return [];
  throw new Refused(`${child.type === 'text' ? 'loose text' : 'a comment'} in a drawing`);
}

function isReference(name: string): boolean {
  return name === 'id' || name === 'markerStart' || name === 'markerEnd';
}

function isBlank(node: Nodes): boolean {
  return node.type === 'text' && node.value.trim() === '';
}
