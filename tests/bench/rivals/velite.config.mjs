import { defineCollection, defineConfig, s } from 'velite';
import { rehypePlugins, remarkPlugins } from './plugins.mjs';

const options = { gfm: false, copyLinkedFiles: false, remarkPlugins, rehypePlugins };

export default defineConfig({
  root: process.env.RIVAL_CONTENT,
  output: { data: `${process.env.RIVAL_OUTPUT}/data`, assets: `${process.env.RIVAL_OUTPUT}/assets` },
  collections: {
    files: defineCollection({
      name: 'File',
      pattern: '**/*.md',
      schema: s.object({ title: s.string(), html: s.markdown(options) }),
    }),
  },
});
