// Univer's CommonJS build require()s packages that ship as ES modules only: those are transformed too.
const esModulesOnly = [
  'lodash-es',
  'unicode-regex',
  'regexp-util',
  'cjk-regex',
  'nanoid',
  'rbush',
  'quickselect',
  'kdbush',
  'flatqueue',
  'fast-diff',
  'numfmt',
  'unicount',
  'franc-min',
  'trigram-utils',
  'n-gram',
  'collapse-white-space',
  'decimal.js',
  'hucre',
];

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  // Engines and builds start in some of them: a slow machine is no failure.
  testTimeout: 60_000,
  roots: ['<rootDir>/test'],
  setupFiles: ['<rootDir>/test/laws/seed.ts'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/e2e/', '<rootDir>/test/hand/', '<rootDir>/test/bench/'],
  transform: {
    '^.+\\.[mc]?[tj]sx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
          target: 'es2022',
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esModulesOnly.join('|')})/)`],
};
