// One measurement of matching in a process of its own, started by match.mjs; its argument says which.
import { setImmediate } from 'node:timers/promises';
import { Analyser, MatchCollection } from '@passerelle/matching/engine';
import { documentSource, spread } from './match-documents.mjs';
import { skipping } from './match-skipping.mjs';

const top = 50;
/** As the worker loads them. */
const chunk = 25;
const changes = 200;

const task = JSON.parse(process.argv[2]);
const source = documentSource(task.texts);
const tasks = {
  size: async ({ size }) => process.send(await measureSize(size)),
  allPairs,
  skipping: async ({ size }) => process.send(skipping(await load(size), await sampled(source.need, size, 40))),
};
await tasks[task.task](task);
process.disconnect();

/** Puts in as many needs as solvers, in turns with whatever else there is to do; `blocks`: how long that had to wait, in ms. */
async function load(size, blocks = []) {
  const collection = new MatchCollection(source.taxonomy);
  const timed = async (work) => {
    const begun = performance.now();
    work();
    const worked = performance.now() - begun;
    await setImmediate();
    blocks.push(worked);
  };
  for (let first = 0; first < size; first += chunk) {
    const numbers = Array.from({ length: Math.min(chunk, size - first) }, (_, i) => first + i);
    const needs = numbers.map((number) => source.need(number));
    await timed(() => needs.forEach((need) => collection.putNeed(need)));
    const solvers = numbers.map((number) => source.solver(number));
    await timed(() => solvers.forEach((solver) => collection.putSolver(solver)));
  }
  const steps = collection.settle();
  for (let done = false; !done;) await timed(() => (done = steps.next().done));
  return collection;
}

async function measureSize(size) {
  const before = heldBytes();
  const blocks = [];
  const collection = await load(size, blocks);
  const buildMs = blocks.reduce((sum, ms) => sum + ms, 0);
  const indexBytes = heldBytes() - before;
  const rssMb = process.memoryUsage().rss / 2 ** 20;

  const few = size >= 1_000_000 ? 100 : 300;
  const numbers = spread(size, few).filter((number) => source.need(number).published);
  const needs = numbers.map((number) => source.need(number));
  const solvers = sampled(source.solver, size, few).filter(({ active, away }) => active && !away);
  const needMs = timesOf(needs, ({ id }) => collection.find({ needId: id }, top));
  const solverMs = timesOf(solvers, ({ id }) => collection.find({ solverId: id }, top));

  const changed = Array.from({ length: changes }, (_, i) => ({
    ...source.solver(size + i),
    id: source.solver(Math.floor((i * size) / changes)).id,
  }));
  const updateMs = timesOf(changed, (solver) => {
    collection.putSolver(solver);
    for (const _ of collection.settle());
  });
  return {
    size,
    buildMs: Math.round(buildMs),
    indexBytes,
    needMedianMs: quantile(needMs, 0.5),
    needP99Ms: quantile(needMs, 0.99),
    solverMedianMs: quantile(solverMs, 0.5),
    solverP99Ms: quantile(solverMs, 0.99),
    updateMs: quantile(updateMs, 0.5),
    loadMaxBlockMs: rounded(blocks.reduce((most, ms) => Math.max(most, ms), 0)),
    rssMb: Math.round(rssMb),
    arrayBytes: collection.bytes,
    ...describeTexts(size),
    needs: numbers,
  };
}

/** The best solvers of every need whose number is of this part, once told to begin. */
async function allPairs({ size, part, parts }) {
  const blocks = [];
  const collection = await load(size, blocks);
  const told = new Promise((resolve) => process.once('message', resolve));
  process.send({ buildMs: blocks.reduce((sum, ms) => sum + ms, 0) });
  await told;
  let pairs = 0;
  for (let number = part; number < size; number += parts)
    pairs += collection.find({ needId: source.need(number).id }, top).length;
  process.send({ pairs });
}

/** How many different words a solver and a need have, and what share of the solvers has a word of a need, on average. */
function describeTexts(size) {
  const analyser = new Analyser(source.taxonomy);
  const frequencies = new Map();
  const solvers = sampled(source.solver, size, 4_000).map((solver) => analyser.solver(solver).words.terms);
  const needs = sampled(source.need, size, 400).map((need) => analyser.need(need).words.terms);
  for (const terms of solvers) for (const term of terms) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    termsPerSolver: rounded(mean(solvers.map(({ length }) => length))),
    termsPerNeed: rounded(mean(needs.map(({ length }) => length))),
    solversPerTerm: rounded(
      mean(needs.flatMap((terms) => Array.from(terms, (term) => (frequencies.get(term) ?? 0) / solvers.length))),
    ),
  };
}

/** Documents from the whole of a collection. */
function sampled(document, size, few) {
  return spread(size, few).map((number) => document(number));
}

/** In milliseconds, after a warm-up. */
function timesOf(things, work) {
  for (const thing of things.slice(0, 20)) work(thing);
  return things.map((thing) => {
    const begun = performance.now();
    work(thing);
    return performance.now() - begun;
  });
}

function heldBytes() {
  gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function quantile(values, q) {
  const sorted = values.toSorted((a, b) => a - b);
  return rounded(sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))]);
}

function rounded(value) {
  return Math.round(value * 1000) / 1000;
}
