import { isContactable, type Solver } from '@passerelle/solvers';
import type { EntityManager } from 'typeorm';

/** Whether a question reaches a solver: somebody holds the profile, or its contact address accepts messages. */
export const isReachable = (solver: Solver): boolean => solver.isClaimed || isContactable(solver);

/** Whether nobody holds a profile, and the address that is known for it has refused mails: not the same as knowing none. */
export const addressRefuses = (solver: Solver): boolean =>
  !solver.isClaimed && solver.contactEmail !== null && solver.contactRefusedAt !== null;

/** The ids of the solvers that are held, but whose people all refuse mails: nobody would read a proposal. One statement. */
export async function refusingMails(
  manager: EntityManager,
  solvers: readonly Pick<Solver, 'id'>[],
): Promise<ReadonlySet<string>> {
  const rows = await manager.query<{ id: string }[]>(
    `SELECT solver.id FROM solver
       JOIN person ON person.id = solver.person_id OR person.id IN (
         SELECT person_id FROM membership WHERE organisation_id = solver.organisation_id)
       LEFT JOIN contact_refusal AS refusal ON refusal.email = person.email
     WHERE solver.id = ANY ($1)
     GROUP BY solver.id HAVING bool_and(refusal.email IS NOT NULL)`,
    [solvers.map(({ id }) => id)],
  );
  return new Set(rows.map(({ id }) => id));
}
