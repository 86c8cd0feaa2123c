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

/** What has changed, and the mark from which to ask the next time. */
export interface Changes {
  mark: string;
  needs: Version[];
  solvers: Version[];
}

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

  /** The needs and solvers that no earlier call with this mark can have seen as they are now; all of them without it. */
  async changedSince(mark: string | undefined): Promise<Changes> {
    // The oldest transaction still running: whatever commits from here on was written by it or a later one. Times would
    // not do: they are given before a transaction commits, by machines whose clocks differ, and not by every statement.
    const [next] = await this.database.manager.query<[{ mark: string }]>(
      'SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS mark',
    );
    const versionsIn = (table: 'need' | 'solver'): Promise<Version[]> =>
      this.database.manager.query<Version[]>(
        `SELECT id, xmin::text AS version FROM ${table} WHERE $1::xid8 IS NULL OR age(xmin) <= age($1::xid8::xid)`,
        [mark ?? null],
      );
    const [needs, solvers] = await Promise.all([versionsIn('need'), versionsIn('solver')]);
    return { mark: next.mark, needs, solvers };
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

function currentTags(snapshot: TaxonomySnapshot, ids: readonly string[]): string[] {
  return [...new Set(ids.map((id) => snapshot.current(id)?.id).filter((id) => id !== undefined))];
}
