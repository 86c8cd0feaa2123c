import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '@passerelle/accounts';
import { Allow, CurrentActor, FieldOf, IdArg, type RequestContext } from '@passerelle/graphql';
import {
  type Interest,
  InterestLoader,
  type Introduction,
  IntroductionLoader,
  type IntroductionRequest,
  IntroductionRequestLoader,
} from '@passerelle/introductions';
import { type Need, NeedLoader, NeedResult } from '@passerelle/needs';
import { UndoableDecisionType } from './undo.graphql.js';
import { type UndoableDecision, UndoableDecisions } from './undoable-decisions.js';

@Resolver(() => UndoableDecisionType)
export class UndoResolver {
  constructor(
    private readonly decisions: UndoableDecisions,
    private readonly needs: NeedLoader,
    private readonly introductions: IntroductionLoader,
    private readonly interests: InterestLoader,
    private readonly requests: IntroductionRequestLoader,
  ) {}

  @Query(() => [UndoableDecisionType], {
    description: 'What the viewer has decided and may still undo, the last first.',
  })
  @Allow('curator')
  undoableDecisions(@CurrentActor() actor: Actor): Promise<UndoableDecision[]> {
    return this.decisions.of(actor);
  }

  @Mutation(() => NeedResult, {
    description:
      'Takes back that a need was published, sent back or refused, until `undoableUntil`: it waits as before, and nobody is told.',
  })
  @Allow('curator')
  undoNeedDecision(
    @CurrentActor() actor: Actor,
    @IdArg('the need') id: string,
    @Args('version', { type: () => Int, description: 'The one that the decision has answered.' })
    version: number,
  ): Promise<Need> {
    return this.decisions.undoNeedDecision(actor, id, version);
  }

  @FieldOf('UndoableDecision')
  async need(decision: UndoableDecision, context: RequestContext): Promise<Need | null> {
    const pair =
      (await this.introduction(decision, context)) ??
      (await this.interest(decision, context)) ??
      (await this.request(decision, context));
    return this.needs.load(context, pair?.needId ?? decision.subjectId);
  }

  @FieldOf('UndoableDecision')
  async introduction(
    { act, subjectId }: UndoableDecision,
    context: RequestContext,
  ): Promise<Introduction | null> {
    return act === 'introduce' ? this.introductions.load(context, subjectId) : null;
  }

  @FieldOf('UndoableDecision')
  async interest({ act, subjectId }: UndoableDecision, context: RequestContext): Promise<Interest | null> {
    return act === 'decline_interest' ? this.interests.load(context, subjectId) : null;
  }

  @FieldOf('UndoableDecision')
  async request(
    { act, subjectId }: UndoableDecision,
    context: RequestContext,
  ): Promise<IntroductionRequest | null> {
    return act === 'decline_request' ? this.requests.load(context, subjectId) : null;
  }
}
