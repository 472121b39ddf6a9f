import { beforeAll, describe, expect, it } from 'vitest';
import { find } from '@/lib/search/find';
import type { SearchIndex } from '@/lib/search/payload';
import { indexOf, ownSources } from './searching';

/** What candidates type, and what they are looking for: a page, or a part of one. */
const wanted: Record<string, Record<string, string>> = {
  names: {
    canary: 'terms/canary',
    retrieval: 'areas/retrieval',
    'Confusion Matrix': 'metrics/confusion-matrix',
    '2.3.1': 'objectives/2.3.1',
    'score.py': 'terms/scoring-script',
    uri_folder: 'terms/data-asset',
    'endpoint vs deployment': 'distinctions/endpoint-and-deployment',
    'what is data leakage': 'terms/leakage',
  },
  'typing errors': {
    canray: 'terms/canary',
    'canarry release': 'terms/canary',
    'confusion matrx': 'metrics/confusion-matrix',
    'concept drfit': 'terms/concept-drift',
    rolback: 'terms/rollback',
    enviroment: 'terms/environment',
    'population stabilty index': 'metrics/population-stability-index',
    'retreival symptoms': 'decisions/retrieval-symptoms',
    explainabilty: 'terms/explainability',
    datastor: 'terms/datastore',
    'managed idenitty': 'terms/managed-identity',
  },
  abbreviations: {
    cicd: 'areas/ci-cd-and-automation',
    IaC: 'terms/infrastructure-as-code',
    oidc: 'terms/federated-credential',
    rbac: 'terms/rbac',
    msi: 'terms/managed-identity',
    mae: 'metrics/mae',
    f1: 'metrics/f1-score',
    ndcg: 'metrics/ndcg',
    'a/b': 'terms/ab-test',
    'precision@k': 'metrics/precision-at-k',
  },
  synonyms: {
    'shadow deployment': 'terms/mirrored-traffic',
    'role assignment': 'terms/rbac',
    'delayed labels': 'terms/label-delay',
    'covariate shift': 'terms/data-drift',
    'feature importance': 'terms/explainability',
    'workload identity federation': 'terms/federated-credential',
    dataset: 'terms/data-asset',
    'covariate shift symptoms': 'decisions/drift-symptoms',
  },
  spellings: {
    artifacts: 'decisions/artifact-inventory',
    artefact: 'decisions/artifact-inventory',
    'reproducability traps': 'decisions/reproducibility-traps',
    generalization: 'terms/overfitting',
    keyvault: 'terms/key-vault',
    'roll back': 'terms/rollback',
    'blue-green': 'terms/blue-green',
    bluegreen: 'terms/blue-green',
    'hold out': 'terms/holdout',
  },
  'plurals and other forms': {
    'managed identities': 'terms/managed-identity',
    'batch endpoints': 'terms/batch-endpoint',
    'failing deployments': 'runbooks/failed-deployment',
    'quality gates': 'terms/gate',
    'registering models': 'distinctions/logging-and-registering-a-model',
  },
  'two words': {
    'batch online': 'decisions/online-or-batch',
    'endpoint logs': 'references/deployment-logs',
    'rmse outlier': 'metrics/rmse',
    'canary lab': 'labs/canary-by-hand',
    'promote model': 'decisions/promotion-decision',
    'workspace registry': 'distinctions/workspace-and-registry',
    'az ml job create': 'references/job-create',
    'traffic rollback': 'references/endpoint-traffic',
    'token cost': 'areas/genai-observability',
  },
};

let index: SearchIndex;
beforeAll(async () => {
  index = indexOf(await ownSources());
}, 120_000);

const count = Object.values(wanted).flatMap((queries) => Object.keys(queries)).length;

describe(`${count} queries have the right unit in the first five`, () => {
  it('are fifty at least', () => expect(count).toBeGreaterThanOrEqual(50));

  for (const [sort, queries] of Object.entries(wanted)) {
    it.each(Object.entries(queries))(`${sort}: %s`, (query, unit) => {
      const five = find(index, query).pages.slice(0, 5);
      expect(five.map(({ entry }) => entry.id)).toContain(`ai-300/${unit}`);
    });
  }
});

describe('what comes first', () => {
  it.each([
    ['canary', 'ai-300/terms/canary'],
    ['retrieval', 'ai-300/areas/retrieval'],
    ['fine-tuning', '/fine-tuning'],
    ['drift', 'ai-300/terms/'],
  ])('%s: the area or term of that name', (query, id) => {
    expect(find(index, query).pages[0]?.entry.id).toContain(id);
  });

  it('is the same each time', () => {
    const ids = () => find(index, 'model deployment').pages.map(({ entry, score }) => `${entry.id} ${score}`);
    expect(ids()).toEqual(ids());
  });

  it('takes the number of an objective as one thing', () => {
    expect(find(index, '2.3.1').pages.map(({ entry }) => entry.id)).toEqual(['ai-300/objectives/2.3.1']);
    const group = find(index, '2.3').pages.map(({ entry }) => entry.id);
    expect(group).toContain('ai-300/objectives/2.3.2');
  });

  it('names the row that has it all', () => {
    const parts = find(index, 'api key').pages.flatMap((page) => page.parts.map(({ entry }) => entry.id));
    expect(parts).toContain('ai-300/decisions/which-identity#api-key');
  });
});

describe('abbreviations are not forgiven typing errors', () => {
  it.each(['rbak', 'rmsd', 'ndcj', 'ooid'])('%s', (query) => {
    expect(find(index, query).pages.map(({ entry }) => entry.title)).not.toContain(query.toUpperCase());
    expect(find(index, query).unknown).toEqual([query]);
  });
});
