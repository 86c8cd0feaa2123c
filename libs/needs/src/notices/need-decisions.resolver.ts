import { Args, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '@passerelle/accounts';
import { Allow, CurrentActor, IdArg } from '@passerelle/graphql';
import { type ModerationReason, ModerationReasonEnum } from '../need/index.js';
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
    @IdArg('a need that is submitted', 'needId') needId: string,
    @Args('decision', { type: () => NeedDecisionEnum, description: 'The decision to be taken.' })
    decision: NeedDecisionCode,
    @Args('reasons', {
      type: () => [ModerationReasonEnum],
      defaultValue: [],
      description: 'At least one, unless it is published.',
    })
    reasons: ModerationReason[],
    @Args('note', {
      defaultValue: '',
      description: 'In the curator’s own words, at most 2 000 characters; needed with the reason "other".',
    })
    note: string,
  ): Promise<DecisionPreview> {
    const action = decision === 'request_changes' ? 'requestChanges' : decision;
    return this.decisions.preview(actor, needId, action, { reasons, note });
  }
}
