import type { Actor } from '@passerelle/accounts';
import type { Need } from '@passerelle/needs';
import { LimitReached } from '@passerelle/problems';
import { In } from 'typeorm';
import { type ConceptChange, ConceptMemberInvited } from '../concept/index.js';
import { sentences } from '../concepts.sentences.js';
import { ConceptMember, MOST_MEMBERS, whoSpeaksFor } from '../members/index.js';
import { changingItsSources, changingWhoTakesPart } from '../publishing/index.js';
import { assertNeedsHaveRoom, ConceptNeed } from '../sources/index.js';
import { mostNeeds } from '../starting/index.js';
import type { Joining } from './joining.entity.js';

/**
 * Puts a need into the pool of a concept, and its company among those who take part: whoever agreed for it. If they have left the
 * company since, another of it is asked.
 * @throws {LimitReached} at ten needs, or thirty people. The concept is locked: two at once are both counted.
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
    // Perhaps it was linked meanwhile, by those who take part.
    manager
      .createQueryBuilder()
      .insert()
      .into(ConceptNeed)
      .values({ conceptId: concept.id, needId: need.id, since: now })
      .orIgnore()
      .execute(),
  );
  // A curator who signs has read which needs it answers.
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
    const standing = { conceptId, state: In(['invited', 'joined']) };
    if ((await manager.countBy(ConceptMember, standing)) >= MOST_MEMBERS)
      throw new LimitReached(sentences.tooManyMembers({ max: MOST_MEMBERS }));
  }
  const member =
    known ??
    ConceptMember.of({ conceptId, personId, organisationId, state: 'invited', asCarrier: false }, now);
  if (member.state === 'left') member.inviteAgain({ organisationId, asCarrier: false }, now);
  // Whoever took part by themselves, or was asked to, speaks for it from now on.
  member.organisationId ??= organisationId;
  // Where they have left the company, somebody else speaks for it, and is asked.
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
