/** How to read a scenario: the words to choose from. Plain, so that browsers have them without zod. */
export const readingWords = {
  operated: [
    'workspace',
    'data',
    'environment',
    'pipeline',
    'model',
    'endpoint',
    'deployment',
    'prompt',
    'application',
    'index',
  ],
  requirement: [
    'reproducibility',
    'latency',
    'throughput',
    'cost',
    'security',
    'governance',
    'reliability',
    'quality',
    'speed',
    'isolation',
  ],
  risk: [
    'data',
    'environment',
    'identity',
    'network',
    'deployment',
    'monitoring',
    'cost',
    'quality',
    'safety',
    'process',
  ],
  preserve: ['versions', 'lineage', 'rollback', 'approvals', 'access', 'evidence', 'availability', 'privacy'],
  choice: ['compute', 'deployment', 'security', 'monitoring', 'governance'],
} as const;

/** Each question of reading, in the order in which they are asked: its name for pages, and as a question. */
export const readingQuestions = {
  operated: { label: 'What is operated', question: 'What is operated?' },
  requirement: { label: 'What is required', question: 'Which demand decides?' },
  risk: { label: 'What is at risk', question: 'Where is the risk?' },
  preserve: { label: 'What to preserve', question: 'What must be kept?' },
  avoid: { label: 'What to avoid', question: 'Which untracked change is to be avoided?' },
  choice: { label: 'What kind of choice', question: 'What kind of choice is this?' },
} as const;

export type ReadingName = keyof typeof readingQuestions;

/** The names of the questions of reading, in their order. */
export const readingNames = Object.keys(readingQuestions) as ReadingName[];
