// Compares the matching engine with Lucene, with the same texts and nearly the same sum, and with PostgreSQL’s full
// text: the fifty best of a need.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { documentSource } from './match-documents.mjs';
import { postgresMedian } from './match-postgres.mjs';
import { compiledBench } from './lucene/jars.mjs';
import { answerOf, print } from './measuring.mjs';

/** npm run bench -- lucene [--texts FILE] [--sizes 10000,100000] [--no-postgres] */
export async function bench(options) {
  const { values } = parseArgs({
    args: options,
    options: {
      texts: { type: 'string' },
      sizes: { type: 'string', default: '10000,100000' },
      'no-postgres': { type: 'boolean' },
    },
  });
  const lucene = await compiledBench();
  if (lucene === undefined) {
    print({ leftOut: 'Lucene 10 needs Java 21 or later, with javac: on the path, or at JAVA_HOME.' });
    return;
  }
  const { texts } = values;
  for (const size of values.sizes.split(',').map(Number)) {
    const { numbers, ...compared } = await answerOf(start({ texts, size, ...lucene }));
    const postgresMedianMs = values['no-postgres']
      ? undefined
      : await postgresMedian(documentSource(texts), size, numbers);
    print({ ...compared, postgresMedianMs });
  }
}

function start(task) {
  return fork(fileURLToPath(new URL('lucene/compare.mjs', import.meta.url)), [JSON.stringify(task)], {
    execArgv: [...process.execArgv, '--max-old-space-size=8000'],
  });
}
