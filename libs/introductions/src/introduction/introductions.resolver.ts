import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  type Actor,
  AuditEntryConnection,
  AuditLog,
  type Organisation,
  OrganisationLoader,
  type Person,
  PersonLoader,
} from '@passerelle/accounts';
import { Clock } from '@passerelle/config';
import { type AuditEntry, provideEvents } from '@passerelle/database';
import {
  Allow,
  ConnectionArgs,
  CurrentActor,
  FieldOf,
  IdArg,
  type Page,
  type RequestContext,
} from '@passerelle/graphql';
import type { Need } from '@passerelle/needs';
import type { Solver } from '@passerelle/solvers';
import { type Tag, TagLoader } from '@passerelle/taxonomy';
import { type Territory, TerritoryLoader } from '@passerelle/territories';
import { otherSide, PartiesOfIntroduction, partyOf, type PartySide, partySides } from '../parties/parties.js';
import { Reply } from '../parties/reply.js';
import { ChangesADay } from './changes-a-day.js';
import { IntroductionLists } from './introduction-lists.js';
import { type Introduction, IntroductionLoader, type Outcome } from './introduction.entity.js';
import { introductionEvents } from './introduction.events.js';
import {
  type CalledOffMeetingType,
  IntroductionConnection,
  IntroductionFilter,
  IntroductionPermissions,
  IntroductionResult,
  IntroductionType,
  OutcomeInput,
  type ProposedTimeType,
  type ReplyType,
  WithdrawIntroductionInput,
} from './introduction.graphql.js';
import { type IntroductionAction, mayOnIntroduction } from './introduction.rules.js';
import { IntroductionsService } from './introductions.service.js';

@Resolver(() => IntroductionType)
export class IntroductionsResolver {
  constructor(
    private readonly service: IntroductionsService,
    private readonly lists: IntroductionLists,
    private readonly clock: Clock,
    private readonly log: AuditLog,
    private readonly parties: PartiesOfIntroduction,
    private readonly organisations: OrganisationLoader,
    private readonly people: PersonLoader,
    private readonly tagsById: TagLoader,
    private readonly territoriesByCode: TerritoryLoader,
  ) {}

  @Query(() => IntroductionType, { description: 'One introduction: for its two parties and curators.' })
  @Allow('signedIn')
  introduction(@CurrentActor() actor: Actor, @IdArg('the introduction') id: string): Promise<Introduction> {
    return this.service.see(actor, id);
  }

  @Query(() => IntroductionConnection, {
    description: 'Whom a need was introduced to, newest first; for its company and curators.',
  })
  @Allow('signedIn')
  introductionsOfNeed(
    @CurrentActor() actor: Actor,
    @IdArg('the need', 'needId') needId: string,
    @Args() page: ConnectionArgs,
  ): Promise<Page<Introduction>> {
    return this.lists.ofNeed(actor, needId, page);
  }

  @Query(() => IntroductionConnection, {
    description:
      'Which needs a solver was introduced to, newest first; for those who hold the profile and curators.',
  })
  @Allow('signedIn')
  introductionsOfSolver(
    @CurrentActor() actor: Actor,
    @IdArg('the profile', 'solverId') solverId: string,
    @Args() page: ConnectionArgs,
  ): Promise<Page<Introduction>> {
    return this.lists.ofSolver(actor, solverId, page);
  }

  @Query(() => IntroductionConnection, {
    description: 'Those in which the viewer is a party, newest first.',
  })
  @Allow('signedIn')
  myIntroductions(
    @CurrentActor() actor: Actor,
    @Args() page: ConnectionArgs,
    @Args('awaitingMe', { defaultValue: false, description: 'Only those that wait for the viewer’s answer.' })
    awaitingMe: boolean,
  ): Promise<Page<Introduction>> {
    return this.lists.mine(actor, page, awaitingMe);
  }

