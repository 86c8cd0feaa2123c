import { setImmediate } from 'node:timers/promises';
import { Analyser, inTimeSlices, keepThreshold, MatchCollection } from '@passerelle/matching-engine';
import { VectorTable } from '../libs/matching-engine/dist/storage/vector-table.js';
import { check } from './match-check.mjs';
import { documentSource, spread } from './match-documents.mjs';
import { skipping } from './match-skipping.mjs';
import { quantile, rounded, timeOf } from './measuring.mjs';

// One measurement of matching in its own process, started by match.mjs with the measurement as argument.

// A private import on purpose, since no other code scans vectors alone.

const top = 50;
/** The number that the worker reads at once. */
const chunk = 50;
const changes = 200;

const task = JSON.parse(process.argv[2]);
const source = documentSource(task.texts, task.vectors);
const tasks = {
  size: async ({ size }) => process.send(await measureSize(size)),
  allPairs,
  skipping: async ({ size }) =>
    process.send(skipping(await load(size), await sampled(source.need, size, 40))),
  check: async ({ size }) => process.send({ size, ...check(await load(size), source, size) }),
};
await tasks[task.task](task);
process.disconnect();

/**
 * Adds solvers and then as many needs, in turns with other work.
 * @param blocks gets the waiting time of all other work each time, in milliseconds, and the processor time
 * @param between called when the solvers are in
 */
async function load(size, blocks = [], between = () => undefined) {
  const collection = new MatchCollection(source.taxonomy);
  const taking = async (steps) => {
    let step;
    do {
      blocks.push(timeOf(() => (step = steps.next())));
      await setImmediate();
    } while (!step.done);
  };
  for (const numbers of chunksOf(size)) {
    const solvers = numbers.map((number) => source.solver(number));
    await taking(inTimeSlices(solvers, (solver) => collection.putSolver(solver)));
  }
  between();
  for (const numbers of chunksOf(size)) {
    const needs = numbers.map((number) => source.need(number));
    await taking(inTimeSlices(needs, (need) => collection.putNeed(need)));
  }
  await taking(collection.catchUp());
  return collection;
}

/** The numbers from 0 to below `size`, in arrays of `chunk`. */
function* chunksOf(size) {
  for (let first = 0; first < size; first += chunk)
    yield Array.from({ length: Math.min(chunk, size - first) }, (_, i) => first + i);
}

async function measureSize(size) {
  const before = heldBytes();
  const blocks = [];
  let solverBytes = 0;
  const collection = await load(size, blocks, () => (solverBytes = heldBytes() - before));
  const indexBytes = heldBytes() - before;
  const rssMiB = process.memoryUsage().rss / 2 ** 20;

  const [few, needsOfPairs] = size >= 1_000_000 ? [100, 5] : [300, 30];
  const numbers = spread(size, few).filter((number) => source.need(number).published);
  const needs = numbers.map((number) => source.need(number));
  const solvers = sampled(source.solver, size, few).filter(({ active, away }) => active && !away);
  const needTimes = timesOf(needs, ({ id }) => collection.find({ needId: id }, top));
  const solverTimes = timesOf(solvers, ({ id }) => collection.find({ solverId: id }, top));

  const pairs = pairsOfNeeds(collection, needs.slice(0, needsOfPairs));

  const changed = Array.from({ length: changes }, (_, i) => ({
    ...source.solver(size + i),
    id: source.solver(Math.floor((i * size) / changes)).id,
  }));
  const updateTimes = timesOf(changed, (solver) => {
    collection.putSolver(solver);
    for (const _ of collection.catchUp());
  });
  return {
    size,
    buildMs: Math.round(sumOf(blocks)),
    indexBytes,
    solverBytes,
    needMedianMs: quantileOf(needTimes, 'ms', 0.5),
    needP99Ms: quantileOf(needTimes, 'ms', 0.99),
    solverMedianMs: quantileOf(solverTimes, 'ms', 0.5),
    solverP99Ms: quantileOf(solverTimes, 'ms', 0.99),
    updateMs: quantileOf(updateTimes, 'ms', 0.5),
    ...(task.vectors ? scanOf(size) : {}),
    pairsMedianMs: quantileOf(pairs, 'ms', 0.5),
    pairsMedianCpuMs: quantileOf(pairs, 'cpuMs', 0.5),
    pairsMedianSearches: quantileOf(pairs, 'searches', 0.5),
    needMedianCpuMs: quantileOf(needTimes, 'cpuMs', 0.5),
    needP99CpuMs: quantileOf(needTimes, 'cpuMs', 0.99),
    solverMedianCpuMs: quantileOf(solverTimes, 'cpuMs', 0.5),
    solverP99CpuMs: quantileOf(solverTimes, 'cpuMs', 0.99),
    updateCpuMs: quantileOf(updateTimes, 'cpuMs', 0.5),
    loadCpuMs: Math.round(blocks.reduce((sum, { cpuMs }) => sum + cpuMs, 0)),
    loadMaxBlockMs: rounded(greatest(blocks, 'ms')),
    loadMaxBlockCpuMs: rounded(greatest(blocks, 'cpuMs')),
    rssMiB: Math.round(rssMiB),
    arrayBytes: collection.bytes,
    ...describeTexts(size),
    needs: numbers,
  };
}

