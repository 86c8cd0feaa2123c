import { Injectable } from '@nestjs/common';
import { type Actor, parametersOf } from '@passerelle/accounts';
import { Database } from '@passerelle/database';
import { type ConnectionArgs, keysetPage, type OrderKey, type Page } from '@passerelle/graphql';
import { InvalidInput } from '@passerelle/problems';
import { resolveTags, Taxonomy } from '@passerelle/taxonomy';
import { TerritoriesService } from '@passerelle/territories';
import { IdeaCosigned } from './cosigning/cosigning.rules.js';
import { Solver } from './solver/solver.entity.js';
import { SolverProfileChanged, SolverVisibilityChanged } from './solver/solver.events.js';
import type { SolverFilter, SolverState } from './solver/solver.graphql.js';
import { holdsProfileSql } from './solver/solver.policy.js';
import {
  SupervisionAnswered,
  SupervisionEnded,
  SupervisorSchoolChanged,
} from './supervision/supervision.rules.js';

const lastChangedFirst: OrderKey<Solver>[] = [
  { column: 'solver.updatedAt', kind: 'time', direction: 'DESC', value: (solver) => solver.updatedAt },
  { column: 'solver.id', kind: 'id', direction: 'DESC', value: (solver) => solver.id },
];

const inState: Record<SolverState, string> = {
  complete: 'solver.complete',
  incomplete: 'NOT solver.complete',
  unclaimed: 'solver.organisationId IS NULL AND solver.personId IS NULL',
};

/** The lists of profiles; one statement for each page. */
@Injectable()
export class SolverLists {
  constructor(
    private readonly database: Database,
    private readonly taxonomy: Taxonomy,
    private readonly territories: TerritoriesService,
  ) {}

  /** Complete profiles; for curators, all. */
  async seen(actor: Actor, page: ConnectionArgs, filter: SolverFilter): Promise<Page<Solver>> {
    const query = this.database.manager.createQueryBuilder(Solver, 'solver');
    if (!actor.isCurator) query.where('solver.complete');
    if (filter.state) query.andWhere(inState[filter.state]);
    if (filter.kind) query.andWhere('solver.kind = :kind', { kind: filter.kind });
    if (filter.tags && filter.tags.length > 0) {
      const { tagIds, problems } = resolveTags(await this.taxonomy.snapshot(), filter.tags);
      if (problems.length > 0) throw new InvalidInput(problems);
      query.andWhere('solver.tagIds && :tagIds', { tagIds });
    }
    if (filter.territory) {
      const { sql, parameters } = await this.territories.concerning(
        'solver.territoryCodes',
        filter.territory,
      );
      query.andWhere(sql, parameters);
    }
    return keysetPage(query, page, lastChangedFirst);
  }

  /** The profiles held by the actor or by one of their organisations, the oldest first. */
  heldBy(actor: Actor): Promise<Solver[]> {
    return this.database.manager
      .createQueryBuilder(Solver, 'solver')
      .where(holdsProfileSql, parametersOf(actor))
      .orderBy('solver.id')
      .getMany();
  }

  /** The profile held by a person or an organisation: one at most. It checks no permission. */
  ofHolder(holder: { personId: string } | { organisationId: string }): Promise<Solver | null> {
    return this.database.manager.findOneBy(Solver, holder);
  }
}

/** After each of these events, other people may see a profile or its ideas differently: libs that keep a copy make it again. */
export const solverChanges = [
  SolverProfileChanged,
  SolverVisibilityChanged,
  IdeaCosigned,
  SupervisionAnswered,
  SupervisionEnded,
  SupervisorSchoolChanged,
] as const;
