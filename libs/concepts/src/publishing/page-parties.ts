import type { Actor } from '@passerelle/accounts';
import { type EntityManager, IsNull } from 'typeorm';
import { type ConceptChange, eventOf } from '../concept/concept-changes.js';
import { ConceptPageAsked, ConceptPageShown, ConceptPageTakenBack } from '../concept/concept.events.js';
import { ConceptConsent, ConceptPage, ConceptRefusal } from './concept-page.entity.js';
import { isPublicSql } from './public-page.sql.js';

/** Whether the page of this concept is public now. */
export async function isPublicNow(manager: EntityManager, conceptId: string): Promise<boolean> {
  const found = await manager.query<unknown[]>(
    `SELECT FROM concept JOIN concept_page AS page ON page.concept_id = concept.id
     WHERE concept.id = $1 AND ${isPublicSql}`,
    [conceptId],
  );
  return found.length > 0;
}

/**
 * Changes the members or the carrier of a concept, with the consequences for its public page. A person who joins, or whom
 * the page will name, is asked for consent first. Once a member has gone, all are asked again. The consents and refusals
 * of a person who leaves are deleted.
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

/**
 * Changes the sources of a concept. Records an event if its page becomes public or stops being public. Each company
 * and solver needs a member who speaks for it.
 */
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
