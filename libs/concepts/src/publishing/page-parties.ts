import type { Actor } from '@passerelle/accounts';
import { type EntityManager, IsNull } from 'typeorm';
import {
  type ConceptChange,
  ConceptPageAsked,
  ConceptPageShown,
  ConceptPageTakenBack,
  eventOf,
} from '../concept/index.js';
import { ConceptConsent } from './concept-consent.entity.js';
import { ConceptPage } from './concept-page.entity.js';
import { ConceptRefusal } from './concept-refusal.entity.js';
import { isPublicSql } from './public-page.sql.js';

/** Whether everybody may read the page of this concept now. */
export async function isPublicNow(manager: EntityManager, conceptId: string): Promise<boolean> {
  const found = await manager.query<unknown[]>(
    `SELECT FROM concept JOIN concept_page AS page ON page.concept_id = concept.id
     WHERE concept.id = $1 AND ${isPublicSql}`,
    [conceptId],
  );
  return found.length > 0;
}

/**
 * Changes who takes part in a concept, or who carries it, with what that means for its public page: whoever comes, or is named on it
 * from now on, is asked first; once somebody has gone, all are asked anew. What they said of it goes with them.
 */
export async function changingWhoTakesPart(
  actor: Pick<Actor, 'personId'>,
  { tx, concept, now }: ConceptChange,
  { personId, goes }: { personId: string; goes: boolean },
  work: () => Promise<void>,
): Promise<void> {
  const { manager } = tx;
  if (goes) await manager.delete(ConceptRefusal, { conceptId: concept.id, personId });
  const page = await manager.findOneBy(ConceptPage, { conceptId: concept.id, takenBackAt: IsNull() });
  if (page === null) return work();
  const wasPublic = await isPublicNow(manager, concept.id);
  await work();
  const about = { ...eventOf(actor, concept), data: { conceptId: concept.id, personId } };
  if (goes) {
    page.takeBack(now);
    await manager.save(page);
    await manager.delete(ConceptConsent, { conceptId: concept.id });
  } else {
    await manager.delete(ConceptConsent, { conceptId: concept.id, personId });
    await tx.record(ConceptPageAsked(about));
  }
  if (wasPublic) await tx.record(ConceptPageTakenBack(about));
}

/** Changes what a concept comes from. Says so if its page is public by this, or no more: each company and solver needs somebody who speaks for it. */
export async function changingItsSources<Result>(
  actor: Pick<Actor, 'personId'>,
  { tx, concept }: ConceptChange,
  work: () => Promise<Result>,
): Promise<Result> {
  const wasPublic = await isPublicNow(tx.manager, concept.id);
  const result = await work();
  const isPublic = await isPublicNow(tx.manager, concept.id);
  if (wasPublic !== isPublic)
    await tx.record((isPublic ? ConceptPageShown : ConceptPageTakenBack)(eventOf(actor, concept)));
  return result;
}
