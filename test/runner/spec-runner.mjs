import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'jest-worker';

const root = fileURLToPath(new URL('../..', import.meta.url));
const workerPath = path.join(root, 'test/runner/spec-worker.mjs');

/**
 * Each spec file stays in the memory of its worker and slows it down. A worker above this limit, in bytes, is
 * replaced.
 */
const MOST_MEMORY = 1_400 * 2 ** 20;

/**
 * With SPEC_TIMES=FILE, a line for each spec file: milliseconds of processor, milliseconds in total, tests, project,
 * path.
 */
function noteTime({ processorTime, perfStats, numPassingTests, displayName, testFilePath }) {
  if (process.env.SPEC_TIMES === undefined) return;
  const line = [
    processorTime,
    perfStats.runtime,
    numPassingTests,
    displayName.name,
    path.relative(root, testFilePath),
  ];
  fs.appendFileSync(process.env.SPEC_TIMES, `${line.join('\t')}\n`);
}

/** Few specs of a lib boot the product, which takes half a second to load. */
function warmUpOf(tests) {
  const ofLibsAlone = tests.every(({ path: file }) => file.startsWith(path.join(root, 'libs')));
  return ofLibsAlone ? '@passerelle/harness' : '@passerelle/harness/product';
}

/**
 * Runs spec files in processes that load the product once. Jest’s own runner gives each file its own module graph,
 * which costs two seconds and 190 MB a file for the same modules each time. So files share globals, and restore what
 * they change.
 *
 * Files that start real processes mostly wait. They run beside the others, in as many additional processes.
 */
export default class SpecRunner {
  /**
   * @param options.beside names of the spec files that run beside the others, the longest first
   * @param options.alone names of the spec files that check everything loaded in their process, and get a new one
   */
  constructor(globalConfig, context, { beside = [], alone = [] } = {}) {
    this.globalConfig = globalConfig;
    this.beside = beside.map((name) => `/${name}.spec.ts`);
    this.alone = alone.map((name) => `/${name}.spec.ts`);
  }

  async runTests(tests, watcher, onStart, onResult, onFailure) {
    const rankBeside = ({ path: file }) => this.beside.findIndex((name) => file.endsWith(name));
    const beside = tests
      .filter((test) => rankBeside(test) !== -1)
      .toSorted((a, b) => rankBeside(a) - rankBeside(b));
    const others = tests.filter((test) => rankBeside(test) === -1);
    const isAlone = ({ path: file }) => this.alone.some((name) => file.endsWith(name));
    const runAll = async (queue) => {
      let worker = this.startWorker();
      let isNew = true;
      if (queue === others) await worker.warmUp(warmUpOf(queue));
      const env = await globalThis.testServers;
      const replaceWorker = async () => {
        await worker.end();
        worker = this.startWorker();
        isNew = true;
      };
      for (let test; !watcher.isInterrupted() && (test = queue.shift()) !== undefined;) {
        await onStart(test);
        if (isAlone(test) && !isNew) await replaceWorker();
        isNew = false;
        try {
          const result = await worker.runFile({
            path: test.path,
            globalConfig: this.globalConfig,
            config: test.context.config,
            env,
          });
          noteTime(result);
          await onResult(test, result);
          if (result.memory > MOST_MEMORY) await replaceWorker();
        } catch (error) {
          await onFailure(test, error);
        }
      }
      await worker.end();
    };
    const lanesOf = (queue) =>
      Array.from({ length: Math.min(this.globalConfig.maxWorkers, queue.length) }, () => runAll(queue));
    await Promise.all([...lanesOf(others), ...lanesOf(beside)]);
  }

  startWorker() {
    return new Worker(workerPath, {
      exposedMethods: ['runFile', 'warmUp'],
      numWorkers: 1,
      // A crash is a failure, and is not retried.
      maxRetries: 0,
      forkOptions: {
        cwd: root,
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
        execArgv: [
          '--conditions=source',
          // The product’s threads get the options of their process.
          `--require=${path.join(root, 'test/runner/in-threads.cjs')}`,
          '--disable-warning=ExperimentalWarning',
          // Specs create many short-lived objects. With more room, in MB, fewer of them are copied.
          '--max-semi-space-size=64',
        ],
      },
    });
  }
}
