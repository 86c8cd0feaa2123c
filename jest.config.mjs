// Jest 30 can require() an ES module only on Node >= 24.9: an ESM-only package that a CommonJS one requires is compiled to CommonJS for it.
const esmRequiredByCommonJs = '(cookie|content-disposition)';

const typescript = {
  swcrc: false,
  jsc: {
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    target: 'es2022',
    keepClassNames: true,
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
};

export default {
  testMatch: ['<rootDir>/{apps,libs}/**/src/**/*.spec.ts', '<rootDir>/test/**/*.spec.ts'],
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  transform: {
    '^.+\\.ts$': ['@swc/jest', typescript],
    [`/node_modules/${esmRequiredByCommonJs}/.+\\.js$`]: [
      '@swc/jest',
      { swcrc: false, jsc: { target: 'es2022' }, module: { type: 'commonjs' } },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(?:.*/node_modules/)?${esmRequiredByCommonJs}/)`],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  globalSetup: '<rootDir>/test/harness/src/jest-global-setup.mjs',
  globalTeardown: '<rootDir>/test/harness/src/jest-global-teardown.mjs',
  modulePathIgnorePatterns: ['<rootDir>/.*/dist/'],
  testSequencer: '<rootDir>/test/harness/src/longest-first.mjs',
  testTimeout: 120_000,
  maxWorkers: 2,
  // Node keeps the modules of every spec file that a worker has run: its garbage would take longer than the specs.
  workerIdleMemoryLimit: '400MB',
};
