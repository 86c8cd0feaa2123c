import { Injectable } from '@nestjs/common';
import { Clock, dayInFrance } from '@passerelle/config';
import { Database } from '@passerelle/database';
import { Need } from '@passerelle/needs';
import { Idea, Solver } from '@passerelle/solvers';
import { Taxonomy, type TaxonomySnapshot } from '@passerelle/taxonomy';
import { TerritoriesService } from '@passerelle/territories';
import { type EntityManager, In } from 'typeorm';
import type { NeedDocument, SolverDocument, Taxonomy as MatchTaxonomy } from './match-documents.js';

/** A row as it was when read: whatever changes it gives it another version. */
export interface Version {
  id: string;
  version: string;
}

/** How many rows are looked up at once: parsing more would keep others waiting. */
const PAGE = 2_000;

/** Reads from PostgreSQL what matching works on. */
@Injectable()
export class DocumentSource {
  constructor(
    private readonly database: Database,
    private readonly taxonomy: Taxonomy,
    private readonly territories: TerritoriesService,
    private readonly clock: Clock,
  ) {}

  /**
   * The taxonomy, another object whenever a tag has changed.
   * @param manager the transaction's, when called within one.
   */
  tags(manager?: EntityManager): Promise<TaxonomySnapshot> {
    return this.taxonomy.snapshot(manager);
  }

  /** The day in France, on which absences begin and end. */
  today(): string {
    return dayInFrance(this.clock.now());
  }

  /**
   * What {@link changedSince} is to be asked with the next time.
   * It is the oldest transaction still running: whatever commits from here on was written by it or a later one. Times would
   * not do: they are given before a transaction commits, by machines whose clocks differ, and not by every statement.
   */
  async mark(): Promise<string> {
    const [next] = await this.database.manager.query<[{ mark: string }]>(
      'SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS mark',
    );
    return next.mark;
  }

  /**
   * The needs or solvers that may have changed since a mark was given, page by page; all of them without it. Take the next
   * mark before asking: what changes while the pages are read is then found the next time.
   */
  async *changedSince(table: 'need' | 'solver', mark: string | undefined): AsyncGenerator<Version[]> {
    let last: string | null = null;
    for (;;) {
      const page: Version[] = await this.database.manager.query<Version[]>(
        `SELECT id, xmin::text AS version FROM ${table}
         WHERE ($1::xid8 IS NULL OR age(xmin) <= age($1::xid8::xid)) AND ($2::uuid IS NULL OR id > $2)
         ORDER BY id LIMIT ${PAGE}`,
        [mark ?? null, last],
      );
      yield page;
      if (page.length < PAGE) return;
      last = page.at(-1)?.id ?? null;
    }
  }

  async needs(ids: readonly string[]): Promise<NeedDocument[]> {
    const needs = await this.database.manager.findBy(Need, { id: In([...ids]) });
    const snapshot = await this.taxonomy.snapshot();
    const chains = await this.territories.chains(needs.flatMap((need) => need.territoryCodes));
    return needs.map((need) => ({
      id: need.id,
      organisationId: need.organisationId,
      title: need.title,
      description: need.description,
      tagIds: currentTags(snapshot, need.tagIds),
      wantedKinds: need.wantedKinds,
      territories: need.territoryCodes.map((code) => chains.get(code) ?? [code]),
      acceptsRemote: need.acceptsRemote,
      publishedAt: need.publishedAt ?? undefined,
      published: need.state === 'published',
    }));
  }

  async solvers(ids: readonly string[]): Promise<SolverDocument[]> {
    const [solvers, ideas, snapshot] = await Promise.all([
      this.database.manager.findBy(Solver, { id: In([...ids]) }),
      this.database.manager.find(Idea, { where: { solverId: In([...ids]) }, order: { id: 'ASC' } }),
      this.taxonomy.snapshot(),
    ]);
    const chains = await this.territories.chains(solvers.flatMap((solver) => solver.territoryCodes));
    const ideasOf = new Map<string, Idea[]>();
    for (const idea of ideas) ideasOf.set(idea.solverId, [...(ideasOf.get(idea.solverId) ?? []), idea]);
    const today = this.today();
    return solvers.map((solver) => ({
      id: solver.id,
      organisationId: solver.organisationId ?? undefined,
      kind: solver.kind,
      name: solver.name,
      headline: solver.headline,
      description: solver.description,
      keywords: solver.keywords,
      ideas: ideasOf.get(solver.id) ?? [],
      tagIds: currentTags(snapshot, solver.tagIds),
      territories: solver.territoryCodes.map((code) => chains.get(code) ?? [code]),
      worksRemotely: solver.worksRemotely,
      updatedAt: solver.updatedAt,
      active: solver.complete && solver.pausedAt === null,
      away: solver.isAway(today),
      full: false,
    }));
  }
}

/** What matching reads of the taxonomy: tags that were merged count as what they were merged into. */
export function matchTaxonomy(snapshot: TaxonomySnapshot): MatchTaxonomy {
  const tags = [...snapshot.byId.values()].filter((tag) => tag.mergedIntoId === null);
  return {
    tags: tags.map((tag) => ({
      id: tag.id,
      labels: [tag.labelFr, tag.labelEn],
      synonyms: [...tag.synonymsFr, ...tag.synonymsEn],
      broaderId: tag.broaderId === null ? undefined : snapshot.current(tag.broaderId)?.id,
    })),
  };
}

/** The tags that these are today: those that were merged are what they were merged into. */
export function currentTags(snapshot: TaxonomySnapshot, ids: readonly string[]): string[] {
  return [...new Set(ids.map((id) => snapshot.current(id)?.id).filter((id) => id !== undefined))];
}
