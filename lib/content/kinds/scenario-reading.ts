import { z } from 'zod';
import { sentence } from './fields';

/** How to read a scenario: what it is about, in words from closed lists. */
export const reading = z.strictObject({
  operated: z.enum([
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
  ]),
  requirement: z.enum([
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
  ]),
  risk: z.enum([
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
  ]),
  preserve: z.enum([
    'versions',
    'lineage',
    'rollback',
    'approvals',
    'access',
    'evidence',
    'availability',
    'privacy',
  ]),
  /** What avoids untracked manual change. */
  avoid: sentence,
});
