import { everyKindOfPage } from '../e2e/pages';
import type { RunningApp } from '../setup/app';
import type { Load } from './load-once';
import { runAlone } from './processes';
import { type Table, times } from './table';

const SECONDS = 8;
const CONNECTIONS = 16;

const pages = {
  board: everyKindOfPage.board,
  area: everyKindOfPage.area,
  decision: everyKindOfPage['decision to choose'],
  metric: everyKindOfPage.metric,
  scenario: everyKindOfPage['scenario, single'],
  list: everyKindOfPage['list of decisions'],
};

/** Loads pages of a running app, and an empty Next page, from a process of its own. */
export async function benchPages(
  app: RunningApp,
  empty: string,
  say: (what: string) => void,
  seconds = SECONDS,
): Promise<Table> {
  const addresses = {
    'empty Next page': empty,
    ...Object.fromEntries(Object.entries(pages).map(([name, path]) => [name, app.url + path])),
  };
  const found: [string, Load][] = [];
  for (const [name, url] of Object.entries(addresses)) {
    say(`Loading: ${name}.`);
    found.push([name, await runAlone<Load>('load-once.ts', [url, String(seconds), String(CONNECTIONS)])]);
  }
  const nothing = found[0]?.[1].perSecond ?? Number.NaN;
  return {
    title: 'Pages under load',
    columns: ['', 'pages a second', 'a page costs', 'first byte p50, ms', 'p99, ms', 'KB', 'failed'],
    rows: found.map(([name, { perSecond, p50, p99, kilobytes, failed }]) => [
      name,
      perSecond,
      times(nothing, perSecond),
      p50,
      p99,
      kilobytes,
      `${failed}`,
    ]),
    notes: [
      `${CONNECTIONS} connections for ${seconds} s on 127.0.0.1, from a second process on the same processors, without compression in the client.`,
      'The empty page is prerendered, ours are rendered for each request, with a nonce.',
    ],
  };
}
