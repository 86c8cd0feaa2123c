import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { batchesOf, type Changes, SharedRuns } from '@passerelle/database';
import { DocumentVersions, inTimeSlices, MatchCollection } from '@passerelle/matching-engine';
import { matchTaxonomy, type TaxonomySnapshot } from '@passerelle/taxonomy';
import type { EntityManager } from 'typeorm';
import { DocumentSource, type ReadDocument } from './document-source.js';
import { HeldVectors } from './held-vectors.js';
import { type DocumentKind, documentKinds } from './vectors/document-texts.js';

/** How many documents are read at once. */
const BATCH = 50;

/**
 * A collection and the data from which it was built. Everything in it changes while callers wait, so read it at once,
 * without `await` in between.
 */
export interface IndexedDocuments {
  readonly collection: MatchCollection;
  /** The taxonomy by which tags were found in the texts. Any change of it requires a new collection. */
  readonly taxonomy: TaxonomySnapshot;
  /** The day in France for which absences were read. */
  readonly day: string;
  /** The version of each document in the collection, by its id. */
  readonly versions: DocumentVersions;
  /** The number of components of each vector. The collection compares no vectors of another length. */
  readonly vectorLength: number;
  /** The vectors in the collection. */
  readonly vectors: Record<DocumentKind, HeldVectors>;
}

/** The documents in the collection, with the watermark up to which changes have been read. undefined: none yet. */
type LoadedDocuments = IndexedDocuments & { watermark: string | undefined };

/** The worker's collection of needs and solvers, updated from PostgreSQL before each use. */
@Injectable()
export class MatchIndex {
  private held: LoadedDocuments | undefined;
  /** The collection that will replace `held`, while it is being loaded. */
  private loading: LoadedDocuments | undefined;
  /** Documents whose vectors were deleted. They are listed here because reading changes does not find deleted rows. */
  private readonly stale: Record<DocumentKind, Set<string>> = { need: new Set(), solver: new Set() };
  private readonly refreshes = new SharedRuns<IndexedDocuments>();

  constructor(private readonly source: DocumentSource) {}

  /** The collection, with everything that was committed before this call. */
  upToDate(): Promise<IndexedDocuments> {
    return this.refreshes.run(() => this.refresh());
  }

  /** As `upToDate`, but returns the old collection while a new one is loaded, because a person is waiting for the answer. */
  async recent(): Promise<IndexedDocuments> {
    return this.loading !== undefined && this.held !== undefined ? this.held : this.upToDate();
  }

  /** Whether this taxonomy is still current. */
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
        documents?.vectors.need.delete(id);
        documents?.vectors.solver.delete(id);
      }
    }
  }

  /** Marks documents to be read again at the next update, because the vectors in the collection are out of date. */
  markStale(kind: DocumentKind, ids: readonly string[]): void {
    for (const id of ids) this.stale[kind].add(id);
  }

  /** The versions of the vectors of documents as they are now, by id. */
  vectorVersions(
    kind: DocumentKind,
    ids: readonly string[],
    manager: EntityManager,
  ): Promise<Map<string, string>> {
    return this.source.vectorVersions(kind, ids, manager);
  }

  private async refresh(): Promise<IndexedDocuments> {
    const taxonomy = await this.source.tags();
    const day = this.source.today();
    const vectorLength = await this.source.vectorLength();
    const isOfNow =
      this.held?.taxonomy === taxonomy && this.held.day === day && this.held.vectorLength === vectorLength;
    if (this.held !== undefined && isOfNow && !this.held.collection.needsRebuild) {
      const changes = await this.source.changesSince(this.held.watermark);
      // Otherwise the collection may hold documents that are no longer in the database.
      if (!changes.areAll) return this.catchUp(this.held, changes);
    }
    const collection = new MatchCollection(matchTaxonomy(taxonomy));
    const vectors = { need: new HeldVectors(), solver: new HeldVectors() };
    this.loading = {
      collection,
      taxonomy,
      day,
      versions: new DocumentVersions(),
      vectors,
      vectorLength,
      watermark: undefined,
    };
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
    const put = {
      need: async (ids: readonly string[]): Promise<void> => {
        const needs = await this.source.needs(ids, documents.vectorLength);
        for (const _ of inTimeSlices(needs, (need) => collection.putNeed(need))) await setImmediate();
        this.holdVectors(documents, 'need', ids, needs);
      },
      solver: async (ids: readonly string[]): Promise<void> => {
        const solvers = await this.source.solvers(ids, documents.vectorLength);
        for (const _ of inTimeSlices(solvers, (solver) => collection.putSolver(solver))) await setImmediate();
        this.holdVectors(documents, 'solver', ids, solvers);
      },
    };
    for (const kind of documentKinds) {
      await this.readChanged(versions, changes.of(kind), put[kind]);
      // Otherwise all documents have just been read with their vectors.
      if (!changes.areAll)
        await this.readChangedVectors(documents, kind, changes.of(`${kind}_vector`), put[kind]);
      await this.readStale(documents, kind, put[kind]);
    }
    // All rows are read again: they are a few hundred at most, and change once a night.
    collection.setAcceptance(await this.source.acceptance());
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
        // Set after the documents, so that a match that is computed in between finds an old version and is computed again.
        for (const { id, version } of batch) versions.set(id, version);
        await setImmediate();
      }
    }
  }

  /** Reads the vectors that were made since the watermark. Ignores vectors of other models, which other workers make during an upgrade. */
  private async readChangedVectors(
    { versions, vectors }: LoadedDocuments,
    kind: DocumentKind,
    pages: ReturnType<Changes['of']>,
    put: (ids: string[]) => Promise<void>,
  ): Promise<void> {
    for await (const page of pages) {
      const ids = [...new Set(page.map(({ id }) => id))];
      const made = await this.source.vectorVersions(kind, ids);
      const changed = ids.filter(
        (id) => versions.get(id) !== undefined && made.get(id) !== vectors[kind].versionOf(id),
      );
      for (const batch of batchesOf(changed, BATCH)) {
        await put(batch);
        await setImmediate();
      }
    }
  }

  private async readStale(
    { versions }: LoadedDocuments,
    kind: DocumentKind,
    put: (ids: string[]) => Promise<void>,
  ): Promise<void> {
    const held = [...this.stale[kind]].filter((id) => versions.get(id) !== undefined);
    for (const batch of batchesOf(held, BATCH)) await put(batch);
    this.stale[kind].clear();
  }

  /** Sets the vectors after the documents, like the versions. */
  private holdVectors(
    { vectors }: LoadedDocuments,
    kind: DocumentKind,
    ids: readonly string[],
    read: readonly ReadDocument<{ id: string }>[],
  ): void {
    for (const id of ids) {
      vectors[kind].delete(id);
      this.stale[kind].delete(id);
    }
    for (const { id, known } of read) if (known !== undefined) vectors[kind].set(id, known);
  }
}
