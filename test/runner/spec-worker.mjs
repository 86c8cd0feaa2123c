import { AsyncLocalStorage } from 'node:async_hooks';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { createEmptyTestResult } from '@jest/test-result';
import { giveGlobals } from './jest-globals.mjs';
import { loadTypeScript } from './typescript.mjs';

loadTypeScript();
// Jest may be killed outright, and would leave its workers behind.
process.on('disconnect', () => process.exit(1));
const require = createRequire(import.meta.url);

/** Each AsyncLocalStorage in use, on which Node calls at every promise. */
const storages = new Set();
for (const method of ['run', 'enterWith']) {
  const ofNode = AsyncLocalStorage.prototype[method];
  AsyncLocalStorage.prototype[method] = function (...args) {
    storages.add(this);
    return ofNode.apply(this, args);
  };
}

/** Ends those of a file, which would slow down all that follow: whoever still wants one runs in it again. */
function endStorages() {
  for (const storage of storages) storage.disable();
  storages.clear();
}

/**
 * Loads a file once more: a spec file, on its second set of backends, or Jest's framework, which keeps what a spec file declares in
 * globals that it makes when it is loaded. By a `require` of its own: each keeps in memory all that it has loaded.
 */
function reload(file) {
  delete require.cache[file];
  return createRequire(import.meta.url)(file);
}

/** Jest calls it at the end: whatever a spec has left open, nobody waits for it. */
export function teardown() {
  process.exit();
}

/** Loads what nearly every spec of a run uses, so that the first does not wait for it. */
export function warmUp(module) {
  require(fileURLToPath(import.meta.resolve(module)));
}

/**
 * Runs one spec file by Jest's own framework, on the module graph of this process: what files before it have loaded is there.
 * @param {{ path: string, globalConfig: object, config: object, env: object }} file as Jest names them: config is that of its project; env is what specs find in their environment
 * @returns Jest's result of the file, with the processor time that this process used, in milliseconds, and the memory that it takes, in bytes
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
  const start = Date.now();
  const used = process.cpuUsage();
  const result = await runFramework(globalConfig, config, { global: globalThis }, runtime, path);
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
