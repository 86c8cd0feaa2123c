import type { EntityManager } from 'typeorm';

/** What belongs to a person, for the conditions of the register. */
export interface PersonSets {
  person: string;
  /** Present and former addresses. */
  emails: string[];
  /** Names and addresses by which texts of others may name the person. */
  names: string[];
  /** Profiles that nobody else holds, and imported profiles with an address of the person. */
  solvers: string[];
  /** Organisations without another member. */
  organisations: string[];
  /** All organisations to which the person belongs. */
  theirOrganisations: string[];
  /** Needs of the organisations that end. */
  needs: string[];
  groups: string[];
  concepts: string[];
  /** Concepts in which nobody else takes part. */
  endedConcepts: string[];
  /** Introductions in which the person answers for a side. */
  introductions: string[];
  /** Other objects that the person has written: histories are about them too. */
  written: string[];
}

type IdSet = Exclude<keyof PersonSets, 'person' | 'emails' | 'names'>;

/** How each set is found; a later one may use those before it. */
const finders: Record<IdSet, string> = {
  theirOrganisations: 'SELECT organisation_id AS id FROM membership WHERE person_id = :person',
  organisations: `SELECT organisation_id AS id FROM membership AS mine WHERE person_id = :person
    AND NOT EXISTS (SELECT FROM membership AS other
      WHERE other.organisation_id = mine.organisation_id AND other.person_id <> :person)`,
  needs: 'SELECT id FROM need WHERE organisation_id = ANY (:organisations)',
  solvers: `SELECT id FROM solver WHERE person_id = :person OR organisation_id = ANY (:organisations)
    OR contact_email = ANY (:emails) AND person_id IS NULL AND organisation_id IS NULL`,
  groups: `SELECT group_id AS id FROM group_member WHERE person_id = :person
    UNION SELECT id FROM working_group WHERE lead_id = :person
    UNION SELECT group_id FROM meeting_attendance JOIN group_meeting ON group_meeting.id = meeting_id WHERE person_id = :person`,
  concepts: `SELECT concept_id AS id FROM concept_member WHERE person_id = :person
    UNION SELECT id FROM concept WHERE carrier_id = :person OR started_by_id = :person`,
  endedConcepts: `SELECT concept_id AS id FROM concept_member AS mine WHERE person_id = :person AND state = 'joined'
    AND NOT EXISTS (SELECT FROM concept_member AS other WHERE other.concept_id = mine.concept_id
      AND other.person_id <> :person AND other.state = 'joined')`,
  introductions: `SELECT introduction.id FROM introduction JOIN need ON need.id = need_id JOIN solver ON solver.id = solver_id
    WHERE need.organisation_id = ANY (:theirOrganisations) OR solver.organisation_id = ANY (:theirOrganisations)
      OR solver.id = ANY (:solvers)
    UNION SELECT introduction_id FROM introduction_message WHERE author_id = :person`,
  written: `SELECT id FROM interest WHERE person_id = :person OR solver_id = ANY (:solvers)
    UNION SELECT id FROM introduction_request WHERE person_id = :person OR solver_id = ANY (:solvers)
    UNION SELECT id FROM idea WHERE solver_id = ANY (:solvers)
    UNION SELECT id FROM match_dismissal WHERE person_id = :person
    UNION SELECT match_id FROM match_dismissal WHERE person_id = :person
    UNION SELECT id FROM saved_search WHERE person_id = :person
    UNION SELECT id FROM content_report WHERE reporter_id = :person OR author_id = :person
    UNION SELECT id FROM concept_joining WHERE proposed_by_id = :person
    UNION SELECT id FROM group_request WHERE person_id = :person
    UNION SELECT id FROM join_request WHERE person_id = :person
    UNION SELECT id FROM stored_file WHERE added_by_id = :person`,
};

/** What belongs to nobody. */
export const emptySets: PersonSets = {
  person: '00000000-0000-0000-0000-000000000000',
  emails: [],
  names: [],
  solvers: [],
  organisations: [],
  theirOrganisations: [],
  needs: [],
  groups: [],
  concepts: [],
  endedConcepts: [],
  introductions: [],
  written: [],
};

/** Everything that belongs to a person now. */
export async function personSets(
  manager: EntityManager,
  person: { id: string; name: string; email: string },
): Promise<PersonSets> {
  const former = await manager.query<{ email: string }[]>(
    'SELECT former_email AS email FROM address_change WHERE person_id = $1 AND former_email IS NOT NULL',
    [person.id],
  );
  const emails = [...new Set([person.email, ...former.map(({ email }) => email)])];
  const sets: PersonSets = {
    ...emptySets,
    person: person.id,
    emails,
    names: [...emails, ...namesIn(person.name)],
  };
  for (const [name, finder] of Object.entries(finders) as [IdSet, string][])
    sets[name] = (await manager.query<{ id: string }[]>(...bound(finder, sets))).map(({ id }) => id);
  return sets;
}

/** One word alone may be anybody's name, or a word of the language. */
const namesIn = (name: string): string[] => (/\S\s+\S/.test(name.trim()) ? [name.trim()] : []);

const types: Partial<Record<keyof PersonSets, string>> = {
  person: 'uuid',
  emails: 'text[]',
  names: 'text[]',
};

/** A statement with the sets that it names as parameters. */
export function bound(statement: string, sets: PersonSets): [sql: string, parameters: unknown[]] {
  const parameters: unknown[] = [];
  const places = new Map<string, string>();
  const sql = statement.replace(/(?<!:):([a-zA-Z]+)/g, (whole, name: string) => {
    if (!(name in sets)) return whole;
    let place = places.get(name);
    if (place === undefined) {
      parameters.push(sets[name as keyof PersonSets]);
      place = `$${parameters.length}::${types[name as keyof PersonSets] ?? 'uuid[]'}`;
      places.set(name, place);
    }
    return place;
  });
  return [sql, parameters];
}
