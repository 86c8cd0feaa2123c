import { Injectable } from '@nestjs/common';
import { Database, pagesById } from '@passerelle/database';
import { Taxonomy, type TaxonomySnapshot } from '@passerelle/taxonomy';
import { In, MoreThan } from 'typeorm';
import { Idea } from '../solver/idea.entity.js';
import { columnsOfFields } from '../solver/lists-of-fields.js';
import { Solver } from '../solver/solver.entity.js';
import { type SolverColumn, solverLayout } from './imported-solver.js';

/** A row in the format of imports, which changes nothing when it is imported again. What the profile does not say is missing. */
export type ExportedSolver = Readonly<Partial<Record<SolverColumn, unknown>>>;

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
  const references = solver.tagIds.flatMap((id) => snapshot.current(id)?.reference ?? []);
  const fields = { ...solver, tagIds: [...references, ...solver.keywords] };
  const cells: ExportedSolver = {
    ...Object.fromEntries(columnsOfFields.map(({ name, field }) => [name, fields[field]])),
    externalId: solver.externalId ?? solver.id,
    ideas: ideas.map(({ title, description }) => ({ title, description })),
  };
  const inOrder = solverLayout.columns.map((column) => [column, cells[column]] as const);
  return Object.fromEntries(inOrder.filter(([, value]) => value !== null));
}
