import { createRequire, register } from 'node:module';
import { pathToFileURL } from 'node:url';
import { createEmptyTestResult } from '@jest/test-result';

register('./typescript-loader.mjs', import.meta.url);
// Jest may be killed outright, and would leave its workers behind.
process.on('disconnect', () => process.exit(1));
const require = createRequire(import.meta.url);
let filesRun = 0;

/**
 * Runs one spec file by Jest's own framework, on the module graph of this process: what files before it have loaded is there.
 * @param {{ path: string, globalConfig: object, config: object }} file as Jest names them: config is that of its project
 * @returns Jest's result of the file, with the processor time that this process used, in milliseconds
 */
export async function runFile({ path, globalConfig, config }) {
  const { giveGlobals } = await import('./jest-globals.mjs');
  const { default: runFramework } = require('jest-circus/runner');
  Object.assign(globalThis, config.globals);
  const runtime = {
    requireInternalModule(file) {
      // It keeps what a spec file declares in globals, which it makes when it is loaded.
      delete globalThis[Symbol.for('EVENT_HANDLERS')];
      delete require.cache[file];
      return require(file);
    },
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
  const { user, system } = process.cpuUsage(used);
  return {
    ...createEmptyTestResult(),
    ...result,
    displayName: config.displayName,
    testFilePath: path,
    processorTime: Math.round((user + system) / 1_000),
    skipped: result.testResults.length > 0 && result.testResults.length === result.numPendingTests,
    perfStats: { ...result.perfStats, start, end, runtime: end - start, slow: false },
  };
}
