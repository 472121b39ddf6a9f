import { defineCollection, defineConfig } from '@content-collections/core';
import { compileMarkdown } from '@content-collections/markdown';
import { z } from 'zod';
import { rehypePlugins, remarkPlugins } from './plugins.mjs';

const files = defineCollection({
  name: 'files',
  directory: process.env.RIVAL_CONTENT_FROM_HERE,
  include: '**/*.md',
  schema: z.looseObject({ title: z.string(), content: z.string() }),
  async transform(document, context) {
    return { ...document, html: await compileMarkdown(context, document, { remarkPlugins, rehypePlugins }) };
  },
});

export default defineConfig({ content: [files] });
