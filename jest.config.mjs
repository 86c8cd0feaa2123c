import {
  chromiumIsThere,
  meilisearchIsThere,
  redisServerIsThere,
} from './test/harness/src/servers/index.mjs';

const canStartRedis = redisServerIsThere();
const hasRedis = canStartRedis || Boolean(process.env.REDIS_URL);
const canStartMeili = meilisearchIsThere();
const hasMeili = canStartMeili || Boolean(process.env.MEILI_URL);

const hasChromium = chromiumIsThere();

const everySpec = ['<rootDir>/{apps,libs}/**/src/**/*.spec.ts', '<rootDir>/test/**/*.spec.ts'];
/**
 * What runs on both sets: the contract of each port that has two adapters, what must not be found, and the stories that use the
 * queue and search most. What asks the API alone runs once.
 */
const onBothSets = [
  '<rootDir>/libs/*/src/**/*.contract.spec.ts',
  '<rootDir>/test/journeys/{a-company-finds-solvers,a-company-previews-its-draft,a-need-is-met}.spec.ts',
  '<rootDir>/test/journeys/{a-solver-is-notified,a-solver-searches-needs}.spec.ts',
  '<rootDir>/test/journeys/killed-at-any-moment.spec.ts',
  '<rootDir>/test/journeys/permissions/nothing-{hidden-is-found,secret-is-indexed}.spec.ts',
];
// As patterns and not as `testPathIgnorePatterns`, which the command line would replace.
/** All but what stops and starts a Redis of its own. */
const noOwnRedis = '!**/*.redis.spec.ts';
/** All but what asks a Meilisearch, and what stops and starts one of its own. */
const noMeili = '!**/*.meili.spec.ts';
/** What is tried in a browser. */
const noBrowser = '!**/*.browser.spec.ts';
const noOwnMeili = '!**/{lost-meilisearch,meilisearch-stops-and-starts}*.spec.ts';

/** Start real processes, or servers of their own, and mostly wait for them: these run beside the others. The longest first. */
const beside = [
  'killed-at-any-moment',
  'start',
  'cli-process',
  'embedded-postgres',
  'postgres-stops-and-starts',
  'no-mail-is-lost',
  'partly-lost-redis.redis',
  'lost-redis.redis',
  'long-job.redis',
  'redis-stops-and-starts.redis',
  'redis-over-tls.redis',
  'restricted-redis.redis',
  'killed-rebuild',
  'lost-transactions',
  'rolling-restart',
  'a-handler-never-ends',
  'watchdog',
  'doctor',
  'full-disk',
];

/**
 * What `npm test` runs: the specs beside the sources, and the stories that tell most in little time. `npm run test:all` and continuous
 * integration run everything: all stories, walks through every page and every operation as everybody, browsers, real processes that are
 * started and killed.
 */
const quick = [
  '<rootDir>/{apps,libs}/**/src/**/*.spec.ts',
  '<rootDir>/test/{harness,repository,runner,web}/**/*.spec.ts',
  '<rootDir>/test/attacks/every-expression-is-linear.spec.ts',
  '<rootDir>/test/journeys/{a-company-posts-a-need,a-concept,a-need-is-met,a-solver-is-notified}.spec.ts',
  '<rootDir>/test/browser/{a-need-is-written,an-introduction,each-route-once,needs}.browser.spec.ts',
  ...[...beside, 'search-equals-brute-force'].map((name) => `!**/${name}.spec.ts`),
];
/** What `npm test` runs besides: the long specs of libs that a change since main affects. `test/runner/affected-libs.mjs` says which. */
const ofAffectedLibs = (process.env.AFFECTED ?? '')
  .split(',')
  .filter(Boolean)
  .map((folder) => `<rootDir>/${folder}/src/**/*.spec.ts`);
const isQuick = process.env.SPECS === 'quick';

/** Look at all that their process has loaded, such as every sentence, or at what it logs once a minute: they run in a new one each. */
const alone = ['schema/schema', 'server/src/sentences', 'postgres-does-not-answer'];

const project = {
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/test'],
  testEnvironment: 'node',
  runner: ['<rootDir>/test/runner/spec-runner.mjs', { beside, alone }],
  // Node compiles and loads the specs: see test/runner.
  transform: {},
  extensionsToTreatAsEsm: ['.ts'],
  globalSetup: '<rootDir>/test/harness/src/servers/jest-global-setup.mjs',
  globalTeardown: '<rootDir>/test/harness/src/servers/jest-global-teardown.mjs',
  modulePathIgnorePatterns: ['<rootDir>/.*/dist/'],
};

/** Everything on what the product brings with it. */
const embedded = {
  ...project,
  displayName: 'embedded',
  globals: { backends: 'embedded' },
  testMatch: [
    ...(isQuick ? [...quick, ...ofAffectedLibs] : everySpec),
    noOwnRedis,
    noMeili,
    ...(hasChromium ? [] : [noBrowser]),
  ],
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
  !hasChromium && 'every spec in a browser: there is no chromium on the path',
].filter((sentence) => sentence !== false);

export default {
  projects: isQuick || !(hasRedis || hasMeili) ? [embedded] : [embedded, scaledOut],
  testSequencer: '<rootDir>/test/runner/longest-first.mjs',
  // Ends what hangs. However slow the machine, no spec that works comes near it.
  testTimeout: 600_000,
  maxWorkers: 2,
};
