import { isContactable, type Solver } from '@passerelle/solvers';
import type { EntityManager } from 'typeorm';

/** Whether a question reaches a solver: somebody holds the profile, or its contact address accepts messages. */
export const isReachable = (solver: Solver): boolean => solver.isClaimed || isContactable(solver);

/** Whether nobody holds a profile, and the address that is known for it has refused mails: not the same as knowing none. */
export const addressRefuses = (solver: Solver): boolean =>
  !solver.isClaimed && solver.contactEmail !== null && solver.contactRefusedAt !== null;

/** The solvers to whom no mail goes, by id. */
export interface Unmailed {
  /** Their people all refuse mails: nobody would read a proposal. */
  refusing: ReadonlySet<string>;
  /** The address of each of their people, or the one that is known for a profile that nobody holds, does not exist any more. */
  unreached: ReadonlySet<string>;
}

/** Finds them among these. One statement. */
export async function unmailed(
  manager: EntityManager,
  solvers: readonly Pick<Solver, 'id'>[],
): Promise<Unmailed> {
  const rows = await manager.query<{ id: string; refusing: boolean; unreached: boolean }[]>(
    `SELECT solver.id, bool_and(refusal.email IS NOT NULL) AS refusing, bool_and(reach.email IS NOT NULL) AS unreached
     FROM solver
       JOIN person ON person.id = solver.person_id OR person.id IN (
         SELECT person_id FROM membership WHERE organisation_id = solver.organisation_id)
       LEFT JOIN contact_refusal AS refusal ON refusal.email = person.email
       LEFT JOIN mail_reach AS reach ON reach.email = person.email AND reach.state = 'unreachable'
     WHERE solver.id = ANY ($1)
     GROUP BY solver.id
     UNION ALL
     SELECT solver.id, false, true FROM solver
       JOIN mail_reach AS reach ON reach.email = solver.contact_email AND reach.state = 'unreachable'
     WHERE solver.id = ANY ($1) AND solver.person_id IS NULL AND solver.organisation_id IS NULL`,
    [solvers.map(({ id }) => id)],
  );
  const idsWhere = (is: 'refusing' | 'unreached'): ReadonlySet<string> =>
    new Set(rows.filter((row) => row[is]).map(({ id }) => id));
  return { refusing: idsWhere('refusing'), unreached: idsWhere('unreached') };
}
