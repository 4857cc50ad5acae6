// The arrows table of STYLE.md. swc reads the TypeScript: dependency-cruiser 17 cannot use TypeScript 7 and then
// silently cruises nothing, so bin/check.mjs also asserts that modules were seen.

// dependency-cruiser never tells swc that a .tsx file holds JSX; without this it stops at the first tag.
const swc = require('node:module').createRequire(process.argv[1])('@swc/core');
const parseFile = swc.parseFileSync;
swc.parseFileSync = (file, options) => parseFile(file, { ...options, tsx: file.endsWith('.tsx') });

const floors = {
  domain: [],
  contract: ['domain'],
  store: ['domain'],
  prose: ['domain'],
  accounts: ['store', 'domain', 'messages'],
  documents: ['domain', 'messages'],
  ui: ['contract', 'domain', 'messages'],
  actions: ['accounts', 'store', 'documents', 'prose', 'contract', 'domain'],
  api: ['actions', 'accounts', 'store', 'documents', 'prose', 'contract', 'domain', 'messages'],
  portal: ['actions', 'accounts', 'store', 'documents', 'prose', 'contract', 'domain', 'messages', 'ui'],
  cli: ['actions', 'accounts', 'store', 'documents', 'prose', 'contract', 'domain', 'messages'],
  jobs: ['actions', 'store', 'documents', 'prose', 'contract', 'domain', 'messages'],
  passkeys: [],
  verifier: ['contract', 'domain', 'messages'],
  workspace: ['contract', 'ui', 'domain', 'messages'],
};
const tests = '\\.test\\.tsx?$';

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'domain-imports-only-zod',
      severity: 'error',
      from: { path: '^src/domain/', pathNot: tests },
      to: { pathNot: ['^src/domain/', '^node_modules/zod/'] },
    },
    {
      name: 'contract-is-safe-in-a-browser',
      severity: 'error',
      from: { path: '^src/(contract|ui|verifier|passkeys)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'nobody-imports-main',
      severity: 'error',
      from: { pathNot: '^src/main\\.ts$' },
      to: { path: '^src/main\\.ts$' },
    },
    {
      name: 'only-main-reads-the-environment',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(main|config)' },
      to: { path: '^src/config\\.ts$' },
    },
    { name: 'unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    ...Object.entries(floors).map(([floor, below]) => ({
      name: `${floor}-points-down`,
      severity: 'error',
      from: { path: `^src/${floor}/` },
      to: { path: '^src/', pathNot: `^src/(${[floor, ...below].join('|')})/` },
    })),
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^src/messages/' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
