import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, AuditEntryConnection, AuditLog, type Person, PersonLoader } from '@passerelle/accounts';
import { Clock } from '@passerelle/config';
import { type AuditEntry, provideEvents } from '@passerelle/database';
import {
  Allow,
  ConnectionArgs,
  CurrentActor,
  FieldOf,
  IdArg,
  Once,
  type Page,
  type RequestContext,
} from '@passerelle/graphql';
import { type Match, MatchType } from '@passerelle/matching';
import type { Need } from '@passerelle/needs';
import { mayOnSolver, type Solver } from '@passerelle/solvers';
import { BlockedPairsLoader, pairOf } from '../blockers/blocked-pairs.loader.js';
import { isShownToCompany } from '../blockers/blocker.sentences.js';
import type { PairRequestState } from '../pair-request.entity.js';
import { PartiesOfIntroduction } from '../parties/parties.js';
import { IntroductionRequestLists } from './introduction-request-lists.js';
import {
  type IntroductionRequest,
  IntroductionRequestLoader,
  type RequestDeclineReason,
} from './introduction-request.entity.js';
import { introductionRequestEvents } from './introduction-request.events.js';
import {
  DeclineIntroductionRequestInput,
  IntroductionRequestConnection,
  IntroductionRequestPermissions,
  IntroductionRequestResult,
  IntroductionRequestType,
} from './introduction-request.graphql.js';
import { mayOnRequest } from './introduction-request.policy.js';
import { IntroductionRequestsService } from './introduction-requests.service.js';
import { RequestOfPairLoader } from './request-of-pair.loader.js';

@Resolver(() => IntroductionRequestType)
export class IntroductionRequestsResolver {
  constructor(
    private readonly requests: IntroductionRequestsService,
    private readonly lists: IntroductionRequestLists,
    private readonly log: AuditLog,
    private readonly parties: PartiesOfIntroduction,
    private readonly people: PersonLoader,
    private readonly clock: Clock,
  ) {}

  @Query(() => IntroductionRequestConnection, {
    description:
      'Which solvers a company asks to meet about a need, newest first; for the company and curators.',
  })
  @Allow('signedIn')
  introductionRequestsOfNeed(
    @CurrentActor() actor: Actor,
    @IdArg('the need', 'needId') needId: string,
    @Args() page: ConnectionArgs,
  ): Promise<Page<IntroductionRequest>> {
    return this.lists.ofNeed(actor, needId, page);
  }

  @Query(() => IntroductionRequestConnection, {
    description:
      'Open ones of needs that are online, of pairs that nobody has introduced; the longest waiting first.',
  })
  @Allow('curator')
  introductionRequestsWaiting(
    @CurrentActor() actor: Actor,
    @Args() page: ConnectionArgs,
  ): Promise<Page<IntroductionRequest>> {
    return this.lists.waiting(actor, page);
  }

  @Query(() => AuditEntryConnection, { description: 'What was done with a request, the last first.' })
  @Allow('curator')
  async auditLogOfIntroductionRequest(
    @CurrentActor() actor: Actor,
    @IdArg('the request', 'requestId') requestId: string,
    @Args() page: ConnectionArgs,
  ): Promise<Page<AuditEntry>> {
    const { id } = await this.requests.seeAsCurator(actor, requestId);
    return this.log.of('introduction_request', id, page);
  }

  @Mutation(() => IntroductionRequestResult, {
    description:
      'Asks the curators, for the company of a published need, to be introduced to a solver; asked again, the last note stands. What stands in the way is the `from` of an `IllegalTransition` (`standing`, `cooling_down`, …).',
  })
  @Allow('signedIn')
  askForIntroduction(
    @CurrentActor() actor: Actor,
    @IdArg('the need', 'needId') needId: string,
    @IdArg('the profile', 'solverId') solverId: string,
    @Args('note', { defaultValue: '', description: 'To the curators: at most 500 characters.' }) note: string,
    @Once() once: Once,
  ): Promise<IntroductionRequest> {
    return once(
      () => this.requests.ask(actor, needId, solverId, { note }),
      (id) => this.requests.see(actor, id),
    );
  }

  @Mutation(() => IntroductionRequestResult, {
    description: 'Takes an open request back, for the company; any other is `IllegalTransition`.',
  })
  @Allow('signedIn')
  withdrawIntroductionRequest(
    @CurrentActor() actor: Actor,
    @IdArg('the request') id: string,
  ): Promise<IntroductionRequest> {
    return this.requests.withdraw(actor, id);
  }

  @Mutation(() => IntroductionRequestResult, {
    description: 'Does not introduce the two; the company is told why.',
  })
  @Allow('curator')
  declineIntroductionRequest(
    @CurrentActor() actor: Actor,
    @IdArg('the request') id: string,
    @Args('input', { description: 'The reason, and a note.' }) input: DeclineIntroductionRequestInput,
  ): Promise<IntroductionRequest> {
    return this.requests.decline(actor, id, input);
  }

