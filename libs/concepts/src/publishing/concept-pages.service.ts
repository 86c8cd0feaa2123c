import { Injectable } from '@nestjs/common';
import type { Actor } from '@passerelle/accounts';
import { IllegalTransition, LimitReached, parseInput } from '@passerelle/problems';
import { changedSince, type ConceptChange, ConceptChanges, eventOf } from '../concept/concept-changes.js';
import type { Concept } from '../concept/concept.entity.js';
import {
  ConceptPageAnswered,
  ConceptPageAsked,
  ConceptPageShown,
  ConceptPageTakenBack,
} from '../concept/concept.events.js';
import { sentences } from '../concepts.sentences.js';
import { ConceptConsent, ConceptPage, ConceptRefusal } from './concept-page.entity.js';
import { type PageContent, pageInput } from './concept-page.graphql.js';
import { isPublicNow } from './page-parties.js';

/** How often the members of a concept may be asked, since each request is a mail to all of them. */
const MOST_TIMES_ASKED = 20;

/**
 * The public pages of concepts. The carrier or a curator requests consent. Each member agrees or declines, and may do
 * so later. The page can be withdrawn.
 */
@Injectable()
export class ConceptPagesService {
  constructor(private readonly changes: ConceptChanges) {}

  /**
   * Requests consent of all members to a page with this content. The person who requests it thereby agrees, if they
   * are a member. Members who declined before are not asked again.
   * @param number of the page that was read; 0: there was none
   * @throws {Conflict} if the members were asked again since, {LimitReached} at twenty times.
   */
  async ask(actor: Actor, id: string, number: number, input: PageContent): Promise<Concept> {
    const content = parseInput(pageInput, { ...input });
    return this.changes.change(actor, 'askForPage', id, async (change) => {
      const { tx, concept, parties, now } = change;
      concept.assertNotStopped();
      const page = await pageOf(change);
      if (page.number !== number) throw await changedSince(tx, concept);
      if (number >= MOST_TIMES_ASKED)
        throw new LimitReached(sentences.pageAskedTooOften({ max: MOST_TIMES_ASKED }));
      const { personId } = actor;
      const wasPublic = await isPublicNow(tx.manager, concept.id);
      page.ask(content, personId, now);
      await tx.manager.save(page);
      await tx.manager.delete(ConceptConsent, { conceptId: concept.id });
      if (personId !== null && parties.members.includes(personId)) await agree(change, personId);
      await this.changes.noteActive(change);
      const isPublic = await isPublicNow(tx.manager, concept.id);
      await tx.record((isPublic ? ConceptPageShown : ConceptPageAsked)(eventOf(actor, concept)));
      if (wasPublic && !isPublic) await tx.record(ConceptPageTakenBack(eventOf(actor, concept)));
      return {
        before: { page: number === 0 ? null : String(number) },
        after: { page: String(page.number) },
      };
    });
  }

  /**
   * A member agrees, perhaps after declining.
   * @throws {Conflict} if the content of the page has changed since.
   */
  agree(actor: Actor, id: string, number: number): Promise<Concept> {
    return this.changes.change(actor, 'agreeToPage', id, async (change) => {
      const { tx, concept } = change;
      concept.assertNotStopped();
      const page = await pageOf(change);
      page.assertAsked();
      if (page.number !== number) throw await changedSince(tx, concept);
      const personId = actor.personId ?? '';
      if (await tx.manager.existsBy(ConceptConsent, { conceptId: concept.id, personId }))
        throw new IllegalTransition(sentences.agreedAlready(), 'agreed', 'agreed');
      await agree(change, personId);
      await this.changes.noteActive(change);
      const isPublic = await isPublicNow(tx.manager, concept.id);
      await tx.record((isPublic ? ConceptPageShown : ConceptPageAnswered)(eventOf(actor, concept)));
      return { before: { agrees: 'no' }, after: { agrees: 'yes' } };
    });
  }

  /**
   * A member declines the page, perhaps after agreeing. It disappears at once, and they are not asked again. They may
   * agree later.
   * @throws {IllegalTransition} if they have declined already, or no page is proposed.
   */
  decline(actor: Actor, id: string): Promise<Concept> {
    return this.changes.change(actor, 'agreeToPage', id, async (change) => {
      const { tx, concept, now } = change;
      const wasPublic = await isPublicNow(tx.manager, concept.id);
      const own = { conceptId: concept.id, personId: actor.personId ?? '' };
      const { affected } = await tx.manager.delete(ConceptConsent, own);
      const agreed = affected !== 0;
      if (!agreed) {
        concept.assertNotStopped();
        (await pageOf(change)).assertAsked();
        if (await tx.manager.existsBy(ConceptRefusal, own))
          throw new IllegalTransition(sentences.declinedAlready(), 'declined', 'declined');
      }
      await tx.manager.save(ConceptRefusal, { ...own, refusedAt: now });
      await this.changes.noteActive(change);
      await tx.record((wasPublic ? ConceptPageTakenBack : ConceptPageAnswered)(eventOf(actor, concept)));
      return {
        action: agreed ? 'withdrawFromPage' : 'declinePage',
        before: { agrees: agreed ? 'yes' : null },
        after: { agrees: 'no' },
      };
    });
  }

  /** The carrier or a curator withdraws the page, with any consents. */
  takeBack(actor: Actor, id: string): Promise<Concept> {
    return this.changes.change(actor, 'askForPage', id, async (change) => {
      const { tx, concept, now } = change;
      const page = await pageOf(change);
      const wasPublic = await isPublicNow(tx.manager, concept.id);
      page.takeBack(now);
      await tx.manager.save(page);
      await tx.manager.delete(ConceptConsent, { conceptId: concept.id });
      await this.changes.noteActive(change);
      await tx.record((wasPublic ? ConceptPageTakenBack : ConceptPageAnswered)(eventOf(actor, concept)));
      return { action: 'takePageBack', before: { page: String(page.number) }, after: { page: null } };
    });
  }
}

const pageOf = async ({ tx, concept: { id } }: ConceptChange): Promise<ConceptPage> =>
  (await tx.manager.findOneBy(ConceptPage, { conceptId: id })) ?? ConceptPage.ofConcept(id);

const agree = async ({ tx, concept, now }: ConceptChange, personId: string): Promise<void> => {
  const own = { conceptId: concept.id, personId };
  await tx.manager.delete(ConceptRefusal, own);
  await tx.manager.insert(ConceptConsent, { ...own, agreedAt: now });
};
