import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from '@playwright/test';
import type { Mermaid, MermaidConfig } from 'mermaid';
import { diagramHash, diagramWords } from '@/lib/content/diagrams';
import { findChromium } from './chromium';
import { type Shape, toSvg } from './draw-svg';
import { themeCss, themeVariables } from './draw-theme';

/** A browser with mermaid in it. */
export interface Drawer {
  /**
   * Draws a fence's text. The same text gives the same bytes in the same browser.
   * @throws with mermaid's reason when it cannot be drawn.
   */
  draw(text: string): Promise<string>;
  close(): Promise<void>;
}

const installed = createRequire(import.meta.url);
const font = '@fontsource-variable/atkinson-hyperlegible-next/files/';
const styles = ['normal', 'italic'].map((style) => {
  const file = readFileSync(installed.resolve(`${font}atkinson-hyperlegible-next-latin-wght-${style}.woff2`));
  return `@font-face { font-family: "Atkinson Next"; font-weight: 200 800; font-style: ${style}; src: url(data:font/woff2;base64,${file.toString('base64')}); }`;
});

/** Labels are plain SVG text, set in the type that pages use, so that they fit where they stand. */
const config: MermaidConfig = {
  startOnLoad: false,
  securityLevel: 'strict',
  theme: 'base',
  themeVariables,
  themeCSS: themeCss,
  fontFamily: 'Atkinson Next',
  fontSize: 15,
  htmlLabels: false,
  markdownAutoWrap: true,
  deterministicIds: true,
  // Some shapes are drawn by a library for drawing by hand, which is told to be as unsteady each time.
  handDrawnSeed: 1,
  flowchart: {
    htmlLabels: false,
    curve: 'basis',
    nodeSpacing: 28,
    rankSpacing: 40,
    padding: 12,
    wrappingWidth: 190,
    subGraphTitleMargin: { top: 6, bottom: 10 },
  },
  state: { nodeSpacing: 36, rankSpacing: 40 },
  sequence: {
    mirrorActors: false,
    useMaxWidth: false,
    diagramMarginX: 8,
    diagramMarginY: 8,
    width: 96,
    height: 40,
    actorMargin: 24,
    messageMargin: 34,
    actorFontSize: 15,
    messageFontSize: 13.5,
    noteFontSize: 13.5,
  },
  // What a fence says about these is not listened to.
  secure: [
    'theme',
    'themeVariables',
    'themeCSS',
    'fontFamily',
    'fontSize',
    'htmlLabels',
    'securityLevel',
    'look',
  ],
};

/** Opens the tests' browser with mermaid. */
export async function openDrawer(): Promise<Drawer> {
  const browser = await chromium.launch({
    executablePath: findChromium(),
    // Chromium's sandbox does not work for root, as in most containers.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const page = await browser.newPage();
  await page.setContent(`<!doctype html><style>${styles.join('\n')}</style><body><div id="drawing"></div>`);
  await page.addScriptTag({ path: installed.resolve('mermaid/dist/mermaid.min.js') });
  // tsx names functions by a helper that this page has not got.
  await page.addScriptTag({ content: 'globalThis.__name = (f) => f' });
  await page.evaluate(start, config);
  return {
    async draw(text) {
      const hash = diagramHash(text);
      const shape = await page.evaluate(drawInPage, { id: `diagram-${hash}`, text }).catch((error: Error) => {
        throw new Error(reasonOf(error));
      });
      return toSvg(shape, `diagram-${hash}`, diagramWords(text));
    },
    close: () => browser.close(),
  };
}

/** Mermaid's own words, without where in its program they come from. */
function reasonOf({ message }: Error): string {
  return message.replace(/^page\.evaluate: (Error: )?/, '').replace(/\n\s+at .*/gs, '');
}

async function start(config: MermaidConfig) {
  await Promise.all(
    ['400', '600'].flatMap((weight) =>
      ['normal', 'italic'].map((style) => document.fonts.load(`${style} ${weight} 15px "Atkinson Next"`)),
    ),
  );
  (globalThis as unknown as { mermaid: Mermaid }).mermaid.initialize(config);
}

/** Runs in the page: draws, and takes down what the browser shows, styles worked out. */
async function drawInPage({ id, text }: { id: string; text: string }): Promise<Shape> {
  const { mermaid } = globalThis as unknown as { mermaid: Mermaid };
  const place = document.getElementById('drawing');
  if (!place) throw new Error('The page has lost its place for drawings.');
  const { svg } = await mermaid.render(id, text);
  place.innerHTML = svg;
  const wanted = [
    ...[
      'display',
      'visibility',
      'fill',
      'stroke',
      'stroke-width',
      'stroke-dasharray',
      'opacity',
      'font-size',
    ],
    ...[
      'font-weight',
      'font-style',
      'text-anchor',
      'dominant-baseline',
      'marker-start',
      'marker-end',
      'paint-order',
      'rx',
    ],
  ];
  const take = (element: Element): Shape => {
    const style = getComputedStyle(element);
    return {
      tag: element.localName,
      classes: [...element.classList],
      attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
      style: Object.fromEntries(wanted.map((name) => [name, style.getPropertyValue(name)])),
      children: [...element.childNodes].flatMap((child): (Shape | string)[] => {
        if (child instanceof Element) return [take(child)];
        return child.nodeType === Node.TEXT_NODE ? [child.textContent ?? ''] : [];
      }),
    };
  };
  const drawn = place.querySelector('svg');
  if (!drawn) throw new Error('Mermaid drew nothing.');
  const shape = take(drawn);
  place.replaceChildren();
  return shape;
}
