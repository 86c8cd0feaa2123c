import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { readSettings, SystemClock } from '@passerelle/config';
import {
  assertDatabaseFits,
  batchesOf,
  createDatabaseIfMissing,
  createDataSource,
  Database,
  migrate,
  startEmbeddedPostgres,
} from '@passerelle/database';
import {
  type Evaluation,
  type EvaluationSet,
  highestGrade,
  meanOf,
  measuredDepth,
  measureRanking,
  readEvaluationSet,
  type SetEntry,
  textBelowTitle,
} from '@passerelle/evaluation';
import { UnusableFile } from '@passerelle/imports';
import { type EngineAlone, engineAlone, type SearchDocument, SearchUnavailable } from '@passerelle/search';
import { randomNumbers, withTypingErrors } from '@passerelle/text';
import 'reflect-metadata';
import { explain } from '../../processes/explain.js';
import type { CallingProcess, Output } from '../../processes/product-logger.js';
import { runUntilStopped, type Starting } from '../../processes/run-until-stopped.js';
import { type EvaluateOptions, printEvaluation, printRemarks } from './evaluate.command.js';

const BATCH = 500;
const everybody = ['everybody'];

/**
 * Prints the quality of the search on a set. It measures the engine of the settings, without fallback, in a collection
 * that is deleted afterwards. Unless the settings name a database, it creates one and deletes it.
 * @returns the exit code
 */
export function evaluateSearch(
  folder: string,
  options: EvaluateOptions,
  caller: CallingProcess,
): Promise<number> {
  return runUntilStopped(
    async (starting) => {
      const set = await readEvaluationSet(folder, options.queries);
      printRemarks(set, caller);
      const settings = readSettings(caller.env);
      if (settings.databaseUrl !== undefined) await assertDatabaseFits(settings);
      const databaseUrl = settings.databaseUrl ?? (await throwAwayDatabase(starting));
      starting.goOn();
      const dataSource = await createDataSource(databaseUrl, settings.databasePoolSize).initialize();
      const clock = new SystemClock();
      starting.closers.add('La connexion', () => dataSource.destroy());
      const engine = await engineAlone(new Database(dataSource, clock), settings, clock.now());
      starting.closers.add('La collection', () => leave(engine, caller.stderr));
      await engine.begin();
      printEvaluation(await measured(engine, set, options, starting.goOn), caller, options.json);
      starting.end(0);
    },
    caller,
    { explain: explainEvaluation, interrupted: 130 },
  );
}

/** @returns the address of the database */
async function throwAwayDatabase({ closers }: Starting): Promise<string> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'passerelle-evaluate-'));
  closers.add('Le dossier', () => fs.rm(folder, { recursive: true }));
  // Under root, PostgreSQL runs as another user, who must reach the folder.
  await fs.chmod(folder, 0o755);
  const postgres = await startEmbeddedPostgres({ folder: path.join(folder, 'postgres') });
  closers.add('PostgreSQL', () => postgres.stop());
  const url = postgres.url('passerelle');
  await createDatabaseIfMissing(url);
  await migrate(url);
  return url;
}

async function leave(engine: EngineAlone, stderr: Output): Promise<void> {
  try {
    await engine.leave();
  } catch (error) {
    if (!(error instanceof SearchUnavailable)) throw error;
    stderr.write(
      `Il reste peut-être dans Meilisearch des index et des clés dont le nom commence par ${engine.name} : vous pouvez les supprimer.\n`,
    );
  }
}

function explainEvaluation(error: unknown): string | undefined {
  if (error instanceof UnusableFile) return error.message;
  if (error instanceof SearchUnavailable)
    return `Meilisearch n’a pas fait ce qui lui était demandé (${error.reason}) : vérifiez qu’il est en marche, ainsi que MEILI_URL et MEILI_KEY. Sans MEILI_URL, c’est la recherche de PostgreSQL qui est mesurée.`;
  return explain(error);
}

async function measured(
  { index, collection }: EngineAlone,
  { documents, queries }: EvaluationSet,
  { typos, seed }: EvaluateOptions,
  goOn: () => void,
): Promise<Evaluation> {
  const searched = documents.map((document, i) => searchable(document, i));
  const numberOf = new Map(searched.map(({ id }, i) => [id, documents[i].id]));
  for (const batch of batchesOf(searched, BATCH)) {
    await index.put(collection, batch);
    goOn();
  }
  const random = randomNumbers(seed);
  const highest = highestGrade(queries);
  const measures = [];
  for (const query of queries) {
    const { hits } = await index.search({
      collection,
      text: withTypingErrors(query.text, typos, random),
      typing: false,
      visibleTo: everybody,
      filters: {},
      sort: 'relevance',
      countFacets: [],
      first: measuredDepth,
    });
    measures.push(
      measureRanking(
        hits.map(({ id }) => numberOf.get(id) ?? ''),
        query.judgements,
        highest,
      ),
    );
    goOn();
  }
  return { queries: queries.length, ...meanOf(measures) };
}

/**
 * Without tags, which are codes in a set that nobody searches. With fixed ids and dates, so that ties are the same at
 * each run.
 */
function searchable(document: SetEntry, number: number): SearchDocument {
  return {
    id: `00000000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`,
    version: '1',
    title: document.title,
    bodies: [textBelowTitle(document), document.keywords.join('\n')],
    names: [],
    facets: {},
    visibleTo: everybody,
    newestAt: new Date(0),
    deadline: undefined,
  };
}
