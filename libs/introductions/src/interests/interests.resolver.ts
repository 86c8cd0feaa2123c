import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, AuditEntryConnection, AuditLog, type Person, PersonLoader } from '@passerelle/accounts';
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
import { type Need, NeedType } from '@passerelle/needs';
import { mayOnSolver, type Solver } from '@passerelle/solvers';
import { PartiesOfIntroduction } from '../parties/parties.js';
import { InterestLists } from './interest-lists.js';
import { type Interest, type InterestDeclineReason, InterestLoader } from './interest.entity.js';
import { interestEvents } from './interest.events.js';
import {
  DeclineInterestInput,
  InterestConnection,
  InterestPermissions,
  InterestResult,
  InterestType,
} from './interest.graphql.js';
import type { PairRequestState } from '../pair-request.entity.js';
import { type InterestAction, mayOnInterest } from './interest.policy.js';
import { InterestsService } from './interests.service.js';
import { MyInterestsLoader } from './my-interests.loader.js';
import { OpenInterestsOfNeedLoader } from './open-interests-of-need.loader.js';

@Resolver(() => InterestType)
export class InterestsResolver {
  constructor(
    private readonly interests: InterestsService,
    private readonly lists: InterestLists,
    private readonly log: AuditLog,
    private readonly parties: PartiesOfIntroduction,
    private readonly people: PersonLoader,
  ) {}

  @Query(() => InterestType, {
    description: 'One interest: for those who hold its profile, its company and curators.',
  })
  @Allow('signedIn')
  interest(@CurrentActor() actor: Actor, @IdArg('the interest') id: string): Promise<Interest> {
    return this.interests.see(actor, id);
  }

  @Query(() => InterestConnection, {
    description: 'Who wants to answer a need, newest first; for its company and curators.',
  })
  @Allow('signedIn')
  interestsOfNeed(
    @CurrentActor() actor: Actor,
    @IdArg('the need', 'needId') needId: string,
    @Args() page: ConnectionArgs,
  ): Promise<Page<Interest>> {
    return this.lists.ofNeed(actor, needId, page);
  }

  @Query(() => InterestConnection, {
    description:
      'Which needs a solver wants to answer, newest first; for those who hold the profile and curators.',
  })
  @Allow('signedIn')
  interestsOfSolver(
    @CurrentActor() actor: Actor,
    @IdArg('the profile', 'solverId') solverId: string,
    @Args() page: ConnectionArgs,
  ): Promise<Page<Interest>> {
    return this.lists.ofSolver(actor, solverId, page);
  }

  @Query(() => InterestConnection, {
    description:
      'Open ones in needs of the viewer’s companies that are online, of pairs that nobody has introduced; newest first.',
  })
  @Allow('signedIn')
  interestsOnMyNeeds(@CurrentActor() actor: Actor, @Args() page: ConnectionArgs): Promise<Page<Interest>> {
    return this.lists.onNeedsOf(actor, page);
  }

  @Query(() => InterestConnection, {
    description:
      'Open ones in needs that are online, of pairs that nobody has introduced; the longest waiting first.',
  })
  @Allow('curator')
  interestsWaiting(@Args() page: ConnectionArgs): Promise<Page<Interest>> {
    return this.lists.waiting(page);
  }

  @Query(() => AuditEntryConnection, { description: 'What was done with an interest, the last first.' })
  @Allow('curator')
  async auditLogOfInterest(
    @CurrentActor() actor: Actor,
    @IdArg('the interest', 'interestId') interestId: string,
    @Args() page: ConnectionArgs,
  ): Promise<Page<AuditEntry>> {
    const { id } = await this.interests.seeAsCurator(actor, interestId);
    return this.log.of('interest', id, page);
  }

  @Mutation(() => InterestResult, {
    description:
      'Says for a solver that it wants to answer a published need; said again, the last message stands. What stands in the way is the `from` of an `IllegalTransition` (`paused`, `away`, `cooling_down`…); at the monthly cap it is a `LimitReached`.',
  })
  @Allow('signedIn')
  markInterest(
    @CurrentActor() actor: Actor,
    @IdArg('the need', 'needId') needId: string,
    @IdArg('the profile', 'solverId') solverId: string,
    @Args('message', { description: 'From 10 to 500 characters.' }) message: string,
    @Once() once: Once,
  ): Promise<Interest> {
    return once(
      () => this.interests.mark(actor, needId, solverId, { message }),
      (id) => this.interests.see(actor, id),
    );
  }

