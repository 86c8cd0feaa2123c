import { type Database, newId } from '@passerelle/database';
import { insertRow } from '@passerelle/database/testing';
import { Concept } from '../src/concept/concept.entity.js';
import { ConceptMember } from '../src/members/concept-member.entity.js';
import { ConceptConsent, ConceptPage } from '../src/publishing/concept-page.entity.js';
import { ConceptNeed } from '../src/sources.entity.js';

/** A member, and the organisation in whose name they take part. An identifier alone: their own name. */
type Seat = string | { personId: string; organisationId: string };

/** Writes a concept directly into the table, with its people and needs. By default at the idea stage. */
export async function aConcept(
  database: Database,
  {
    joined = [],
    invited = [],
    needIds = [],
    ...wanted
  }: Partial<Concept> & { joined?: Seat[]; invited?: string[]; needIds?: string[] } = {},
): Promise<Concept> {
  const now = wanted.createdAt ?? new Date();
  const started = Concept.start(
    {
      id: newId(),
      title: 'Une veille de nuit sans caméra',
      promise: 'Prévenir l’astreinte en cas de chute, sans regarder personne.',
      tagIds: [],
      territoryCodes: ['commune:45234'],
      startedById: null,
      carrierId: null,
      curatorId: null,
    },
    now,
  );
  const concept = await insertRow(database.manager, Concept, Object.assign(started, wanted));
  const member = { conceptId: concept.id, organisationId: null, asCarrier: false };
  const members = [
    ...joined
      .map((seat) => (typeof seat === 'string' ? { personId: seat } : seat))
      .map((seat) => ConceptMember.of({ ...member, ...seat, state: 'joined' }, now)),
    ...invited.map((personId) => ConceptMember.of({ ...member, personId, state: 'invited' }, now)),
  ];
  if (members.length > 0) await database.manager.insert(ConceptMember, members);
  if (needIds.length > 0)
    await database.manager.insert(
      ConceptNeed,
      needIds.map((needId) => ({ conceptId: concept.id, needId, since: now })),
    );
  return concept;
}

/**
 * Writes a requested page of a concept, with the members who agree to it. It is public once all required members
 * agree.
 */
export async function aConceptPage(
  { manager }: Pick<Database, 'manager'>,
  { id: conceptId, title, promise }: Concept,
  agreed: readonly string[],
  wanted: Partial<ConceptPage> = {},
): Promise<ConceptPage> {
  const page = ConceptPage.ofConcept(conceptId);
  page.ask({ title, promise, homes: null, results: '' }, null, new Date());
  const made = await insertRow(manager, ConceptPage, Object.assign(page, wanted));
  if (agreed.length > 0)
    await manager.insert(
      ConceptConsent,
      agreed.map((personId) => ({ conceptId, personId, agreedAt: page.askedAt })),
    );
  return made;
}
