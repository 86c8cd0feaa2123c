import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'jest-worker';

const root = fileURLToPath(new URL('../..', import.meta.url));
const workerPath = path.join(root, 'test/runner/spec-worker.mjs');

/** With SPEC_TIMES=FILE, a line for each spec file: milliseconds of processor, milliseconds in all, tests, project, path. */
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

/**
 * Runs spec files in processes that load the product once. Jest's own runner gives each file a module graph of its own: two
 * seconds and 190 MB a file, for the same modules each time. So files share globals, and put back what they change.
 *
 * Files that start real processes, which mostly wait, run beside the others in a process more.
 */
export default class SpecRunner {
  /** @param options.beside names of the spec files that run beside the others, the longest first */
  constructor(globalConfig, context, { beside = [] } = {}) {
    this.globalConfig = globalConfig;
    this.beside = beside.map((name) => `/${name}.spec.ts`);
  }

  async runTests(tests, watcher, onStart, onResult, onFailure) {
    const rankBeside = ({ path: file }) => this.beside.findIndex((name) => file.endsWith(name));
    const beside = tests
      .filter((test) => rankBeside(test) !== -1)
      .toSorted((a, b) => rankBeside(a) - rankBeside(b));
    const others = tests.filter((test) => rankBeside(test) === -1);
    const runAll = async (queue, workers) => {
      if (queue.length === 0) return;
      const pool = this.startWorkers(Math.min(workers, queue.length));
      const runNext = async () => {
        for (let test; !watcher.isInterrupted() && (test = queue.shift()) !== undefined;) {
          await onStart(test);
          try {
            const config = test.context.config;
            const result = await pool.runFile({ path: test.path, globalConfig: this.globalConfig, config });
            noteTime(result);
            await onResult(test, result);
          } catch (error) {
            await onFailure(test, error);
          }
        }
      };
      await Promise.all(Array.from({ length: workers }, runNext));
      await pool.end();
    };
    await Promise.all([runAll(others, this.globalConfig.maxWorkers), runAll(beside, 1)]);
  }

  startWorkers(count) {
    return new Worker(workerPath, {
      exposedMethods: ['runFile'],
      numWorkers: count,
      maxRetries: 0,
      // Each spec file stays in memory: a worker that holds many is replaced.
      idleMemoryLimit: 2 ** 31,
      forkOptions: {
        cwd: root,
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
        execArgv: ['--conditions=source', '--enable-source-maps', '--disable-warning=ExperimentalWarning'],
      },
    });
  }
}
