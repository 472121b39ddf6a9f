import { build } from '@/lib/content/build';
import { withFolder } from '@/lib/content/check';
import { formatMessages } from '@/lib/content/message';
import { readSources } from '@/lib/content/read';

const s = await readSources('content');
const t = performance.now();
const b = build(s);
console.log(
  formatMessages(withFolder(b.messages, 'content'), 'text'),
  !!b.model,
  Math.round(performance.now() - t) + ' ms',
  s.length,
);
