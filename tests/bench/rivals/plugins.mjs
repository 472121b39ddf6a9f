// The app's own plugins, from the app's own packages: only velite and content-collections are installed here.
import rehypeKatex from 'rehype-katex';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import { remarkAttributes } from '../../../lib/content/attributes.ts';
import { rehypeHighlight } from '../../../lib/content/highlight.ts';
import { katexOptions } from '../../../lib/content/math.ts';

const code = [['className', /^language-./, 'math-inline', 'math-display']];
const schema = { ...defaultSchema, attributes: { ...defaultSchema.attributes, code } };

export const remarkPlugins = [remarkGfm, [remarkMath, { singleDollarTextMath: false }], remarkAttributes];
export const rehypePlugins = [[rehypeSanitize, schema], [rehypeKatex, katexOptions], rehypeHighlight];
