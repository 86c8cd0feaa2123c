import type { EntityManager } from 'typeorm';

/**
 * Who is asked in the name of an organisation: whoever is named, if they still belong to it, or else its first owner.
 * @returns undefined: nobody belongs to it
 */
export async function whoSpeaksFor(
  manager: EntityManager,
  organisationId: string,
  preferred: string | null,
): Promise<string | undefined> {
  const [found] = await manager.query<{ id: string }[]>(
    `SELECT person_id AS id FROM membership
     WHERE organisation_id = $1
     ORDER BY (person_id = $2::uuid) IS NOT TRUE, role <> 'owner', since, person_id LIMIT 1`,
    [organisationId, preferred],
  );
  return found?.id;
}