  @Mutation(() => InterestResult, {
    description:
      'Takes an open interest back, for those who hold the profile; any other is `IllegalTransition`.',
  })
  @Allow('signedIn')
  withdrawInterest(@CurrentActor() actor: Actor, @IdArg('the interest') id: string): Promise<Interest> {
    return this.interests.withdraw(actor, id);
  }

  @Mutation(() => InterestResult, { description: 'Does not follow an interest up; its solver is told why.' })
  @Allow('curator')
  declineInterest(
    @CurrentActor() actor: Actor,
    @IdArg('the interest') id: string,
    @Args('input', { description: 'The reason, and a note.' }) input: DeclineInterestInput,
  ): Promise<Interest> {
    return this.interests.decline(actor, id, input);
  }

  @Mutation(() => InterestResult, {
    description:
      'Takes back that an interest was declined, until `undoableUntil`: it waits as before, and nobody is told.',
  })
  @Allow('curator')
  undoInterestDecline(@CurrentActor() actor: Actor, @IdArg('the interest') id: string): Promise<Interest> {
    return this.interests.undoDecline(actor, id);
  }

  @FieldOf('Interest')
  async state(interest: Interest, context: RequestContext<Actor>): Promise<PairRequestState> {
    return (await this.isHidden(interest, context)) ? 'open' : interest.state;
  }

  @FieldOf('Interest')
  async answeredAt(interest: Interest, context: RequestContext<Actor>): Promise<Date | null> {
    return (await this.isHidden(interest, context)) ? null : interest.answeredAt;
  }

  /** A curator may still undo the answer. Only curators who are no party see it. */
  private async isHidden(interest: Interest, context: RequestContext<Actor>): Promise<boolean> {
    if (interest.isAnswerUnannounced !== true) return false;
    return !mayOnInterest(context.actor, 'decline', await this.parties.load(context, interest));
  }

  private async seesAnswer(interest: Interest, context: RequestContext<Actor>): Promise<boolean> {
    return (await this.may('seeAnswer', interest, context)) && !(await this.isHidden(interest, context));
  }

  @FieldOf('Interest')
  async need(interest: Interest, context: RequestContext): Promise<Need> {
    return (await this.parties.load(context, interest)).need;
  }

  @FieldOf('Interest')
  async solver(interest: Interest, context: RequestContext<Actor>): Promise<Solver | null> {
    const { solver } = await this.parties.load(context, interest);
    return mayOnSolver(context.actor, 'see', solver) ? solver : null;
  }

  @FieldOf('Interest')
  async person(interest: Interest, context: RequestContext<Actor>): Promise<Person | null> {
    const { personId } = interest;
    if (personId === null || !(await this.may('seePerson', interest, context))) return null;
    return this.people.load(context, personId);
  }

  @FieldOf('Interest')
  async declineReason(
    interest: Interest,
    context: RequestContext<Actor>,
  ): Promise<InterestDeclineReason | null> {
    return (await this.seesAnswer(interest, context)) ? interest.declineReason : null;
  }

  @FieldOf('Interest')
  async declineNote(interest: Interest, context: RequestContext<Actor>): Promise<string | null> {
    return (await this.seesAnswer(interest, context)) ? interest.declineNote : null;
  }

  @FieldOf('Interest')
  async viewerCan(interest: Interest, context: RequestContext<Actor>): Promise<InterestPermissions> {
    const can = async (action: 'mark' | 'withdraw' | 'decline'): Promise<boolean> =>
      interest.allows(action) && (await this.may(action, interest, context));
    return { mark: await can('mark'), withdraw: await can('withdraw'), decline: await can('decline') };
  }

  private async may(
    action: InterestAction,
    interest: Interest,
    context: RequestContext<Actor>,
  ): Promise<boolean> {
    return mayOnInterest(context.actor, action, await this.parties.load(context, interest));
  }
}

/** Fields that interests add to needs. */
@Resolver(() => NeedType)
export class InterestsOfNeedResolver {
  constructor(private readonly mine: MyInterestsLoader) {}

  @ResolveField(() => [InterestType], {
    description: 'Those of the profiles that the viewer holds, in whatever state.',
  })
  @FieldOf('Need')
  async myInterests(need: Need, context: RequestContext<Actor>): Promise<Interest[]> {
    return [...(await this.mine.load(context, need.id))];
  }
}

export const providersOfInterests = [
  provideEvents(interestEvents),
  InterestLists,
  InterestLoader,
  InterestsOfNeedResolver,
  InterestsResolver,
  InterestsService,
  MyInterestsLoader,
  OpenInterestsOfNeedLoader,
];
