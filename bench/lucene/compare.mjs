// One size of the comparison with Lucene, in its own process, started by ../lucene.mjs with the size as argument.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import readline from 'node:readline';
import { Analyser, MatchCollection } from '@passerelle/matching-engine';
import { documentSource, spread } from '../match-documents.mjs';
import { rounded, timeOf } from '../measuring.mjs';
// A private import on purpose, since the product does not send these requests to Lucene.
import { stopWords } from '../../libs/text/dist/stop-words.js';
import { broaderTagWeight, partWeights, seenTagWeight } from '../../libs/matching-engine/dist/weights.js';

const top = 50;
const rounds = 5;
/** Searches of each engine before the measurement. Java needs some thousands until all is compiled. */
const warmUp = 3_000;

const { texts, size, java, classPath } = JSON.parse(process.argv[2]);
const source = documentSource(texts);
const analyser = new Analyser(source.taxonomy);

process.send(await compare());
process.disconnect();

async function compare() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'passerelle-lucene-'));
  const lucene = startLucene(folder);
  try {
    await lucene.send('words', [...stopWords.fr].join(' '));
    const { collection, ...built } = await build(lucene);
    const numbers = spread(size, size >= 1_000_000 ? 60 : 150).filter(
      (number) => source.need(number).published,
    );
    const needs = numbers.map((number) => source.need(number));
    for (const need of needs) {
      collection.putNeed(need);
      await lucene.ask(...needLine(need));
    }
    for (const _ of collection.catchUp());
    return { size, numbers, ...built, ...(await search(collection, lucene, needs)) };
  } finally {
    await lucene.end();
    fs.rmSync(folder, { recursive: true });
  }
}

/** Gives each solver to both, one after the other. Only the time of each engine counts. */
async function build(lucene) {
  const collection = new MatchCollection(source.taxonomy);
  let cpuMs = 0;
  for (let first = 0; first < size; first += 500) {
    const numbers = Array.from({ length: Math.min(500, size - first) }, (_, i) => first + i);
    const solvers = numbers.map((number) => source.solver(number));
    cpuMs += timeOf(() => solvers.forEach((solver) => collection.putSolver(solver))).cpuMs;
    for (const solver of solvers) {
      const { own } = collection.solvers.get(solver.id).tags;
      await lucene.send(...solverLine(solver, own));
    }
  }
  cpuMs += timeOf(() => {
    for (const _ of collection.catchUp());
  }).cpuMs;
  const { buildCpuMs, indexBytes, heapBytes } = await lucene.ask('end');
  return {
    collection,
    buildCpuMs: Math.round(cpuMs),
    luceneBuildCpuMs: buildCpuMs,
    buildRatio: rounded(cpuMs / buildCpuMs),
    indexBytes: collection.bytes,
    luceneIndexBytes: indexBytes,
    luceneHeapBytes: heapBytes,
    memoryRatio: rounded(collection.bytes / indexBytes),
  };
}

/** Sends each need to both in turn, several times. The result is the median over the needs of each one’s median. */
async function search(collection, lucene, needs) {
  const ask = async ({ id }) => {
    let found;
    const own = timeOf(() => (found = collection.find({ needId: id }, top)));
    return { own, other: await lucene.ask('find', id), found };
  };
  const few = Math.min(warmUp, Math.ceil(3e8 / size));
  for (let i = 0; i < few; i++) await ask(needs[i % needs.length]);
  const asked = needs.map(() => []);
  for (let round = 0; round < rounds; round++)
    for (const [i, need] of needs.entries()) asked[i].push(await ask(need));
  const medianOf = (engine, key) =>
    median(asked.map((answers) => median(answers.map((answer) => answer[engine][key]))));
  const inCommon = asked.map(
    ([{ found, other }]) => found.filter(({ id }) => other.ids.includes(id)).length / top,
  );
  const [ms, luceneMs] = [medianOf('own', 'ms'), medianOf('other', 'ms')];
  const [cpuMs, luceneCpuMs] = [medianOf('own', 'cpuMs'), medianOf('other', 'cpuMs')];
  return {
    needs: needs.length,
    medianMs: rounded(ms),
    luceneMedianMs: rounded(luceneMs),
    ratio: rounded(ms / luceneMs),
    medianCpuMs: rounded(cpuMs),
    luceneMedianCpuMs: rounded(luceneCpuMs),
    cpuRatio: rounded(cpuMs / luceneCpuMs),
    inCommon: rounded(inCommon.reduce((sum, share) => sum + share, 0) / inCommon.length),
  };
}

function startLucene(folder) {
  const options = ['-Xmx3g', '-XX:+UseSerialGC', '--add-modules', 'jdk.incubator.vector'];
  const child = spawn(java, [...options, '-cp', classPath, 'LuceneBench', folder], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const answers = readline.createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const print = async (...values) => {
    if (!child.stdin.write(`${values.join('\t')}\n`)) await once(child.stdin, 'drain');
  };
  return {
    send: print,
    async ask(...values) {
      await print(...values);
      const { value, done } = await answers.next();
      if (done) throw new Error('Lucene has ended.');
      return JSON.parse(value);
    },
    async end() {
      child.stdin.end();
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}

/** A solver whom nobody may meet has no territory, so no need reaches it. */
function solverLine(solver, own) {
  const territories = solver.active && !solver.away ? solver.territories : [];
  return [
    'solver',
    solver.id,
    line(solver.headline),
    line(solver.description),
    own.map(({ tagId, origin }) => `${origin}:${tagId}`).join(' '),
    [
      ...territories.map(([name]) => name),
      ...(territories.length > 0 && solver.worksRemotely ? ['remote'] : []),
    ].join(' '),
    [...new Set(territories.flat())].join(' '),
    solver.kind,
    solver.updatedAt.getTime(),
    solver.organisationId,
  ];
}

function needLine(need) {
  return [
    'need',
    need.id,
    line(need.title),
    line(need.description),
    [...tagPoints(analyser.need(need).tags)].map(([tag, points]) => `${tag}=${points}`).join(' '),
    need.territories[0].join(' '),
    need.acceptsRemote ? 1 : 0,
    need.wantedKinds.join(' '),
    need.publishedAt.getTime(),
    need.organisationId,
  ];
}

/** By tag that a solver may have, chosen or detected, its points for a need. */
function tagPoints({ own }) {
  const asked = own.reduce((sum, { weight }) => sum + weight, 0);
  const points = new Map();
  const add = (tagId, share) => {
    for (const [origin, weight] of [
      ['chosen', 1],
      ['seen', seenTagWeight],
    ]) {
      const key = `${origin}:${tagId}`;
      points.set(key, (points.get(key) ?? 0) + partWeights.tags * weight * share);
    }
  };
  for (const { tagId, weight, broaderIds } of own) {
    let kept = weight / asked;
    for (const id of [tagId, ...broaderIds]) {
      add(id, kept);
      for (const narrower of analyser.narrowerOf(id))
        if (narrower.id !== tagId) add(narrower.id, kept * narrower.kept);
      kept *= broaderTagWeight;
    }
  }
  return points;
}

/** A text as one value of a line. */
function line(text) {
  return text.replace(/\s+/g, ' ');
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
