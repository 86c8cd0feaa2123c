import { Injectable } from '@nestjs/common';
import { Clock, dayInFrance } from '@passerelle/config';
import { type Changes, changesSince, Database } from '@passerelle/database';
import {
  encodedTextOfNeed,
  encodedTextOfSolver,
  type NeedDocument,
  type SolverDocument,
} from '@passerelle/matching-engine';
import { Need } from '@passerelle/needs';
import { Solver, shownIdeasOf } from '@passerelle/solvers';
import { Taxonomy, type TaxonomySnapshot } from '@passerelle/taxonomy';
import { TerritoriesService } from '@passerelle/territories';
import { type EntityManager, In } from 'typeorm';
import { AcceptedSolvers } from './learning/pair-outcomes.js';
import type { DocumentKind } from './vectors/document-texts.js';
import { type KnownVector, Vectors } from './vectors/vectors.service.js';

/** A document as it was read, with its known vector. undefined: no vector was made yet. */
export type ReadDocument<Document> = Document & { known: KnownVector | undefined };

/** Reads the documents of the matching engine from PostgreSQL. */
@Injectable()
export class DocumentSource {
  constructor(
    private readonly database: Database,
    private readonly taxonomy: Taxonomy,
    private readonly territories: TerritoriesService,
    private readonly clock: Clock,
    private readonly vectors: Vectors,
    private readonly accepted: AcceptedSolvers,
  ) {}

  /** The acceptance points of solvers, by id. */
  acceptance(): Promise<ReadonlyMap<string, number>> {
    return this.accepted.points();
  }

  /**
   * The taxonomy. After a change of a tag this is a new object.
   * @param manager the manager of the transaction, if there is one
   */
  tags(manager?: EntityManager): Promise<TaxonomySnapshot> {
    return this.taxonomy.snapshot(manager);
  }

  /** The day in France, on which absences begin and end. */
  today(): string {
    return dayInFrance(this.clock.now());
  }

  /** Changes since a watermark was taken; without a watermark, everything. */
  changesSince(watermark: string | undefined): Promise<Changes> {
    return changesSince(this.database.manager, watermark);
  }

  /** The versions of the vectors of documents, by id. Documents without a vector are left out. */
  vectorVersions(
    kind: DocumentKind,
    ids: readonly string[],
    manager?: EntityManager,
  ): Promise<Map<string, string>> {
    return this.vectors.versions(kind, ids, manager);
  }

  /** How many components each vector has; 0: not known yet. */
  vectorLength(): Promise<number> {
    return this.vectors.length();
  }

  /** @param vectorLength vectors of another length are left out */
  async needs(ids: readonly string[], vectorLength: number): Promise<ReadDocument<NeedDocument>[]> {
    const needs = await this.database.manager.findBy(Need, { id: In([...ids]) });
    const snapshot = await this.taxonomy.snapshot();
    const chains = await this.territories.chains(needs.flatMap((need) => need.territoryCodes));
    const documents = needs.map((need) => ({
      id: need.id,
      organisationId: need.organisationId,
      title: need.title,
      description: need.description,
      tagIds: snapshot.currentIds(need.tagIds),
      wantedKinds: need.wantedKinds,
      territories: need.territoryCodes.map((code) => chains.get(code) ?? [code]),
      acceptsRemote: need.acceptsRemote,
      publishedAt: need.publishedAt ?? undefined,
      published: need.state === 'published',
    }));
    return this.withVectors('need', documents, encodedTextOfNeed, vectorLength);
  }

  /** As `needs`, for solvers. */
  async solvers(ids: readonly string[], vectorLength: number): Promise<ReadDocument<SolverDocument>[]> {
    const [solvers, ideasOf, snapshot] = await Promise.all([
      this.database.manager.findBy(Solver, { id: In([...ids]) }),
      shownIdeasOf(this.database.manager, ids),
      this.taxonomy.snapshot(),
    ]);
    const chains = await this.territories.chains(solvers.flatMap((solver) => solver.territoryCodes));
    const today = this.today();
    const documents = solvers.map((solver) => ({
      id: solver.id,
      organisationId: solver.organisationId ?? undefined,
      kind: solver.kind,
      name: solver.name,
      headline: solver.headline,
      description: solver.description,
      keywords: solver.keywords,
      ideas: ideasOf.get(solver.id) ?? [],
      tagIds: snapshot.currentIds(solver.tagIds),
      territories: solver.territoryCodes.map((code) => chains.get(code) ?? [code]),
      worksRemotely: solver.worksRemotely,
      updatedAt: solver.updatedAt,
      active: solver.complete && solver.pausedAt === null,
      away: solver.isAway(today),
    }));
    return this.withVectors('solver', documents, encodedTextOfSolver, vectorLength);
  }

  /**
   * Reads vectors after the documents, and compares the text of each vector with the document. A vector of another
   * text is not used.
   */
  private async withVectors<Document extends { id: string }>(
    kind: DocumentKind,
    documents: readonly Document[],
    textOf: (document: Document) => string,
    vectorLength: number,
  ): Promise<(Document & { vector: Int8Array | undefined; known: KnownVector | undefined })[]> {
    const texts = new Map(documents.map((document) => [document.id, textOf(document)]));
    const vectors = await this.vectors.of(kind, texts, vectorLength);
    return documents.map((document) => {
      const known = vectors.get(document.id);
      return { ...document, vector: known?.vector, known };
    });
  }
}
