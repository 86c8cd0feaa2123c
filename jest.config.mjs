import { meilisearchIsThere } from './test/harness/src/meili-server.mjs';
import { redisServerIsThere } from './test/harness/src/redis-server.mjs';

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

const canStartRedis = redisServerIsThere();
const hasRedis = canStartRedis || Boolean(process.env.REDIS_URL);
const canStartMeili = meilisearchIsThere();
const hasMeili = canStartMeili || Boolean(process.env.MEILI_URL);

const everySpec = ['<rootDir>/{apps,libs}/**/src/**/*.spec.ts', '<rootDir>/test/**/*.spec.ts'];
/**
 * What runs on both sets: the contract of each port that has two adapters, and the stories of people, which are named
 * after whom they are about, and what must not be found. What asks the API alone, without a job or a search, runs once.
 */
const onBothSets = [
  '<rootDir>/libs/*/src/*.contract.spec.ts',
  '<rootDir>/test/journeys/{a,an}-*.spec.ts',
  '<rootDir>/test/journeys/killed-at-any-moment.spec.ts',
  '<rootDir>/test/journeys/permissions/nothing-{hidden-is-found,secret-is-indexed}.spec.ts',
];
// As patterns and not as `testPathIgnorePatterns`, which the command line would replace.
/** All but what stops and starts a Redis of its own. */
const noOwnRedis = '!**/*.redis.spec.ts';
/** All but what asks a Meilisearch, and what stops and starts one of its own. */
const noMeili = '!**/*.meili.spec.ts';
const noOwnMeili = '!**/{lost-meilisearch,meilisearch-stops-and-starts}*.spec.ts';

const project = {
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
};

/** Everything on what the product brings with it. */
const embedded = {
  ...project,
  displayName: 'embedded',
  globals: { backends: 'embedded' },
  testMatch: [...everySpec, noOwnRedis, noMeili],
};

/** On the servers that a large installation has. */
const scaledOut = {
  ...project,
  displayName: 'scaled out',
  globals: { backends: 'scaled out' },
  testMatch: [
    ...onBothSets,
    '<rootDir>/**/*.redis.spec.ts',
    '<rootDir>/**/*.meili.spec.ts',
    ...(canStartRedis ? [] : [noOwnRedis]),
    ...(hasMeili ? [] : [noMeili]),
    ...(canStartMeili ? [] : [noOwnMeili]),
  ],
};

/** What this machine lacks, and what therefore does not run, one sentence each. */
export const leftOut = [
  !hasRedis && 'every spec on Redis: there is no redis-server on the path, and REDIS_URL is not set',
  hasRedis && !canStartRedis && 'the specs that stop Redis: there is no redis-server on the path',
  !hasMeili && 'every spec on Meilisearch: there is no meilisearch on the path, and MEILI_URL is not set',
  hasMeili && !canStartMeili && 'the specs that stop Meilisearch: there is no meilisearch on the path',
].filter((sentence) => sentence !== false);

export default {
  projects: hasRedis || hasMeili ? [embedded, scaledOut] : [embedded],
  testSequencer: '<rootDir>/test/harness/src/longest-first.mjs',
  // Ends what hangs. However slow the machine, no spec that works comes near it.
  testTimeout: 1_200_000,
  maxWorkers: 2,
  // Node keeps the modules of every spec file that a worker has run: its garbage would take longer than the specs.
  workerIdleMemoryLimit: '400MB',
};
