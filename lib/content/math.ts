/** Limits that keep a formula from running away, and commands that reach out of it switched off. */
export const katexOptions = {
  output: 'htmlAndMathml',
  trust: false,
  maxExpand: 200,
  maxSize: 20,
  strict: 'ignore',
} as const;
