import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { SystemClock } from '@passerelle/config';
import {
  createDatabaseIfMissing,
  Database,
  migrate,
  newId,
  startEmbeddedPostgres,
} from '@passerelle/database';
import { PostgresSearchIndex } from '@passerelle/search';
import { randomNumbers } from '@passerelle/text';
import { FallbackSearchIndex } from '../libs/search/dist/fallback-search-index.js';
import { MeiliSearchIndex } from '../libs/search/dist/meilisearch/meili-search-index.js';
import { MeiliServer } from '../libs/search/dist/meilisearch/meili-server.js';
import { documentSource } from './match-documents.mjs';
import { print, quantile, rounded } from './measuring.mjs';

// How fast people find as they type and on faceted pages, and how soon a written text is found, as a collection
// grows.

// A private import on purpose, since no other code needs to know the engine.

const people = 50;
/** Between two keystrokes of one person, in milliseconds: a quick typist. */
const keystroke = 150;
/** The time on a page before the next is requested. */
const reading = 1_000;
const freshnessRounds = 20;
const everybody = ['everybody'];
const facets = ['theme', 'territory', 'kind', 'status'];
const collection = 'bench';

/**
 * npm run bench -- search [--texts FILE] [--sizes 1000,10000,100000] [--seconds N]
 *
 * PostgreSQL, and Meilisearch where MEILI_URL and MEILI_KEY name one. Searches while typing are answered from memory
 * with either.
 *
 * Fifty people at once, in the process of the index, by its port, without HTTP. Each types consecutive words of a
 * text, a letter every 150 ms, and gets an answer at each letter. Waiting counts from the key press, however many
 * wait. Then each requests faceted pages, with a second of reading between an answer and the next request.
 */
export async function bench(options) {
  const { values } = parseArgs({
    args: options,
    options: {
      texts: { type: 'string' },
      sizes: { type: 'string', default: '1000,10000,100000' },
      seconds: { type: 'string', default: '20' },
    },
  });
  const source = documentSource(values.texts);
  for (const size of values.sizes.split(',').map(Number)) {
    await withPostgres(async (database) => {
      const index = new PostgresSearchIndex(database);
      const measured = await measure(index, source, { size, seconds: Number(values.seconds) });
      const [{ bytes }] = await database.manager.query(
        `SELECT sum(pg_total_relation_size(oid))::float8 AS bytes FROM pg_class
         WHERE relname IN ('search_collection', 'search_document', 'search_word', 'search_synonyms')`,
      );
      print({
        engine: 'postgresql',
        size,
        ...measured,
        indexBytes: bytes,
        ...(await costOfMemory(database)),
      });
    });
    const { MEILI_URL: url } = process.env;
    if (url)
      await withPostgres((database) =>
        benchMeilisearch(url, database, source, { size, seconds: Number(values.seconds) }),
      );
  }
}

/** As in the product, it follows PostgreSQL’s index. It uses a separate index, which is deleted afterwards. */
async function benchMeilisearch(url, database, source, { size, seconds }) {
  const server = new MeiliServer({
    url,
    key: process.env.MEILI_KEY,
    prefix: `bench-${newId()}`,
    // Slow searches are measured, not cancelled.
    patience: { search: 60_000, write: 600_000 },
  });
  const meili = new MeiliSearchIndex(server);
  const index = new FallbackSearchIndex(
    new PostgresSearchIndex(database),
    meili,
    database,
    new SystemClock(),
  );
  try {
    const measured = await measure(index, source, { size, seconds });
    const { engine } = await index.health();
    if (engine !== 'meilisearch') throw new Error('PostgreSQL has answered in place of Meilisearch.');
    // Of everything in the server, so give the bench its own server.
    const { usedDatabaseSize } = await server.managing(
      ({ usedDatabaseSize: bytes }) => Number.isInteger(bytes),
      (client) => client.getStats(),
    );
    print({ engine: 'meilisearch', size, ...measured, indexBytes: usedDatabaseSize });
  } finally {
    await index.drop(collection);
  }
}

async function withPostgres(work) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'passerelle-bench-'));
  fs.chmodSync(folder, 0o755);
  const postgres = await startEmbeddedPostgres({ folder: path.join(folder, 'postgres') });
  try {
    const url = postgres.url('passerelle');
    await createDatabaseIfMissing(url);
    await migrate(url);
    await Database.use(url, work);
  } finally {
    await postgres.stop();
    fs.rmSync(folder, { recursive: true });
  }
}

async function measure(index, source, { size, seconds }) {
  const begun = performance.now();
  await index.rebuild(collection, pagesOf(source, size));
  const buildSeconds = (performance.now() - begun) / 1000;
  await index.search(question('', { countFacets: facets }));
  // The first seconds compile the frequently run code.
  await typing(index, source, { size, seconds: 3, seed: 1 });
  const typed = await typing(index, source, { size, seconds, seed: 2 });
  const pages = await turningPages(index, source, { size, seconds: seconds / 2, seed: 3 });
  return {
    typingP50Ms: rounded(quantile(typed.waits, 0.5)),
    typingP95Ms: rounded(quantile(typed.waits, 0.95)),
    typingP99Ms: rounded(quantile(typed.waits, 0.99)),
    pageP95Ms: rounded(quantile(pages.waits, 0.95)),
    freshnessMs: rounded(await freshness(index, source, size)),
    searchesPerSecond: rounded(typed.waits.length / seconds),
    typingCpuMs: rounded(typed.cpuMs),
    pageCpuMs: rounded(pages.cpuMs),
    buildSeconds: rounded(buildSeconds),
  };
}

