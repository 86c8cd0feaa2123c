import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { batchesOf, SharedRuns } from '@passerelle/database';
import { DocumentVersions, inTimeSlices, MatchCollection } from '@passerelle/matching-engine';
import type { TaxonomySnapshot } from '@passerelle/taxonomy';
import type { EntityManager } from 'typeorm';
import { DocumentSource, matchTaxonomy } from './document-source.js';

/** How many documents are read at once. */
const BATCH = 50;

/** A collection with what it was made of. Both change while others wait: read them together, without waiting between. */
export interface IndexedDocuments {
  readonly collection: MatchCollection;
  /** Tags seen in the texts depend on the whole taxonomy. */
  readonly taxonomy: TaxonomySnapshot;
  /** Absences begin and end with a day. */
  readonly day: string;
  /** The version of each document held, by its id. */
  readonly versions: DocumentVersions;
}

/** What is held, with the mark of what it has seen. */
type LoadedDocuments = IndexedDocuments & { mark: string | undefined };

/** The worker's collection of needs and solvers, brought up to date from PostgreSQL before it is asked. */
@Injectable()
export class MatchIndex {
  private held: LoadedDocuments | undefined;
  /** One that is to take its place, while it is being loaded. */
  private loading: LoadedDocuments | undefined;
  private readonly refreshes = new SharedRuns<IndexedDocuments>();

  constructor(private readonly source: DocumentSource) {}

  /** The collection as PostgreSQL was at some moment after this call. */
  upToDate(): Promise<IndexedDocuments> {
    return this.refreshes.run(() => this.refresh());
  }

  /** The same, but as it was a while ago if a new one is being loaded: for somebody who waits at a screen. */
  async recent(): Promise<IndexedDocuments> {
    return this.loading !== undefined && this.held !== undefined ? this.held : this.upToDate();
  }

  /** Whether this is still the taxonomy. */
  async holdsTaxonomy(taxonomy: TaxonomySnapshot, manager: EntityManager): Promise<boolean> {
    return (await this.source.tags(manager)) === taxonomy;
  }

  /** Takes out what is no longer in PostgreSQL. */
  forget(ids: readonly string[]): void {
    for (const documents of [this.held, this.loading]) {
      for (const id of ids) {
        documents?.collection.removeNeed(id);
        documents?.collection.removeSolver(id);
        documents?.versions.delete(id);
      }
    }
  }

  private async refresh(): Promise<IndexedDocuments> {
    const taxonomy = await this.source.tags();
    const day = this.source.today();
    if (this.held?.taxonomy === taxonomy && this.held.day === day && !this.held.collection.needsRebuild)
      return this.take(this.held);
    const collection = new MatchCollection(matchTaxonomy(taxonomy));
    this.loading = { collection, taxonomy, day, versions: new DocumentVersions(), mark: undefined };
    try {
      this.held = await this.take(this.loading);
      return this.held;
    } finally {
      this.loading = undefined;
    }
  }

  /** Brings a collection up to date. */
  private async take(documents: LoadedDocuments): Promise<LoadedDocuments> {
    const { collection } = documents;
    const mark = await this.source.mark();
    await this.takeChanged(documents, 'need', async (ids) => {
      const needs = await this.source.needs(ids);
      for (const _ of inTimeSlices(needs, (need) => collection.putNeed(need))) await setImmediate();
    });
    await this.takeChanged(documents, 'solver', async (ids) => {
      const solvers = await this.source.solvers(ids);
      for (const _ of inTimeSlices(solvers, (solver) => collection.putSolver(solver))) await setImmediate();
    });
    for (const _ of collection.catchUp()) await setImmediate();
    documents.mark = mark;
    return documents;
  }

  private async takeChanged(
    { versions, mark }: LoadedDocuments,
    table: 'need' | 'solver',
    put: (ids: string[]) => Promise<void>,
  ): Promise<void> {
    for await (const page of this.source.changedSince(table, mark)) {
      const news = page.filter(({ id, version }) => versions.get(id) !== version);
      for (const batch of batchesOf(news, BATCH)) {
        await put(batch.map(({ id }) => id));
        // Later than the documents: who is matched meanwhile takes them for outdated, and is matched again.
        for (const { id, version } of batch) versions.set(id, version);
        await setImmediate();
      }
    }
  }
}
