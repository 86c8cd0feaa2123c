// The time of the matching engine as a collection grows, its memory, and PostgreSQL’s full text for comparison.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { documentSource } from './match-documents.mjs';
import { postgresMedian } from './match-postgres.mjs';
import { answerOf, print, rounded } from './measuring.mjs';

/**
 * npm run bench -- match [--texts FILE] [--sizes 1000,10000] [--no-postgres] [--all-pairs N] [--processes 1,2]
 * [--no-all-pairs] [--vectors] [--skipping] [--check]
 *
 * Each size has its own process. `--skipping` measures instead what reading fewer postings could save. `--check`
 * compares the results with a full scan. With `--vectors`, needs and solvers have meanings, and their scan is
 * measured separately.
 */
export async function bench(options) {
  const { values } = parseArgs({
    args: options,
    options: {
      texts: { type: 'string' },
      sizes: { type: 'string', default: '1000,10000,100000,1000000' },
      'no-postgres': { type: 'boolean' },
      'all-pairs': { type: 'string', default: '100000' },
      'no-all-pairs': { type: 'boolean' },
      processes: { type: 'string', default: '1' },
      vectors: { type: 'boolean' },
      skipping: { type: 'boolean' },
      check: { type: 'boolean' },
    },
  });
  const { texts, vectors } = values;
  const sizes = values.sizes.split(',').map(Number);
  const instead = ['skipping', 'check'].find((task) => values[task]);
  if (instead !== undefined) {
    for (const size of sizes) print(await answerOf(start({ task: instead, texts, vectors, size })));
    return;
  }
  const source = documentSource(texts);
  for (const size of sizes) {
    const { needs, ...measured } = await answerOf(start({ task: 'size', texts, vectors, size }));
    const postgresMedianMs = values['no-postgres'] ? undefined : await postgresMedian(source, size, needs);
    print({ ...measured, postgresMedianMs });
  }
  if (values['no-all-pairs']) return;
  for (const processes of values.processes.split(',').map(Number))
    print(await allPairs(texts, Number(values['all-pairs']), processes));
}

/** The best of each need, by several processes. Each holds the whole collection, and they share the needs. */
async function allPairs(texts, size, processes) {
  const children = Array.from({ length: processes }, (_, part) =>
    start({ task: 'allPairs', texts, size, part, parts: processes }),
  );
  const loaded = await Promise.all(children.map(answerOf));
  const begun = performance.now();
  const answers = children.map(answerOf);
  for (const child of children) child.send('go');
  const found = (await Promise.all(answers)).reduce((sum, { pairs }) => sum + pairs, 0);
  const seconds = (performance.now() - begun) / 1000;
  const buildSeconds = Math.max(...loaded.map(({ buildMs }) => buildMs)) / 1000;
  return {
    allPairs: size,
    seconds: rounded(seconds),
    processes,
    pairs: found,
    buildSeconds: rounded(buildSeconds),
  };
}

function start(task) {
  return fork(fileURLToPath(new URL('match-task.mjs', import.meta.url)), [JSON.stringify(task)], {
    execArgv: [...process.execArgv, '--expose-gc', '--max-old-space-size=12000'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}
