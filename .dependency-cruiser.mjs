/** The layers of `src`, lowest first: each imports only itself and those before it. */
const layers = [
  ['domain', '^src/domain/'],
  ['settings', '^src/(settings|format-error)\\.ts$'],
  ['telemetry', '^src/telemetry/'],
  ['db', '^src/db/'],
  ['changes', '^src/changes/'],
  ['graph', '^src/graph/'],
  ['export', '^src/export/'],
  ['execution', '^src/execution/'],
  ['http', '^src/http/'],
  ['main', '^src/(main|serve)\\.ts$'],
];

/** The steps of `seed`, in the order in which a document goes through them. */
const steps = [
  ['seed-read', '^seed/read/'],
  ['seed-parse', '^seed/parse/'],
  ['seed-audit', '^seed/audit/'],
  ['seed-compare', '^seed/compare/'],
  ['seed-write', '^seed/write/'],
  ['seed-cli', '^seed/cli/'],
];

/** @param {string[][]} ordered */
const upwards = (ordered) =>
  ordered.slice(0, -1).map(([name, path], index) => ({
    name: `${name}-imports-nothing-above`,
    severity: 'error',
    from: { path },
    to: { path: ordered.slice(index + 1).map(([, above]) => above) },
  }));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'Imports of types count too.',
      severity: 'error',
      from: { pathNot: '^src/generated/' },
      to: { circular: true },
    },
    ...upwards(layers),
    ...upwards(steps),
    {
      name: 'domain-is-pure',
      comment: 'Football needs no library but the table of letters.',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { pathNot: ['^src/domain/', '^node_modules/any-ascii/'] },
    },
    {
      name: 'settings-import-libraries-only',
      severity: 'error',
      from: { path: '^src/(settings|format-error)\\.ts$' },
      to: { path: '^(src|seed)/', pathNot: '^src/(settings|format-error)\\.ts$' },
    },
    {
      name: 'src-does-not-know-seed',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^seed/' },
    },
    {
      name: 'seed-read-knows-no-football',
      severity: 'error',
      from: { path: '^seed/read/' },
      to: { path: '^(src|seed)/', pathNot: '^seed/read/' },
    },
    {
      name: 'seed-uses-what-is-below-the-graph',
      comment: 'The commands also start the server and print its audit.',
      severity: 'error',
      from: { path: '^seed/', pathNot: '^seed/cli/' },
      to: { path: '^src/', pathNot: '^src/(domain|db|changes|generated)/|^src/settings\\.ts$' },
    },
    {
      name: 'federation-is-loaded-on-demand',
      comment: 'A server that is no subgraph starts without it.',
      severity: 'error',
      from: { pathNot: '^src/graph/federation/' },
      to: { path: '^src/graph/federation/', dynamic: false },
    },
    {
      name: 'web-is-a-client',
      comment: 'The page knows of the server what any client knows: the schema.',
      severity: 'error',
      from: { path: '^src/web/' },
      to: { path: '^(src|seed)/', pathNot: '^src/(web|generated)/' },
    },
    {
      name: 'nothing-imports-web',
      severity: 'error',
      from: { pathNot: '^src/web/' },
      to: { path: '^src/web/' },
    },
    {
      name: 'generated-code-stays-low',
      comment: 'The Prisma client is for what reads and writes the database.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(db|graph|web|generated)/' },
      to: { path: '^src/generated/' },
    },
    {
      name: 'no-development-package',
      severity: 'error',
      from: { path: '^(src|seed)/', pathNot: '^src/(web|generated)/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: 'generated/' },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^src/generated/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
