// The house's rules: which folder may lean on which. docs/decisions/002-house.md says why.
const pure = '^lib/(content|items|interchange|readiness|schedule|mock|playground|search)/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'resolves',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'lib-knows-no-screen',
      severity: 'error',
      from: { path: '^lib/' },
      to: { path: '^(app|components|scripts|tests)/' },
    },
    {
      name: 'components-know-no-route',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '^(app|scripts|tests)/' },
    },
    {
      name: 'screens-know-no-database',
      severity: 'error',
      from: { path: '^(app|components)/' },
      to: { path: '^(lib/db|prisma)/' },
    },
    {
      name: 'components-take-no-server-parts',
      comment:
        'Types may be taken from anywhere in lib; code only from what is pure or made for the browser.',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '^lib/(auth|progress|db)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'pure-parts-stay-pure',
      severity: 'error',
      from: { path: pure },
      to: { path: 'node_modules/(next|react|react-dom|prisma|@prisma|better-auth)/' },
    },
    {
      name: 'content-knows-no-other-part',
      severity: 'error',
      from: { path: '^lib/content/' },
      to: { path: '^lib/(?!content/|env\\.ts$|refusal\\.ts$)' },
    },
    {
      name: 'interchange-leans-on-what-is-pure',
      severity: 'error',
      from: { path: '^lib/interchange/' },
      to: { path: '^lib/(?!(interchange|content|items|schedule)/)' },
    },
    {
      name: 'only-db-knows-prisma',
      severity: 'error',
      from: { path: '^(app|components|lib)/', pathNot: '^lib/db/' },
      to: { path: '(@prisma/|lib/db/generated|node_modules/better-sqlite3)' },
    },
    {
      name: 'outbox-stays-light',
      comment: 'It runs in the browser.',
      severity: 'error',
      from: { path: '^lib/outbox/' },
      to: { path: '^(lib/(?!outbox/)|node_modules/(zod|react|next))', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'search-stays-light-in-the-browser',
      comment: 'The index is made on the server; what reads it takes nothing of the compiler along.',
      severity: 'error',
      from: { path: '^lib/search/(?!(documents|build|live)\\.ts)' },
      to: {
        path: '^lib/(?!search/(?!(documents|build|live)\\.ts)|content/words\\.ts)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'palette-makes-no-index',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '^lib/search/(documents|build|live)\\.ts', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'product-needs-no-test-tool',
      severity: 'error',
      from: { path: '^(app|components|lib|prisma)/' },
      to: { dependencyTypes: ['npm-dev'], pathNot: '@types/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // The benchmark's rivals are a package of their own, which need not be installed.
    exclude: { path: '(lib/db/generated|tests/bench/rivals)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