/** What a new process needs to search: the time until its first answer, and the memory that stays. */
async function costOfMemory(database) {
  const heldBefore = held();
  const begun = performance.now();
  const index = new PostgresSearchIndex(database);
  await index.search(question('', {}));
  const loadMs = performance.now() - begun;
  const memoryMb = (held() - heldBefore) / 2 ** 20;
  await index.search(question('', {}));
  return { loadMs: Math.round(loadMs), memoryMb: Math.round(memoryMb) };
}

function held() {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

async function* pagesOf(source, size) {
  for (let first = 0; first < size; first += 1_000)
    yield Array.from({ length: Math.min(1_000, size - first) }, (_, i) => searchable(source.need(first + i)));
}

function searchable({ id, organisationId, title, description, tagIds, wantedKinds, territories, ...need }) {
  return {
    id,
    version: '1',
    title,
    bodies: [description, tagIds.map((tag) => tag.replaceAll('-', ' ')).join('\n')],
    names: [],
    facets: {
      theme: tagIds,
      kind: wantedKinds,
      territory: territories.flat(),
      status: [need.published ? 'published' : 'closed'],
    },
    visibleTo: need.published ? everybody : [`organisation:${organisationId}`],
    newestAt: need.publishedAt,
    deadline: undefined,
  };
}

function question(text, more) {
  return {
    collection,
    text,
    typing: false,
    visibleTo: everybody,
    filters: {},
    sort: 'relevance',
    countFacets: [],
    first: 20,
    ...more,
  };
}

/** A keystroke of each person at its time, whether the previous one has its answer or not. */
async function typing(index, source, { size, seconds, seed }) {
  const waits = [];
  const cpu = process.cpuUsage();
  const end = performance.now() + seconds * 1000;
  const answers = [];
  const person = async (number) => {
    const random = randomNumbers(seed * 1_000 + number);
    let due = performance.now() + random() * keystroke;
    for (;;) {
      for (const text of keystrokes(someWords(source, size, random))) {
        await delay(Math.max(0, due - performance.now()));
        if (due > end) return;
        const pressed = due;
        answers.push(
          index
            .search(question(text, { typing: true, first: 8 }))
            .then(() => waits.push(performance.now() - pressed)),
        );
        due += keystroke * (0.5 + random());
      }
    }
  };
  await Promise.all(Array.from({ length: people }, (_, number) => person(number)));
  await Promise.all(answers);
  return { waits, cpuMs: cpuSince(cpu) / waits.length };
}

async function turningPages(index, source, { size, seconds, seed }) {
  const waits = [];
  const cpu = process.cpuUsage();
  const end = performance.now() + seconds * 1000;
  const person = async (number) => {
    const random = randomNumbers(seed * 1_000 + number);
    await delay(random() * reading);
    while (performance.now() < end) {
      const words = someWords(source, size, random);
      const { territories } = source.need(Math.floor(random() * size));
      const filters = random() < 0.5 ? { territory: [territories[0].at(-1)] } : {};
      const asked = performance.now();
      await index.search(question(words, { filters, countFacets: facets }));
      waits.push(performance.now() - asked);
      await delay(reading * (0.5 + random()));
    }
  };
  await Promise.all(Array.from({ length: people }, (_, number) => person(number)));
  return { waits, cpuMs: cpuSince(cpu) / waits.length };
}

/** From one to four consecutive words in the text of a need. The last of them is not short. */
function someWords(source, size, random) {
  for (;;) {
    const { title, description } = source.need(Math.floor(random() * size));
    const words = (random() < 0.5 ? title : description).match(/[\p{L}\p{N}'’-]+/gu) ?? [];
    const few = 1 + Math.floor(random() * 4);
    const first = Math.floor(random() * Math.max(1, words.length - few));
    const chosen = words.slice(first, first + few);
    if ((chosen.at(-1)?.length ?? 0) > 3) return chosen.join(' ');
  }
}

function* keystrokes(text) {
  for (let length = 1; length <= text.length; length++) yield text.slice(0, length);
}

/** From the start of a write until a search finds the document, the median in milliseconds. */
async function freshness(index, source, size) {
  const waits = [];
  for (let round = 0; round < freshnessRounds; round++) {
    const word = `neuf${String(round).padStart(3, '0')}`;
    const document = {
      ...searchable(source.need(size + round)),
      id: newId(),
      title: word,
      visibleTo: everybody,
    };
    const begun = performance.now();
    await index.put(collection, [document]);
    while ((await index.search(question(word, {}))).hits[0]?.id !== document.id);
    waits.push(performance.now() - begun);
  }
  return quantile(waits, 0.5);
}

function cpuSince(before) {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
