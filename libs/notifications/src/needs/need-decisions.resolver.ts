import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '@passerelle/accounts';
import { Allow, CurrentActor } from '@passerelle/graphql';
import { type ModerationReason, ModerationReasonEnum } from '@passerelle/needs';
import {
  type NeedDecisionCode,
  NeedDecisionEnum,
  NeedDecisionPreviewResult,
  NeedDecisionPreviewType,
} from './need-decision.graphql.js';
import { type DecisionPreview, NeedDecisions } from './need-decisions.js';

@Resolver(() => NeedDecisionPreviewType)
export class NeedDecisionsResolver {
  constructor(private readonly decisions: NeedDecisions) {}

  @Query(() => NeedDecisionPreviewResult, {
    description: 'What a company would read of a decision on its need, before it is taken.',
  })
  @Allow('curator')
  needDecisionPreview(
    @CurrentActor() actor: Actor,
    @Args('needId', { type: () => ID }) needId: string,
    @Args('decision', { type: () => NeedDecisionEnum }) decision: NeedDecisionCode,
    @Args('reasons', { type: () => [ModerationReasonEnum], defaultValue: [] }) reasons: ModerationReason[],
    @Args('note', { defaultValue: '' }) note: string,
  ): Promise<DecisionPreview> {
    const action = decision === 'request_changes' ? 'requestChanges' : decision;
    return this.decisions.preview(actor, needId, action, { reasons, note });
  }
}
