import { Injectable } from '@nestjs/common';
import { Database, pagesById } from '@passerelle/database';
import { Taxonomy, type TaxonomySnapshot } from '@passerelle/taxonomy';
import { In, MoreThan } from 'typeorm';
import { Idea } from '../solver/idea.entity.js';
import { Solver, type SolverKind, type SolverSetting } from '../solver/solver.entity.js';
import type { ImportedIdea } from './imported-solver.js';

/** A row in the format of imports; importing it again changes nothing. */
export interface ExportedSolver {
  externalId: string;
  kind: SolverKind;
  setting?: SolverSetting;
  name: string;
  headline: string;
  description: string;
  tags: string[];
  territories: string[];
  siren?: string;
  website?: string;
  email?: string;
  remote: boolean;
  ideas: ImportedIdea[];
  monthlyCap: number;
  availability?: string;
}

const AT_ONCE = 500;

/** Exports every profile, the oldest first, in the format of imports. The contact addresses are personal data. */
@Injectable()
export class SolverExport {
  constructor(
    private readonly database: Database,
    private readonly taxonomy: Taxonomy,
  ) {}

  async *exportRows(): AsyncGenerator<ExportedSolver> {
    const { manager } = this.database;
    const snapshot = await this.taxonomy.snapshot();
    const read = (after: string | null): Promise<Solver[]> =>
      manager.find(Solver, {
        where: after === null ? {} : { id: MoreThan(after) },
        order: { id: 'ASC' },
        take: AT_ONCE,
      });
    for await (const solvers of pagesById(AT_ONCE, read)) {
      const ideas = await manager.find(Idea, {
        where: { solverId: In(solvers.map(({ id }) => id)) },
        order: { id: 'ASC' },
      });
      for (const solver of solvers) {
        yield asRow(
          solver,
          ideas.filter(({ solverId }) => solverId === solver.id),
          snapshot,
        );
      }
    }
  }
}

function asRow(solver: Solver, ideas: readonly Idea[], snapshot: TaxonomySnapshot): ExportedSolver {
  const { siren, website, contactEmail, availability, setting } = solver;
  return {
    externalId: solver.externalId ?? solver.id,
    kind: solver.kind,
    ...(setting !== null && { setting }),
    name: solver.name,
    headline: solver.headline,
    description: solver.description,
    tags: [...solver.tagIds.flatMap((id) => snapshot.current(id)?.reference ?? []), ...solver.keywords],
    territories: solver.territoryCodes,
    ...(siren !== null && { siren }),
    ...(website !== null && { website }),
    ...(contactEmail !== null && { email: contactEmail }),
    remote: solver.worksRemotely,
    ideas: ideas.map(({ title, description }) => ({ title, description })),
    monthlyCap: solver.monthlyCap,
    ...(availability !== null && { availability }),
  };
}