  @Mutation(() => IntroductionRequestResult, {
    description:
      'Takes back that a request was declined, until `undoableUntil`: it waits as before, and nobody is told.',
  })
  @Allow('curator')
  undoIntroductionRequestDecline(
    @CurrentActor() actor: Actor,
    @IdArg('the request') id: string,
  ): Promise<IntroductionRequest> {
    return this.requests.undoDecline(actor, id);
  }

  @FieldOf('IntroductionRequest')
  async state(request: IntroductionRequest, context: RequestContext<Actor>): Promise<PairRequestState> {
    return (await this.isHidden(request, context)) ? 'open' : request.state;
  }

  @FieldOf('IntroductionRequest')
  async answeredAt(request: IntroductionRequest, context: RequestContext<Actor>): Promise<Date | null> {
    return (await this.isHidden(request, context)) ? null : request.answeredAt;
  }

  @FieldOf('IntroductionRequest')
  async declineReason(
    request: IntroductionRequest,
    context: RequestContext<Actor>,
  ): Promise<RequestDeclineReason | null> {
    return (await this.isHidden(request, context)) ? null : request.declineReason;
  }

  @FieldOf('IntroductionRequest')
  async declineNote(request: IntroductionRequest, context: RequestContext<Actor>): Promise<string | null> {
    return (await this.isHidden(request, context)) ? null : request.declineNote;
  }

  /** A curator may still undo the answer. Only curators who are no party see it. */
  private async isHidden(request: IntroductionRequest, context: RequestContext<Actor>): Promise<boolean> {
    if (request.isAnswerUnannounced !== true) return false;
    return !mayOnRequest(context.actor, 'decline', await this.parties.load(context, request));
  }

  @FieldOf('IntroductionRequest')
  async need(request: IntroductionRequest, context: RequestContext): Promise<Need> {
    return (await this.parties.load(context, request)).need;
  }

  @FieldOf('IntroductionRequest')
  async solver(request: IntroductionRequest, context: RequestContext<Actor>): Promise<Solver | null> {
    const { solver } = await this.parties.load(context, request);
    return mayOnSolver(context.actor, 'see', solver) ? solver : null;
  }

  // Only the company and curators may read a request, so both may read its author.
  @FieldOf('IntroductionRequest')
  person({ personId }: IntroductionRequest, context: RequestContext): Promise<Person | null> | null {
    return personId === null ? null : this.people.load(context, personId);
  }

  @FieldOf('IntroductionRequest')
  async viewerCan(
    request: IntroductionRequest,
    context: RequestContext<Actor>,
  ): Promise<IntroductionRequestPermissions> {
    const parties = await this.parties.load(context, request);
    const can = (action: 'ask' | 'withdraw' | 'decline'): boolean =>
      request.allows(action) && mayOnRequest(context.actor, action, parties);
    return {
      ask: can('ask') && request.restsUntil(this.clock.now()) === undefined,
      withdraw: can('withdraw'),
      decline: can('decline'),
    };
  }
}

/** Fields that requests add to matches. */
@Resolver(() => MatchType)
export class RequestOfMatchResolver {
  constructor(
    private readonly parties: PartiesOfIntroduction,
    private readonly requests: RequestOfPairLoader,
    private readonly blocked: BlockedPairsLoader,
    private readonly clock: Clock,
  ) {}

  @ResolveField(() => IntroductionRequestType, {
    nullable: true,
    description:
      'What the company of the need has asked, in whatever state; for the company and curators. Null: nothing.',
  })
  @FieldOf('Match')
  async introductionRequest(
    match: Match,
    context: RequestContext<Actor>,
  ): Promise<IntroductionRequest | null> {
    const parties = await this.parties.load(context, match);
    if (!mayOnRequest(context.actor, 'see', parties)) return null;
    return this.requests.load(context, pairOf(match));
  }

  @ResolveField(() => Boolean, {
    description: 'Whether the viewer may call `askForIntroduction` now; false for who is not of the company.',
  })
  @FieldOf('Match')
  async mayAskForIntroduction(match: Match, context: RequestContext<Actor>): Promise<boolean> {
    const parties = await this.parties.load(context, match);
    if (!mayOnRequest(context.actor, 'ask', parties)) return false;
    const request = await this.requests.load(context, pairOf(match));
    if (request !== null && (!request.allows('ask') || request.restsUntil(this.clock.now()))) return false;
    const found = await this.blocked.load(context, pairOf(match));
    return found?.forParty === undefined || !isShownToCompany(found.forParty);
  }
}

export const providersOfRequests = [
  provideEvents(introductionRequestEvents),
  IntroductionRequestLists,
  IntroductionRequestLoader,
  IntroductionRequestsResolver,
  IntroductionRequestsService,
  RequestOfMatchResolver,
  RequestOfPairLoader,
];
