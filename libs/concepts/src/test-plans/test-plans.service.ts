import { Injectable } from '@nestjs/common';
import type { Actor } from '@passerelle/accounts';
import { dayInFrance } from '@passerelle/config';
import { parseWhole } from '@passerelle/problems';
import { changedSince, ConceptChanges, eventOf } from '../concept/concept-changes.js';
import type { Concept } from '../concept/concept.entity.js';
import { ConceptEdited } from '../concept/concept.events.js';
import { TestPlan } from './test-plan.entity.js';
import type { TestPlanInput } from './test-plan.graphql.js';
import { testPlanInput } from './test-plan.input.js';

/** The trials of concepts in homes. */
@Injectable()
export class TestPlansService {
  constructor(private readonly changes: ConceptChanges) {}

  /**
   * Saves a change of the plan, or the results of the trial.
   * @param number of the version that was read; 0: there was none
   * @throws {Conflict} if another person has saved it since.
   */
  async save(actor: Actor, id: string, number: number, input: TestPlanInput): Promise<Concept> {
    return this.changes.change(actor, 'edit', id, async (change) => {
      const { tx, concept, now } = change;
      concept.assertOpen();
      const known = await tx.manager.findOneBy(TestPlan, { conceptId: concept.id });
      const checked = parseWhole(testPlanInput(dayInFrance(now)), known ?? {}, input);
      const last = known?.number ?? 0;
      if (last !== number) throw await changedSince(tx, concept);
      await tx.manager.save(TestPlan, {
        ...checked,
        conceptId: concept.id,
        number: last + 1,
        savedById: actor.personId,
        savedAt: now,
      });
      await this.changes.noteActive(change);
      await tx.record(ConceptEdited(eventOf(actor, concept)));
      return {
        action: 'saveTestPlan',
        before: { testPlan: last === 0 ? null : String(last) },
        after: { testPlan: String(last + 1) },
      };
    });
  }
}
