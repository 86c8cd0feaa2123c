// Runs spec files with a fault in one source. Each fault has its own process.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Worker } from 'jest-worker';
import { readConfigs } from 'jest-config';
import { startTestServers } from '../../test/harness/src/servers/index.mjs';
import { root } from './mutants.mjs';

/**
 * In milliseconds. A fault that makes a spec run longer than this counts as noticed. The longest spec of a lib takes
 * a fifth of it.
 */
const LONGEST_RUN = 120_000;

/** Starts the servers that specs need. @returns runs spec files, and ends what was started. */
export async function startSpecRuns() {
  startTestServers();
  const { globalConfig, configs } = await readConfigs({ _: [], $0: '' }, [root]);
  const config = configs.find(({ displayName }) => displayName?.name === 'embedded');
  const env = await globalThis.testServers;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'passerelle-mutants-'));

  /**
   * @param specs spec files, in the order in which they run
   * @param mutant the fault; none: the sources as they are
   * @returns the first spec file that fails. undefined: all pass
   */
  async function firstFailing(specs, mutant) {
    const mutated = path.join(folder, `${mutant?.id ?? 'none'}${path.extname(mutant?.file ?? '.ts')}`);
    if (mutant) fs.writeFileSync(mutated, mutant.mutated);
    const worker = new Worker(path.join(root, 'test/runner/spec-worker.mjs'), {
      exposedMethods: ['runFile'],
      numWorkers: 1,
      maxRetries: 0,
      forkOptions: {
        cwd: root,
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
        env: {
          ...process.env,
          LOG_LEVEL: 'silent',
          ...(mutant && { MUTATED_FILE: path.join(root, mutant.file), MUTATED_SOURCE: mutated }),
        },
        execArgv: ['--conditions=source', '--disable-warning=ExperimentalWarning'],
      },
    });
    try {
      for (const spec of specs) if (await fails(worker, spec)) return spec;
      return undefined;
    } finally {
      await worker.end();
      if (mutant) fs.rmSync(mutated);
    }
  }

  async function fails(worker, spec) {
    let timer;
    const tooLong = new Promise((resolve) => {
      timer = setTimeout(() => resolve({ numFailingTests: 1 }), LONGEST_RUN);
    });
    try {
      const run = worker.runFile({ path: path.join(root, spec), globalConfig, config, env });
      const { numFailingTests, testExecError } = await Promise.race([run, tooLong]);
      return numFailingTests > 0 || Boolean(testExecError);
    } catch {
      // The sources do not load, or the process ended.
      return true;
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    firstFailing,
    async end() {
      fs.rmSync(folder, { recursive: true });
      await globalThis.stopTestServers();
    },
  };
}
