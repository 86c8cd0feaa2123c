import type { EntityManager } from 'typeorm';

/** The solvers to whom no mail goes, by id. */
export interface Unmailed {
  /** Their people all refuse mails: nobody would read a proposal. */
  refusing: ReadonlySet<string>;
  /** The address of each of their people, or the one that is known for a profile that nobody holds, does not exist any more. */
  unreached: ReadonlySet<string>;
}

/** Finds them among the solvers with these ids. One statement. */
export async function unmailed(manager: EntityManager, solverIds: readonly string[]): Promise<Unmailed> {
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
    [solverIds],
  );
  const idsWhere = (is: 'refusing' | 'unreached'): ReadonlySet<string> =>
    new Set(rows.filter((row) => row[is]).map(({ id }) => id));
  return { refusing: idsWhere('refusing'), unreached: idsWhere('unreached') };
}
