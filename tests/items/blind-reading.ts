// npx tsx tests/items/blind-reading.ts SEED: 100 derived questions, drawn by the seed, to be answered without key.
// With --keys after the seed: what is right of each, to be compared afterwards.
import { markedText } from '@/lib/content/marked-text';
import type { Ask, Key } from '@/lib/items/item';
import { randomOf } from '@/lib/items/random';
import { optionsOf } from './asked';
import { ownBank } from './own-bank';

const COUNT = 100;
const letter = (at: number) => String.fromCharCode(65 + at);

const [seed = '1', keys] = process.argv.slice(2);

const { sources } = await ownBank();
const derived = sources.filter(({ origin }) => origin === 'derived').sort((a, b) => (a.id < b.id ? -1 : 1));
for (const [at, source] of randomOf(seed).shuffled(derived).slice(0, COUNT).entries()) {
  const { ask, key } = source.make(seed);
  if (keys) console.log(`${at + 1} ${rightIn(ask, key)} ${source.id}`);
  else console.log(`\n[${at + 1}] ${markedText(source.stem)}\n${partsIn(ask)}`);
}

function partsIn(ask: Ask): string {
  const list = (parts: { text: string }[]) =>
    parts.map(({ text }, at) => `  ${letter(at)} ${text}`).join('\n');
  if (ask.form === 'match') return `${list(ask.left)}\n  to\n${list(ask.right)}`;
  const words = ask.form === 'statements' ? `  ${ask.words.map(({ text }) => text).join(' or ')}?\n` : '';
  return words + list(optionsOf(ask));
}

function rightIn(ask: Ask, key: Key): string {
  const parts = ask.form === 'match' ? ask.left : optionsOf(ask);
  const letterOf = (id: string) => letter(parts.findIndex((part) => part.id === id));
  if (key.form === 'order') return key.order.map(letterOf).join('');
  if (Array.isArray(key.right)) return key.right.map(letterOf).join('');
  return Object.entries(key.right)
    .map(([id, word]) => `${letterOf(id)}=${word}`)
    .join(',');
}
