import type { EntityManager } from 'typeorm';

/**
 * Finds the solvers among these ids of which no person receives mails: none of their addresses exists any more. For a
 * profile without a holder, this is the known contact address. One statement.
 */
export async function unreachedByMail(
  manager: EntityManager,
  solverIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await manager.query<{ id: string }[]>(
    `SELECT solver.id
     FROM solver
       JOIN person ON person.id = solver.person_id OR person.id IN (
         SELECT person_id FROM membership WHERE organisation_id = solver.organisation_id)
       LEFT JOIN mail_reach AS reach ON reach.email = person.email AND reach.state = 'unreachable'
     WHERE solver.id = ANY ($1)
     GROUP BY solver.id
     HAVING bool_and(reach.email IS NOT NULL)
     UNION ALL
     SELECT solver.id FROM solver
       JOIN mail_reach AS reach ON reach.email = solver.contact_email AND reach.state = 'unreachable'
     WHERE solver.id = ANY ($1) AND solver.person_id IS NULL AND solver.organisation_id IS NULL`,
    [solverIds],
  );
  return new Set(rows.map(({ id }) => id));
}