  @Query(() => IntroductionConnection, {
    description: 'For curators, newest first; not those in which the viewer is a party.',
  })
  @Allow('curator')
  introductions(
    @CurrentActor() actor: Actor,
    @Args() page: ConnectionArgs,
    @Args('filter', { defaultValue: {}, description: 'Only those that meet all of this; empty: all.' })
    filter: IntroductionFilter,
  ): Promise<Page<Introduction>> {
    return this.lists.ofDesk(actor, filter, page);
  }

  @Query(() => AuditEntryConnection, { description: 'What was done with an introduction, the last first.' })
  @Allow('curator')
  async auditLogOfIntroduction(
    @CurrentActor() actor: Actor,
    @IdArg('the introduction', 'introductionId') introductionId: string,
    @Args() page: ConnectionArgs,
  ): Promise<Page<AuditEntry>> {
    const { id } = await this.service.see(actor, introductionId, 'seeLog');
    return this.log.of('introduction', id, page);
  }

  @Mutation(() => IntroductionResult, {
    description:
      'Takes an introduction back before they have met. Whoever knew of it is notified; once they have met it is `IllegalTransition`.',
  })
  @Allow('curator')
  withdrawIntroduction(
    @CurrentActor() actor: Actor,
    @IdArg('the introduction') id: string,
    @Args('input', { description: 'The reason, and a note.' }) input: WithdrawIntroductionInput,
  ): Promise<Introduction> {
    return this.service.withdraw(actor, id, input);
  }

  @Mutation(() => IntroductionResult, {
    description: 'Says what came of a meeting, or corrects it: of nothing, it was fruitless.',
  })
  @Allow('curator')
  concludeIntroduction(
    @CurrentActor() actor: Actor,
    @IdArg('the introduction') id: string,
    @Args('input', { description: 'What came of it.' }) input: OutcomeInput,
  ): Promise<Introduction> {
    return this.service.conclude(actor, id, input);
  }

  @FieldOf('Introduction')
  async need(introduction: Introduction, context: RequestContext): Promise<Need> {
    return (await this.parties.load(context, introduction)).need;
  }

  @FieldOf('Introduction')
  async viewerSide(introduction: Introduction, context: RequestContext<Actor>): Promise<PartySide | null> {
    return partyOf(context.actor, await this.parties.load(context, introduction)) ?? null;
  }

  @FieldOf('Introduction')
  async company(introduction: Introduction, context: RequestContext<Actor>): Promise<Organisation | null> {
    const { need } = await this.parties.load(context, introduction);
    return (await this.may('seeCompany', introduction, context))
      ? this.organisations.load(context, need.organisationId)
      : null;
  }

  @FieldOf('Introduction')
  async solver(introduction: Introduction, context: RequestContext<Actor>): Promise<Solver | null> {
    return (await this.may('seeSolver', introduction, context))
      ? (await this.parties.load(context, introduction)).solver
      : null;
  }

  @FieldOf('Introduction')
  async solverTeaser(introduction: Introduction, context: RequestContext): Promise<Solver> {
    return (await this.parties.load(context, introduction)).solver;
  }

  @FieldOf('AnonymousSolver')
  tags(solver: Solver, context: RequestContext): Promise<Tag[]> {
    return this.tagsById.loadAll(context, solver.tagIds);
  }

  @FieldOf('AnonymousSolver')
  territories(solver: Solver, context: RequestContext): Promise<Territory[]> {
    return this.territoriesByCode.loadAll(context, solver.territoryCodes);
  }

  @FieldOf('Introduction')
  async curator({ curatorId }: Introduction, context: RequestContext): Promise<Person | null> {
    return curatorId === null ? null : this.people.load(context, curatorId);
  }

  @FieldOf('Introduction')
  async noteToCompany(introduction: Introduction, context: RequestContext<Actor>): Promise<string | null> {
    return (await this.may('seeCompanyNote', introduction, context)) ? introduction.noteToCompany : null;
  }

  @FieldOf('Introduction')
  async noteToSolver(introduction: Introduction, context: RequestContext<Actor>): Promise<string | null> {
    return (await this.may('seeSolverNote', introduction, context)) ? introduction.noteToSolver : null;
  }

