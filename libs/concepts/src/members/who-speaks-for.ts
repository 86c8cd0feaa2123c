import type { EntityManager } from 'typeorm';

/**
 * The person who is asked in the name of an organisation: the named person, if they still belong to it, otherwise its
 * first owner.
 * @returns undefined: no active member can answer
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
