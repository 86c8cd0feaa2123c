import type { Transaction } from '@passerelle/database';
import type { Need } from '@passerelle/needs';
import { LimitReached } from '@passerelle/problems';
import { In } from 'typeorm';
import { type Concept, ConceptMemberInvited } from '../concept/index.js';
import { sentences } from '../concepts.sentences.js';
import { ConceptMember, MOST_MEMBERS, whoSpeaksFor } from '../members/index.js';
import { assertNeedsHaveRoom, ConceptNeed } from '../sources/index.js';
import { mostNeeds } from '../starting/index.js';
import type { Joining } from './joining.entity.js';

/**
 * Puts a need into the pool of a concept, and its company among those who take part: whoever agreed for it. If they have left the
 * company since, another of it is asked.
 * @throws {LimitReached} at ten needs, or thirty people. The concept is locked: two at once are both counted.
 */
export async function enterPool(
  tx: Transaction,
  { concept, need }: { concept: Concept; need: Need },
  { companyPersonId }: Joining,
  now: Date,
): Promise<void> {
  const { manager } = tx;
  if ((await manager.countBy(ConceptNeed, { conceptId: concept.id })) >= mostNeeds)
    throw new LimitReached(sentences.poolIsFull({ max: mostNeeds }));
  await assertNeedsHaveRoom(tx, [need.id]);
  // Perhaps it was linked meanwhile, by those who take part.
  await manager
    .createQueryBuilder()
    .insert()
    .into(ConceptNeed)
    .values({ conceptId: concept.id, needId: need.id, since: now })
    .orIgnore()
    .execute();
  await seat(tx, concept, need, companyPersonId, now);
  // A curator who signs has read which needs it answers.
  concept.touch(now);
  await manager.save(concept);
}

async function seat(
  tx: Transaction,
  { id: conceptId }: Concept,
  { organisationId, authorId }: Need,
  agreedBy: string | null,
  now: Date,
): Promise<void> {
  const { manager } = tx;
  const personId = await whoSpeaksFor(manager, organisationId, agreedBy ?? authorId);
  if (personId === undefined) return;
  const known = await manager.findOneBy(ConceptMember, { conceptId, personId });
  if (known?.state === 'joined') return;
  if (known?.state !== 'invited') {
    const standing = { conceptId, state: In(['invited', 'joined']) };
    if ((await manager.countBy(ConceptMember, standing)) >= MOST_MEMBERS)
      throw new LimitReached(sentences.tooManyMembers({ max: MOST_MEMBERS }));
  }
  const member =
    known ??
    ConceptMember.of({ conceptId, personId, organisationId, state: 'invited', asCarrier: false }, now);
  if (member.state === 'left') member.inviteAgain({ organisationId, asCarrier: false }, now);
  // Where they have left the company, somebody else speaks for it, and is asked.
  if (personId === agreedBy) member.join([organisationId], now);
  await manager.save(member);
  if (member.state === 'invited')
    await tx.record(
      ConceptMemberInvited({ subjectId: conceptId, actorId: null, data: { conceptId, personId } }),
    );
}