  @FieldOf('Introduction')
  companyReply(introduction: Introduction, context: RequestContext<Actor>): Promise<ReplyType> {
    return this.replyAsSeen('company', introduction, context);
  }

  @FieldOf('Introduction')
  solverReply(introduction: Introduction, context: RequestContext<Actor>): Promise<ReplyType> {
    return this.replyAsSeen('solver', introduction, context);
  }

  @FieldOf('Introduction')
  proposedTimes(introduction: Introduction): ProposedTimeType[] {
    const now = this.clock.now();
    return partySides
      .flatMap((side) => introduction.offerOf(side, now) ?? [])
      .flatMap(({ by, times, place, link }) =>
        times.map((at) => ({ id: `${introduction.id}:${by}:${at}`, at: new Date(at), by, place, link })),
      )
      .toSorted((a, b) => a.at.getTime() - b.at.getTime());
  }

  @FieldOf('Introduction')
  calledOffMeeting({ calledOffMeeting }: Introduction): CalledOffMeetingType | null {
    if (calledOffMeeting === null) return null;
    const { at, by, note } = calledOffMeeting;
    return { at: new Date(at), by: by === 'curator' ? null : by, note };
  }

  /** A party reads only whether a meeting had a result. Each side names the result only for itself. */
  @FieldOf('Introduction')
  async outcome(introduction: Introduction, context: RequestContext<Actor>): Promise<Outcome | null> {
    return (await this.may('conclude', introduction, context)) ? introduction.outcome : null;
  }

  @FieldOf('Introduction')
  async withdrawalNote(introduction: Introduction, context: RequestContext<Actor>): Promise<string | null> {
    return (await this.may('withdraw', introduction, context)) ? introduction.withdrawalNote : null;
  }

  @FieldOf('Introduction')
  async viewerCan(
    introduction: Introduction,
    context: RequestContext<Actor>,
  ): Promise<IntroductionPermissions> {
    const parties = await this.parties.load(context, introduction);
    const may = (action: IntroductionAction): boolean =>
      mayOnIntroduction(context.actor, action, introduction, parties);
    const side = partyOf(context.actor, parties);
    const answer = side && introduction.replyOf(side).answer;
    const isAwaited = introduction.state === 'proposed';
    const now = this.clock.now();
    return {
      accept: may('accept') && isAwaited && answer === 'pending',
      decline: may('decline') && isAwaited,
      takeBack: may('takeBack') && isAwaited && answer === 'accepted',
      withdraw: may('withdraw') && introduction.allows('withdraw'),
      planMeeting: may('planMeeting') && introduction.state === 'accepted',
      proposeTimes: may('proposeTimes') && introduction.state === 'accepted',
      chooseTime: side !== undefined && introduction.offerOf(otherSide(side), now) !== undefined,
      callOffMeeting: may('callOffMeeting') && introduction.hasMeetingToCome(now),
      markMet: may('markMet') && introduction.allows('meet'),
      conclude: may('conclude') && ['met', 'succeeded', 'fruitless'].includes(introduction.state),
    };
  }

  /**
   * A reply as the viewer may see it. A party sees the other's answer once both have accepted or one has declined.
   * Only curators see the reason for declining.
   */
  private async replyAsSeen(
    side: PartySide,
    introduction: Introduction,
    context: RequestContext<Actor>,
  ): Promise<ReplyType> {
    const reply = introduction.replyOf(side);
    const viewer = partyOf(context.actor, await this.parties.load(context, introduction));
    if (viewer !== otherSide(side)) return reply;
    if (introduction.state === 'proposed') return Reply.pending();
    return { ...reply, declineReason: null, declineNote: null };
  }

  private async may(
    action: IntroductionAction,
    introduction: Introduction,
    context: RequestContext<Actor>,
  ): Promise<boolean> {
    return mayOnIntroduction(
      context.actor,
      action,
      introduction,
      await this.parties.load(context, introduction),
    );
  }
}

export const providersOfIntroduction = [
  provideEvents(introductionEvents),
  ChangesADay,
  IntroductionLists,
  IntroductionLoader,
  IntroductionsResolver,
  IntroductionsService,
];
