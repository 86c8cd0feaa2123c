import { anAction } from '@passerelle/actions/testing';
import { Concept, ConceptNeed, Joining } from '@passerelle/concepts';
import { aConcept, aConceptPage } from '@passerelle/concepts/testing';
import { newId } from '@passerelle/database';
import type { Make } from './make.js';
import { need, pooled } from './needs.js';

/**
 * A concept that answers the need of the company. Its owner takes part, the holder carries it, the other holder is
 * invited.
 */
export const concept =
  (wanted: NonNullable<Parameters<typeof aConcept>[1]>): Make =>
  async (scene) => {
    const made = await need({ state: 'published' })(scene);
    const { database, people, now } = scene;
    const { id } = await aConcept(database, {
      createdAt: now,
      carrierId: people.holder.id,
      joined: [people.owner.id, people.holder.id],
      invited: [people.otherHolder.id],
      needIds: [made.need?.id ?? ''],
      ...wanted,
    });
    return { ...made, conceptId: id, personId: people.owner.id };
  };

/** The same with a public page. The owner and the holder must agree to it, in the name of their organisations. */
export const conceptWithPage =
  ({ isAgreed }: { isAgreed: boolean }): Make =>
  async (scene) => {
    const { database, people, company, startup } = scene;
    const joined = [
      { personId: people.owner.id, organisationId: company.id },
      { personId: people.holder.id, organisationId: startup.id },
    ];
    const made = await concept({ joined })(scene);
    const found = await database.manager.findOneByOrFail(Concept, { id: made.conceptId ?? '' });
    await aConceptPage(database, found, isAgreed ? joined.map(({ personId }) => personId) : []);
    return made;
  };

/** Its owner's task for such a concept. */
export const conceptAction: Make = async (scene) => {
  const made = await concept({})(scene);
  const subject = { subjectKind: 'concept', subjectId: made.conceptId ?? '' } as const;
  return { ...made, action: await anAction(scene.database, { ...subject, ownerId: scene.people.owner.id }) };
};

/**
 * A concept that the holder carries and that the need of the company may join: it is pooled with the need that the
 * concept answers.
 */
export const joinable =
  (isProposed: boolean): Make =>
  async (scene) => {
    const made = await pooled({ state: 'published' })(scene);
    const { database, people, now } = scene;
    const { id: conceptId } = await aConcept(database, {
      createdAt: now,
      carrierId: people.holder.id,
      joined: [people.holder.id],
      needIds: [made.otherNeed?.id ?? ''],
    });
    const joining = Joining.of({ id: newId(), conceptId, needId: made.need?.id ?? '' });
    joining.propose(people.curator.id, true, now);
    if (isProposed) await database.manager.insert(Joining, joining);
    return { ...made, conceptId, joiningId: joining.id };
  };

/** The same as `concept`, with the need of another company as well. */
export const conceptOfTwo: Make = async (scene) => {
  const made = await concept({})(scene);
  const link = { conceptId: made.conceptId ?? '', needId: made.otherNeed?.id ?? '', since: scene.now };
  await scene.database.manager.insert(ConceptNeed, link);
  return made;
};
