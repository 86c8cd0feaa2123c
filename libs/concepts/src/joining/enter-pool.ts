import type { Actor } from '@passerelle/accounts';
import type { Need } from '@passerelle/needs';
import { LimitReached } from '@passerelle/problems';
import { In } from 'typeorm';
import type { ConceptChange } from '../concept/concept-changes.js';
import { ConceptMemberInvited } from '../concept/concept.events.js';
import { sentences } from '../concepts.sentences.js';
import { ConceptMember, whoSpeaksFor } from '../members/concept-member.entity.js';
import { MOST_MEMBERS } from '../members/concept-members.service.js';
import { changingItsSources, changingWhoTakesPart } from '../publishing/page-parties.js';
import { assertNeedsHaveRoom, ConceptNeed } from '../sources.entity.js';
import { mostNeeds } from '../start-concept.graphql.js';
import type { Joining } from './joining.entity.js';

/**
 * Links a need to the pool of a concept, and gives its company a seat: the person who agreed for the company becomes
 * a member. If that person has left the company since, another of its people is invited. The concept is locked, so
 * that two joinings at the same time are both counted.
 * @throws {LimitReached} at ten needs, or thirty people.
 */
export async function enterPool(
  actor: Actor,
  change: ConceptChange & { need: Need },
  { companyPersonId }: Joining,
): Promise<void> {
  const { tx, concept, need, now } = change;
  const { manager } = tx;
  if ((await manager.countBy(ConceptNeed, { conceptId: concept.id })) >= mostNeeds)
    throw new LimitReached(sentences.poolIsFull({ max: mostNeeds }));
  await assertNeedsHaveRoom(tx, [need.id]);
  await seat(actor, change, companyPersonId);
  await changingItsSources(actor, change, () =>
    // The members may have linked the need in the meantime.
    manager
      .createQueryBuilder()
      .insert()
      .into(ConceptNeed)
      .values({ conceptId: concept.id, needId: need.id, since: now })
      .orIgnore()
      .execute(),
  );
  // The version changes, since a curator who signs must have read which needs the concept answers.
  concept.touch(now);
  await manager.save(concept);
}

async function seat(
  actor: Actor,
  change: ConceptChange & { need: Need },
  agreedBy: string | null,
): Promise<void> {
  const { tx, concept, need, now } = change;
  const { manager } = tx;
  const { organisationId, authorId } = need;
  const { id: conceptId } = concept;
  const personId = await whoSpeaksFor(manager, organisationId, agreedBy ?? authorId);
  if (personId === undefined) return;
  const known = await manager.findOneBy(ConceptMember, { conceptId, personId });
  const hasAgreed = personId === agreedBy;
  if (known?.state === 'joined' && (known.organisationId !== null || !hasAgreed)) return;
  if (known === null || known.state === 'left') {
    const present = { conceptId, state: In(['invited', 'joined']) };
    if ((await manager.countBy(ConceptMember, present)) >= MOST_MEMBERS)
      throw new LimitReached(sentences.tooManyMembers({ max: MOST_MEMBERS }));
  }
  const member =
    known ??
    ConceptMember.of({ conceptId, personId, organisationId, state: 'invited', asCarrier: false }, now);
  if (member.state === 'left') member.inviteAgain({ organisationId, asCarrier: false }, now);
  // A person who took part in their own name, or was invited, speaks for the company from now on.
  member.organisationId ??= organisationId;
  // If the person who agreed has left the company, another of its people speaks for it, and is only invited.
  if (hasAgreed && member.state === 'invited') member.join([member.organisationId], now);
  const keep = async (): Promise<void> => {
    await manager.save(member);
  };
  if (member.state === 'joined') return changingWhoTakesPart(actor, change, { personId, goes: false }, keep);
  await keep();
  await tx.record(
    ConceptMemberInvited({ subjectId: conceptId, actorId: null, data: { conceptId, personId } }),
  );
}
