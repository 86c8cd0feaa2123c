import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { batchesOf, type Changes, SharedRuns } from '@passerelle/database';
import { DocumentVersions, inTimeSlices, MatchCollection } from '@passerelle/matching-engine';
import { matchTaxonomy, type TaxonomySnapshot } from '@passerelle/taxonomy';
import type { EntityManager } from 'typeorm';
import { DocumentSource } from './document-source.js';

/** How many documents are read at once. */
const BATCH = 50;

/** A collection with what it was built from. All of it changes while callers wait: read it at once, without awaiting in between. */
export interface IndexedDocuments {
  readonly collection: MatchCollection;
  /** The taxonomy by which tags were seen in the texts: any change of it asks for a new collection. */
  readonly taxonomy: TaxonomySnapshot;
  /** The day in France for which absences were read. */
  readonly day: string;
  /** The version of each document that is held, by its id. */
  readonly versions: DocumentVersions;
}

/** The documents held, with the watermark up to which changes have been read; undefined: none yet. */
type LoadedDocuments = IndexedDocuments & { watermark: string | undefined };

/** The worker's collection of needs and solvers, brought up to date from PostgreSQL before it is asked. */
@Injectable()
export class MatchIndex {
  private held: LoadedDocuments | undefined;
  /** The collection that will replace `held`, while it is being loaded. */
  private loading: LoadedDocuments | undefined;
  private readonly refreshes = new SharedRuns<IndexedDocuments>();

  constructor(private readonly source: DocumentSource) {}

  /** The collection, with all that was committed before this call. */
  upToDate(): Promise<IndexedDocuments> {
    return this.refreshes.run(() => this.refresh());
  }

  /** The same, but the old collection while a new one is being loaded: for somebody who waits at a screen. */
  async recent(): Promise<IndexedDocuments> {
    return this.loading !== undefined && this.held !== undefined ? this.held : this.upToDate();
  }

  /** Whether this is still the taxonomy. */
  async holdsTaxonomy(taxonomy: TaxonomySnapshot, manager: EntityManager): Promise<boolean> {
    return (await this.source.tags(manager)) === taxonomy;
  }

  /** Removes documents that were deleted from PostgreSQL. */
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
    if (this.held?.taxonomy === taxonomy && this.held.day === day && !this.held.collection.needsRebuild) {
      const changes = await this.source.changesSince(this.held.watermark);
      // Otherwise the collection has documents that were lost, perhaps.
      if (!changes.areAll) return this.catchUp(this.held, changes);
    }
    const collection = new MatchCollection(matchTaxonomy(taxonomy));
    this.loading = { collection, taxonomy, day, versions: new DocumentVersions(), watermark: undefined };
    try {
      this.held = await this.catchUp(this.loading, await this.source.changesSince(undefined));
      return this.held;
    } finally {
      this.loading = undefined;
    }
  }

  /** Brings a collection up to date. */
  private async catchUp(documents: LoadedDocuments, changes: Changes): Promise<LoadedDocuments> {
    const { collection, versions } = documents;
    await this.readChanged(versions, changes.of('need'), async (ids) => {
      const needs = await this.source.needs(ids);
      for (const _ of inTimeSlices(needs, (need) => collection.putNeed(need))) await setImmediate();
    });
    await this.readChanged(versions, changes.of('solver'), async (ids) => {
      const solvers = await this.source.solvers(ids);
      for (const _ of inTimeSlices(solvers, (solver) => collection.putSolver(solver))) await setImmediate();
    });
    for (const _ of collection.catchUp()) await setImmediate();
    documents.watermark = changes.watermark;
    return documents;
  }

  private async readChanged(
    versions: DocumentVersions,
    pages: ReturnType<Changes['of']>,
    put: (ids: string[]) => Promise<void>,
  ): Promise<void> {
    for await (const page of pages) {
      const changed = page.filter(({ id, version }) => versions.get(id) !== version);
      for (const batch of batchesOf(changed, BATCH)) {
        await put(batch.map(({ id }) => id));
        // Set after the documents: a match computed in between finds an old version and is computed again.
        for (const { id, version } of batch) versions.set(id, version);
        await setImmediate();
      }
    }
  }
}
