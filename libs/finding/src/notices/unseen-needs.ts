import type { EntityManager } from 'typeorm';

/** A profile for which the person speaks. */
const ownProfile = `(solver.person_id = person.id OR EXISTS (
  SELECT FROM membership WHERE membership.person_id = person.id AND membership.organisation_id = solver.organisation_id))`;

/**
 * SQL: the reader already has a notice about a match with the same need, which contains more. `notice` is the notice
 * of a search.
 */
export const notifiedByMatch = `EXISTS (
  SELECT FROM notice told WHERE told.recipient_id = notice.recipient_id AND told.kind = 'match_found'
    AND told.data ->> 'needId' = notice.data ->> 'needId')`;

/**
 * Which person has not seen which of these needs. Only needs that are still online count. A person is left out who
 * belongs to the company, has read the need on its page, was notified of it by a match, has set it aside, or is a
 * party: wants to answer, or was introduced. One statement.
 * @returns the ids of the person and of the need, with a space between them
 */
export async function unseenNeeds(
  personIds: readonly string[],
  needIds: readonly string[],
  manager: EntityManager,
): Promise<ReadonlySet<string>> {
  const rows = await manager.query<{ pair: string }[]>(
    `SELECT person.id || ' ' || need.id AS pair
     FROM person CROSS JOIN need
     WHERE person.id = ANY ($1::uuid[]) AND need.id = ANY ($2::uuid[])
       AND need.state = 'published' AND person.suspended_at IS NULL
       AND NOT EXISTS (
         SELECT FROM membership
         WHERE membership.person_id = person.id AND membership.organisation_id = need.organisation_id)
       AND NOT EXISTS (SELECT FROM need_opening WHERE person_id = person.id AND need_id = need.id)
       AND NOT EXISTS (
         SELECT FROM notice WHERE recipient_id = person.id AND kind = 'match_found' AND data ->> 'needId' = need.id::text)
       AND NOT EXISTS (
         SELECT FROM interest JOIN solver ON solver.id = interest.solver_id
         WHERE interest.need_id = need.id AND ${ownProfile})
       AND NOT EXISTS (
         SELECT FROM introduction JOIN solver ON solver.id = introduction.solver_id
         WHERE introduction.need_id = need.id AND ${ownProfile})
       AND NOT EXISTS (
         SELECT FROM match
           JOIN match_dismissal ON match_dismissal.match_id = match.id
             AND match_dismissal.side = 'solver' AND match_dismissal.taken_back_at IS NULL
           JOIN solver ON solver.id = match.solver_id
         WHERE match.need_id = need.id AND ${ownProfile})`,
    [personIds, needIds],
  );
  return new Set(rows.map(({ pair }) => pair));
}
