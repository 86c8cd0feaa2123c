import { createRequire, register } from 'node:module';
import { pathToFileURL } from 'node:url';
import { createEmptyTestResult } from '@jest/test-result';

register('./typescript-loader.mjs', import.meta.url);
// Jest may be killed outright, and would leave its workers behind.
process.on('disconnect', () => process.exit(1));
const require = createRequire(import.meta.url);
const asyncHooks = require('node:async_hooks');
let filesRun = 0;

/**
 * Loads Jest's framework once more: it keeps what a spec file declares in globals, which it makes when it is loaded. Node
 * calls each AsyncLocalStorage at every promise, so those of the files before must go: they would slow down all that follow.
 */
function loadAnew(file) {
  const { AsyncLocalStorage } = asyncHooks;
  const storages = [];
  asyncHooks.AsyncLocalStorage = class extends AsyncLocalStorage {
    constructor(...options) {
      super(...options);
      storages.push(this);
    }
  };
  try {
    delete globalThis[Symbol.for('EVENT_HANDLERS')];
    delete require.cache[file];
    return { loaded: require(file), forget: () => storages.forEach((storage) => storage.disable()) };
  } finally {
    asyncHooks.AsyncLocalStorage = AsyncLocalStorage;
  }
}

/** Loads what nearly every spec of a run uses, so that the first does not wait for it. */
export async function warmUp(module) {
  await import(module);
}

/**
 * Runs one spec file by Jest's own framework, on the module graph of this process: what files before it have loaded is there.
 * @param {{ path: string, globalConfig: object, config: object, env: object }} file as Jest names them: config is that of its project; env is what specs find in their environment
 * @returns Jest's result of the file, with the processor time that this process used, in milliseconds, and the memory that it takes, in bytes
 */
export async function runFile({ path, globalConfig, config, env }) {
  const { giveGlobals } = await import('./jest-globals.mjs');
  const { default: runFramework } = require('jest-circus/runner');
  Object.assign(process.env, env);
  Object.assign(globalThis, config.globals);
  let framework;
  const runtime = {
    requireInternalModule: (file) => (framework = loadAnew(file)).loaded,
    requireModule: require,
    unstable_shouldLoadAsEsm: () => true,
    // Node runs a module once: under a new address, the same file runs on the second set of backends too.
    unstable_importModule: (file) => import(`${pathToFileURL(file)}?run=${(filesRun += 1)}`),
    setGlobalsForRuntime: giveGlobals,
    enterTestCode: () => undefined,
    leaveTestCode: () => undefined,
  };
  const start = Date.now();
  const used = process.cpuUsage();
  const result = await runFramework(globalConfig, config, { global: globalThis }, runtime, path);
  const end = Date.now();
  framework.forget();
  const { user, system } = process.cpuUsage(used);
  return {
    ...createEmptyTestResult(),
    ...result,
    displayName: config.displayName,
    testFilePath: path,
    memory: process.memoryUsage.rss(),
    processorTime: Math.round((user + system) / 1_000),
    skipped: result.testResults.length > 0 && result.testResults.length === result.numPendingTests,
    perfStats: { ...result.perfStats, start, end, runtime: end - start, slow: false },
  };
}
