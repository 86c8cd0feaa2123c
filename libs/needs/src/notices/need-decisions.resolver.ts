import { Args, Field, Int, ObjectType, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '@passerelle/accounts';
import {
  Allow,
  CurrentActor,
  enumOf,
  FieldOf,
  IdArg,
  type RequestContext,
  resultOf,
} from '@passerelle/graphql';
import { type Notice, NoticeType } from '@passerelle/notifications';
import { IllegalTransition, InvalidInput } from '@passerelle/problems';
import type { ModerationReason } from '../need/moderation-reasons.js';
import { type Need, NeedLoader } from '../need/need.entity.js';
import { ModerationReasonEnum, NeedType } from '../need/need.graphql.js';
import { mayOnNeed } from '../need/need.policy.js';
import { type DecisionPreview, NeedDecisions } from './need-decisions.js';

/** The API's name for the code's `NeedDecision`. */
export const needDecisions = ['publish', 'request_changes', 'refuse'] as const;
export type NeedDecisionCode = (typeof needDecisions)[number];
export const NeedDecisionEnum = enumOf(
  'NeedDecision',
  needDecisions,
  'A curator’s decision on a submitted need.',
  {
    publish: 'Show it to everybody who is signed in.',
    request_changes: 'Send it back with reasons.',
    refuse: 'Close it with reasons.',
  },
);

@ObjectType('NeedDecisionPreview', {
  description: 'The mail that a company would get, in the language of the need’s author.',
})
export class NeedDecisionPreviewType {
  @Field({ description: 'Of the mail: one line.' })
  subject: string;

  @Field({ description: 'Of the mail: plain text of several lines.' })
  text: string;

  @Field(() => Int, {
    description: 'How many of the company would get it; 0: it was imported, and nobody has joined it.',
  })
  readers: number;
}

export const NeedDecisionPreviewResult = resultOf('NeedDecisionPreviewResult', [
  NeedDecisionPreviewType,
  InvalidInput,
  IllegalTransition,
]);

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

/** The need that a notice is about. */
@Resolver(() => NoticeType)
export class NoticeNeedResolver {
  constructor(private readonly needs: NeedLoader) {}

  @ResolveField(() => NeedType, { nullable: true, description: 'The need it is about.' })
  @FieldOf('Notice')
  async need({ data }: Notice, context: RequestContext<Actor>): Promise<Need | null> {
    if (data.needId === undefined) return null;
    const need = await this.needs.load(context, data.needId);
    return need !== null && mayOnNeed(context.actor, 'see', need) ? need : null;
  }
}
