// npm run bench -- encode: the time of the model that comes with the product, by tokens, and its memory.
import { bundledModel, ModelFileEncoder } from '../libs/meaning/dist/index.js';
import { print } from './measuring.mjs';

const RUNS = 20;
const word = 'aide ';

export async function bench() {
  const before = process.memoryUsage.rss();
  const encoder = new ModelFileEncoder(bundledModel);
  const start = performance.now();
  await encoder.check();
  print({ loaded: Math.round(performance.now() - start) });
  for (const tokens of [8, 32, 250]) {
    // One token a word. The beginning, the end and the prefix of the side take four.
    const text = word.repeat(tokens - 4);
    const times = [];
    for (let run = 0; run < RUNS; run += 1) {
      const from = performance.now();
      await encoder.encode([text], 'need');
      times.push(performance.now() - from);
    }
    print({ tokens, ms: Number(times.toSorted((a, b) => a - b)[RUNS / 2].toFixed(1)) });
  }
  print({ megabytes: Math.round((process.memoryUsage.rss() - before) / 2 ** 20) });
  await encoder.onApplicationShutdown();
}
