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
 * Specs that run on both sets of backends: the contract of each port with two adapters, the specs of hidden items, and
 * the stories that use the queue and search most. Specs of the API alone run once.
 */
const onBothSets = [
  '<rootDir>/libs/*/src/**/*.contract.spec.ts',
  '<rootDir>/test/journeys/{a-company-finds-solvers,a-company-previews-its-draft,a-need-is-met}.spec.ts',
  '<rootDir>/test/journeys/{a-solver-is-notified,a-solver-searches-needs}.spec.ts',
  '<rootDir>/test/journeys/killed-at-any-moment.spec.ts',
  '<rootDir>/test/journeys/permissions/nothing-{hidden-is-found,secret-is-indexed}.spec.ts',
];
// As patterns and not as `testPathIgnorePatterns`, which the command line would replace.
/** All except the specs that stop and start their own Redis. */
const noOwnRedis = '!**/*.redis.spec.ts';
/** All except the specs that use a Meilisearch, or stop and start their own. */
const noMeili = '!**/*.meili.spec.ts';
/** Excludes the specs that use a browser. */
const noBrowser = '!**/*.browser.spec.ts';
const noOwnMeili = '!**/{lost-meilisearch,meilisearch-stops-and-starts}*.spec.ts';

/** Specs that start real processes or servers, and mostly wait for them. They run beside the others, the longest first. */
const beside = [
  'killed-at-any-moment',
  'backup-process',
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
 * The specs of `npm test`: those beside the sources, and the stories that detect most in little time.
 * `npm run test:all` and continuous integration run everything: all stories, walks through every page and every
 * operation in every role, browsers, and real processes that are started and killed.
 */
const quick = [
  '<rootDir>/{apps,libs}/**/src/**/*.spec.ts',
  '<rootDir>/test/{harness,repository,runner,web}/**/*.spec.ts',
  '<rootDir>/test/attacks/every-expression-is-linear.spec.ts',
  '<rootDir>/test/journeys/{a-company-posts-a-need,a-concept,a-need-is-met,a-solver-is-notified}.spec.ts',
  '<rootDir>/test/browser/{a-need-is-written,an-introduction,each-route-once,needs}.browser.spec.ts',
  ...[...beside, 'search-equals-brute-force'].map((name) => `!**/${name}.spec.ts`),
];
/** The other specs of `npm test`: the long ones of the libs that a change since main affects, by `test/runner/affected-libs.mjs`. */
const ofAffectedLibs = (process.env.AFFECTED ?? '')
  .split(',')
  .filter(Boolean)
  .map((folder) => `<rootDir>/${folder}/src/**/*.spec.ts`);
const isQuick = process.env.SPECS === 'quick';

/** Specs that check everything loaded in their process, such as every sentence, or its log lines of a minute. Each runs in a new process. */
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

/** Everything on the product’s own backends. */
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

/** On the servers of a large installation. */
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

/** The programs that this machine lacks, and the specs that therefore do not run, one sentence each. */
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
  // Ends specs that hang. A working spec is far from this limit, even on a slow machine.
  testTimeout: 600_000,
  maxWorkers: 2,
};