/** The scan of the vectors of one side alone, and a read of as many bytes, which shows the limit of the memory. */
function scanOf(size) {
  const table = new VectorTable();
  for (let number = 0; number < size; number++) table.add(number, source.solver(number % 1000).vector);
  const products = new Int32Array(65_536);
  const query = Int16Array.from(source.need(0).vector);
  const scans = timesOf(Array.from({ length: 20 }), () => {
    for (let row = 0; row < size; row += products.length)
      table.multiply(query, row, products.subarray(0, Math.min(products.length, size - row)));
  });
  const words = new Float64Array((384 * size) / 8).fill(1);
  let sum = 0;
  const reads = timesOf(Array.from({ length: 20 }), () => {
    // One number of each cache line, and four sums, since one sum would wait for itself.
    let [a, b, c, d] = [0, 0, 0, 0];
    for (let i = 0; i + 32 <= words.length; i += 32) {
      a += words[i];
      b += words[i + 8];
      c += words[i + 16];
      d += words[i + 24];
    }
    sum += a + b + c + d;
  });
  return {
    scanMs: quantileOf(scans, 'ms', 0.5),
    scanGBs: rounded((384 * size) / 1e6 / quantileOf(scans, 'ms', 0.5)),
    readMs: sum > 0 ? quantileOf(reads, 'ms', 0.5) : 0,
  };
}

/**
 * The worker’s computation after a change of a need: its best solvers, and each solver that may have it among its own
 * best.
 */
function pairsOfNeeds(collection, needs) {
  return needs.map(({ id }) => {
    // Each change discards the results of earlier needs.
    collection.removeNeed('none');
    let searches = 1;
    const time = timeOf(() => {
      for (const _ of collection.pairsOfNeed(id, { limit: top, minimum: keepThreshold })) searches++;
    });
    return { ...time, searches };
  });
}

/** The best solvers of every need whose number is in this part. Starts on a message. */
async function allPairs({ size, part, parts }) {
  const blocks = [];
  const collection = await load(size, blocks);
  const notified = new Promise((resolve) => process.once('message', resolve));
  process.send({ buildMs: sumOf(blocks) });
  await notified;
  let pairs = 0;
  for (let number = part; number < size; number += parts)
    pairs += collection.find({ needId: source.need(number).id }, top).length;
  process.send({ pairs });
}

/**
 * The number of different words of a solver and of a need, and the average share of the solvers with a word of a
 * need.
 */
function describeTexts(size) {
  const analyser = new Analyser(source.taxonomy);
  const frequencies = new Map();
  const solvers = sampled(source.solver, size, 4_000).map((solver) => analyser.solver(solver).words.terms);
  const needs = sampled(source.need, size, 400).map((need) => analyser.need(need).words.terms);
  for (const terms of solvers)
    for (const term of terms) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    termsPerSolver: rounded(mean(solvers.map(({ length }) => length))),
    termsPerNeed: rounded(mean(needs.map(({ length }) => length))),
    solversPerTerm: rounded(
      mean(
        needs.flatMap((terms) => Array.from(terms, (term) => (frequencies.get(term) ?? 0) / solvers.length)),
      ),
    ),
  };
}

/** Documents from the whole of a collection. */
function sampled(document, size, few) {
  return spread(size, few).map((number) => document(number));
}

/** After a warm-up. */
function timesOf(things, work) {
  for (const thing of things.slice(0, 100)) work(thing);
  return things.map((thing) => timeOf(() => work(thing)));
}

function sumOf(blocks) {
  return blocks.reduce((sum, { ms }) => sum + ms, 0);
}

function greatest(blocks, key) {
  return blocks.reduce((most, block) => Math.max(most, block[key]), 0);
}

function heldBytes() {
  // Once more, for objects that the first run only marked as free.
  gc();
  gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

// A function, since the task above runs before the rest of the file.
function quantileOf(times, key, q) {
  return rounded(
    quantile(
      times.map((time) => time[key]),
      q,
    ),
  );
}
