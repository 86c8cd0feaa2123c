import { AsyncLocalStorage } from 'node:async_hooks';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { createEmptyTestResult } from '@jest/test-result';
import { giveGlobals } from './jest-globals.mjs';
import { loadTypeScript } from './typescript.mjs';

loadTypeScript();
// Jest may be killed outright, which would leave its workers running.
process.on('disconnect', () => process.exit(1));
const require = createRequire(import.meta.url);

/** Each AsyncLocalStorage in use. Node calls it at every promise. */
const storages = new Set();
for (const method of ['run', 'enterWith']) {
  const ofNode = AsyncLocalStorage.prototype[method];
  AsyncLocalStorage.prototype[method] = function (...args) {
    storages.add(this);
    return ofNode.apply(this, args);
  };
}

/**
 * Ends those of a file, which would slow down all later files. A storage that is still used starts again by its next
 * `run`.
 */
function endStorages() {
  for (const storage of storages) storage.disable();
  storages.clear();
}

/**
 * Loads a file again: a spec file, on its second set of backends, or Jest’s framework, which stores the declarations
 * of a spec file in globals that it creates when it is loaded. It has its own `require`, since each `require` keeps
 * everything that it has loaded.
 */
function reload(file) {
  delete require.cache[file];
  return createRequire(import.meta.url)(file);
}

/** Jest calls it at the end. Nothing waits for the open handles of a spec. */
export function teardown() {
  process.exit();
}

/** Hooks after a test read `hasTestFailed`: they show what was there before they close it. */
function noteFailure({ name }) {
  if (name === 'test_start') globalThis.hasTestFailed = false;
  if (name === 'test_fn_failure' || name === 'hook_failure') globalThis.hasTestFailed = true;
}

/** Loads the modules that nearly every spec of a run uses, so that the first spec does not wait for them. */
export function warmUp(module) {
  require(fileURLToPath(import.meta.resolve(module)));
}

/**
 * Runs one spec file by Jest’s own framework, on the module graph of this process, which contains the modules of
 * earlier files.
 * @param {{ path: string, globalConfig: object, config: object, env: object }} file with Jest’s names: config is that
 * of its project; env is the environment of its specs
 * @returns Jest’s result of the file, with the processor time that this process used, in milliseconds, and its
 * memory, in bytes
 */
export async function runFile({ path, globalConfig, config, env }) {
  const { default: runFramework } = require('jest-circus/runner');
  Object.assign(process.env, env);
  Object.assign(globalThis, config.globals);
  delete globalThis[Symbol.for('EVENT_HANDLERS')];
  const runtime = {
    requireInternalModule: reload,
    requireModule: reload,
    unstable_shouldLoadAsEsm: () => false,
    setGlobalsForRuntime: giveGlobals,
    enterTestCode: () => undefined,
    leaveTestCode: () => undefined,
  };
  const environment = { global: globalThis, handleTestEvent: noteFailure };
  const start = Date.now();
  const used = process.cpuUsage();
  const result = await runFramework(globalConfig, config, environment, runtime, path);
  const end = Date.now();
  endStorages();
  delete require.cache[path];
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
