import { Injectable } from '@nestjs/common';
import type { Actor } from '@passerelle/accounts';
import { LimitReached, parseWhole } from '@passerelle/problems';
import { changedSince, ConceptChanges, eventOf } from '../concept/concept-changes.js';
import type { Concept } from '../concept/concept.entity.js';
import { ConceptEdited } from '../concept/concept.events.js';
import { sentences } from '../concepts.sentences.js';
import { BusinessModel } from './business-model.entity.js';
import type { BusinessModelInput } from './business-model.graphql.js';
import { businessModelInput } from './business-model.input.js';

/** Most versions of a business model that are stored for a concept. */
const MOST_VERSIONS = 100;
/** The subject of the first model, if it does not name one. */
const ofFirst = { unit: 'hour', aidPerHour: 0 } as const;

/** The business models of concepts. Every saved version is stored. */
@Injectable()
export class BusinessModelsService {
  constructor(private readonly changes: ConceptChanges) {}

  /**
   * Saves a change of the last model as the next version, or the first model.
   * @param number of the version that was read; 0: there was none
   * @throws {Conflict} if there is a newer version, {LimitReached} at a hundred.
   */
  async save(actor: Actor, id: string, number: number, input: BusinessModelInput): Promise<Concept> {
    return this.changes.change(actor, 'edit', id, async (change) => {
      const { tx, concept, now } = change;
      concept.assertOpen();
      const [known] = await tx.manager.find(BusinessModel, {
        where: { conceptId: concept.id },
        order: { number: 'DESC' },
        take: 1,
      });
      const checked = parseWhole(businessModelInput, known ?? ofFirst, input);
      const last = known?.number ?? 0;
      if (last !== number) throw await changedSince(tx, concept);
      if (last >= MOST_VERSIONS) throw new LimitReached(sentences.tooManyModels({ max: MOST_VERSIONS }));
      const model = {
        ...checked,
        conceptId: concept.id,
        number: last + 1,
        savedById: actor.personId,
        savedAt: now,
      };
      await tx.manager.insert(BusinessModel, model);
      await this.changes.noteActive(change);
      await tx.record(ConceptEdited(eventOf(actor, concept)));
      return {
        action: 'saveBusinessModel',
        before: { businessModel: last === 0 ? null : String(last) },
        after: { businessModel: String(last + 1) },
      };
    });
  }
}
