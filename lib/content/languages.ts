/** Languages that a fence may name. Shiki sets them; `text` and `mermaid` it leaves alone. */
export const codeLanguages = [
  'text',
  'bash',
  'powershell',
  'yaml',
  'json',
  'jsonl',
  'python',
  'bicep',
  'kusto',
  'sql',
  'dockerfile',
  'http',
  'toml',
  'ini',
  'diff',
  'mermaid',
];
