import type { EntityManager } from 'typeorm';

/**
 * Who is asked in the name of an organisation: whoever is named, if they still belong to it, or else its first owner.
 * @returns undefined: nobody who can answer belongs to it
 */
export async function whoSpeaksFor(
  manager: EntityManager,
  organisationId: string,
  preferred: string | null,
): Promise<string | undefined> {
  const [found] = await manager.query<{ id: string }[]>(
    `SELECT membership.person_id AS id FROM membership JOIN person ON person.id = membership.person_id
     WHERE membership.organisation_id = $1 AND person.suspended_at IS NULL
     ORDER BY (person.id = $2::uuid) IS NOT TRUE, membership.role <> 'owner', membership.since, person.id LIMIT 1`,
    [organisationId, preferred],
  );
  return found?.id;
}
