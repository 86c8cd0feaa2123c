import 'reflect-metadata';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ConfigModule, readSettings, type Settings } from '@passerelle/config';
import {
  createDatabaseIfMissing,
  DatabaseModule,
  migrate,
  newId,
  startEmbeddedPostgres,
} from '@passerelle/database';
import { UnusableFile } from '@passerelle/imports';
import {
  type Evaluation,
  type EvaluationSet,
  meanOf,
  measuredDepth,
  measureRanking,
  randomNumbers,
  readEvaluationSet,
  type SetEntry,
  textBelowTitle,
  withTypingErrors,
} from '@passerelle/matching/engine';
import { type SearchDocument, SearchIndex, SearchModule } from '@passerelle/search';
import { type EvaluateOptions, printEvaluation, printRemarks } from './evaluate.command.js';
import { explain } from './explain.js';
import { runUntilToldToStop, type Starting } from './until-told-to-stop.js';

const BATCH = 500;
const everybody = ['everybody'];

@Module({ imports: [SearchModule] })
class SearchAlone {}

/**
 * Prints how good search is on a set, with the engine that the settings name, in a collection of its own that is gone
 * afterwards. Unless the settings name a database, one is made for it and thrown away.
 */
export function evaluateSearch(folder: string, options: EvaluateOptions): void {
  runUntilToldToStop(
    async (starting) => {
      const set = await readEvaluationSet(folder, options.queries);
      printRemarks(set);
      const settings = readSettings();
      await settleThrowAwayDatabase(settings, starting);
      starting.goOn();
      const app = await NestFactory.createApplicationContext(
        { module: SearchAlone, imports: [ConfigModule.with(settings), DatabaseModule] },
        { logger: false, abortOnError: false },
      );
      starting.closers.add('L’application', () => app.close());
      const index = app.get(SearchIndex, { strict: false });
      const collection = `evaluation-${newId()}`;
      starting.closers.add('La collection', () => index.drop(collection));
      printEvaluation(await measured(index, collection, set, options), options.json);
      starting.end(0);
    },
    {
      explain: (error) => (error instanceof UnusableFile ? error.message : explain(error)),
      interrupted: 130,
    },
  );
}

async function settleThrowAwayDatabase(settings: Settings, { closers }: Starting): Promise<void> {
  if (settings.databaseUrl === undefined) {
    const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'passerelle-evaluate-'));
    closers.add('Le dossier', () => fs.rm(folder, { recursive: true }));
    // Under root, PostgreSQL runs as another user.
    await fs.chmod(folder, 0o755);
    const postgres = await startEmbeddedPostgres({ folder: path.join(folder, 'postgres') });
    closers.add('PostgreSQL', () => postgres.stop());
    settings.databaseUrl = postgres.url('passerelle');
  }
  await createDatabaseIfMissing(settings.databaseUrl);
  await migrate(settings.databaseUrl);
}

async function measured(
  index: SearchIndex,
  collection: string,
  { documents, queries }: EvaluationSet,
  { typos, seed }: EvaluateOptions,
): Promise<Evaluation> {
  const numberOf = new Map<string, string>();
  for (let i = 0; i < documents.length; i += BATCH) {
    const batch = documents.slice(i, i + BATCH).map((document, j) => searchable(document, i + j));
    for (const [j, { id }] of batch.entries()) numberOf.set(id, documents[i + j].id);
    await index.put(collection, batch);
  }
  const random = randomNumbers(seed);
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
      ),
    );
  }
  return { queries: queries.length, ...meanOf(measures) };
}

/** Tags, which are codes, are not searched for. Ids and dates are the same at each run, so that ties are too. */
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
