import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  type Actor,
  type Organisation,
  OrganisationLoader,
  type Person,
  PersonLoader,
} from '@passerelle/accounts';
import { AuditEntryConnection, AuditLog } from '@passerelle/accounts';
import type { Language } from '@passerelle/config';
import type { AuditEntry } from '@passerelle/database';
import {
  Allow,
  ConnectionArgs,
  CurrentActor,
  CurrentLanguage,
  FieldOf,
  type Page,
  type RequestContext,
} from '@passerelle/graphql';
import { type Need, NeedLoader } from '@passerelle/needs';
import { NotFound } from '@passerelle/problems';
import { type Solver, SolverLoader } from '@passerelle/solvers';
import { type Tag, TagLoader } from '@passerelle/taxonomy';
import { type Territory, TerritoryLoader } from '@passerelle/territories';
import { type Contact, ContactsLoader } from './contacts.loader.js';
import type { Introduction } from './introduction.entity.js';
import {
  DeclineIntroductionInput,
  IntroduceInput,
  IntroduceResult,
  IntroductionConnection,
  IntroductionPermissions,
  IntroductionResult,
  IntroductionsProposed,
  IntroductionType,
  MeetingInput,
  MetInput,
  OutcomeInput,
  type ReplyType,
  WithdrawIntroductionInput,
} from './introduction.graphql.js';
import { type IntroductionAction, mayOnIntroduction, partyOf, type Parties } from './introduction.policy.js';
import { IntroductionLists } from './introduction-lists.js';
import { IntroductionsService } from './introductions.service.js';
import { otherSide, type PartySide, Reply } from './reply.js';

@Resolver(() => IntroductionType)
export class IntroductionsResolver {
  constructor(
    private readonly introductions: IntroductionsService,
    private readonly lists: IntroductionLists,
    private readonly log: AuditLog,
    private readonly needs: NeedLoader,
    private readonly solvers: SolverLoader,
    private readonly organisations: OrganisationLoader,
    private readonly people: PersonLoader,
    private readonly tagsById: TagLoader,
    private readonly territoriesByCode: TerritoryLoader,
    private readonly contacts: ContactsLoader,
  ) {}

  @Query(() => IntroductionType)
  @Allow('signedIn')
  introduction(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<Introduction> {
    return this.introductions.see(actor, id);
  }

  @Query(() => IntroductionConnection, { description: 'For the company and curators, newest first.' })
  @Allow('signedIn')
  introductionsOfNeed(
    @CurrentActor() actor: Actor,
    @Args('needId', { type: () => ID }) needId: string,
    @Args() page: ConnectionArgs,
  ): Promise<Page<Introduction>> {
    return this.lists.ofNeed(actor, needId, page);
  }

  @Query(() => IntroductionConnection, {
    description: 'For those who hold the profile and curators, newest first.',
  })
  @Allow('signedIn')
  introductionsOfSolver(
    @CurrentActor() actor: Actor,
    @Args('solverId', { type: () => ID }) solverId: string,
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

  @Query(() => AuditEntryConnection, { description: 'What was done with an introduction, the last first.' })
  @Allow('curator')
  async auditLogOfIntroduction(
    @CurrentActor() actor: Actor,
    @Args('introductionId', { type: () => ID }) introductionId: string,
    @Args() page: ConnectionArgs,
  ): Promise<Page<AuditEntry>> {
    const { id } = await this.introductions.see(actor, introductionId, 'seeLog');
    return this.log.of('introduction', id, page);
  }

  @Mutation(() => IntroduceResult, {
    description:
      'Proposes to a need’s company and to each of one to five solvers to meet. All or none are proposed.',
  })
  @Allow('curator')
  async introduce(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Args('input') input: IntroduceInput,
  ): Promise<IntroductionsProposed> {
    const introductions = await this.introductions.introduce(actor, language, input);
    return Object.assign(new IntroductionsProposed(), { introductions });
  }

  @Mutation(() => IntroductionResult)
  @Allow('signedIn')
  acceptIntroduction(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<Introduction> {
    return this.introductions.accept(actor, language, id);
  }

  @Mutation(() => IntroductionResult)
  @Allow('signedIn')
  declineIntroduction(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Args('id', { type: () => ID }) id: string,
    @Args('input') input: DeclineIntroductionInput,
  ): Promise<Introduction> {
    return this.introductions.decline(actor, language, id, input);
  }

  @Mutation(() => IntroductionResult, {
    description: 'Takes the viewer’s acceptance back, while the other party has not accepted.',
  })
  @Allow('signedIn')
  takeAcceptanceBack(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<Introduction> {
    return this.introductions.takeBack(actor, language, id);
  }

  @Mutation(() => IntroductionResult)
  @Allow('curator')
  withdrawIntroduction(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Args('id', { type: () => ID }) id: string,
    @Args('input') input: WithdrawIntroductionInput,
  ): Promise<Introduction> {
    return this.introductions.withdraw(actor, language, id, input);
  }

  @Mutation(() => IntroductionResult, {
    description: 'Arranges a meeting of those who have accepted, or moves it.',
  })
  @Allow('signedIn')
  planMeeting(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Args('id', { type: () => ID }) id: string,
    @Args('input') input: MeetingInput,
  ): Promise<Introduction> {
    return this.introductions.planMeeting(actor, language, id, input);
  }

  @Mutation(() => IntroductionResult)
  @Allow('signedIn')
  markIntroductionMet(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Args('id', { type: () => ID }) id: string,
    @Args('input') input: MetInput,
  ): Promise<Introduction> {
    return this.introductions.markMet(actor, language, id, input);
  }

  @Mutation(() => IntroductionResult, {
    description: 'Says what came of a meeting, or corrects it: of nothing, it was fruitless.',
  })
  @Allow('curator')
  concludeIntroduction(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Args('id', { type: () => ID }) id: string,
    @Args('input') input: OutcomeInput,
  ): Promise<Introduction> {
    return this.introductions.conclude(actor, language, id, input);
  }

  @FieldOf('Introduction')
  async need(introduction: Introduction, context: RequestContext): Promise<Need> {
    return (await this.partiesOf(introduction, context)).need;
  }

  @FieldOf('Introduction')
  async viewerSide(introduction: Introduction, context: RequestContext<Actor>): Promise<PartySide | null> {
    return partyOf(context.actor, await this.partiesOf(introduction, context)) ?? null;
  }

  @FieldOf('Introduction')
  async company(introduction: Introduction, context: RequestContext<Actor>): Promise<Organisation | null> {
    const { need } = await this.partiesOf(introduction, context);
    return (await this.may('seeCompany', introduction, context))
      ? this.organisations.load(context, need.organisationId)
      : null;
  }

  @FieldOf('Introduction')
  async solver(introduction: Introduction, context: RequestContext<Actor>): Promise<Solver | null> {
    return (await this.may('seeSolver', introduction, context))
      ? (await this.partiesOf(introduction, context)).solver
      : null;
  }

  @FieldOf('Introduction')
  async solverTeaser(introduction: Introduction, context: RequestContext): Promise<Solver> {
    return (await this.partiesOf(introduction, context)).solver;
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
  async withdrawalNote(introduction: Introduction, context: RequestContext<Actor>): Promise<string | null> {
    return (await this.may('withdraw', introduction, context)) ? introduction.withdrawalNote : null;
  }

  @FieldOf('Introduction')
  async companyContacts(
    introduction: Introduction,
    context: RequestContext<Actor>,
  ): Promise<Contact[] | null> {
    return (await this.contactsOf(introduction, context))?.company ?? null;
  }

  @FieldOf('Introduction')
  async solverContacts(
    introduction: Introduction,
    context: RequestContext<Actor>,
  ): Promise<Contact[] | null> {
    return (await this.contactsOf(introduction, context))?.solver ?? null;
  }

  @FieldOf('Introduction')
  async viewerCan(
    introduction: Introduction,
    context: RequestContext<Actor>,
  ): Promise<IntroductionPermissions> {
    const parties = await this.partiesOf(introduction, context);
    const may = (action: IntroductionAction): boolean =>
      mayOnIntroduction(context.actor, action, introduction, parties);
    const side = partyOf(context.actor, parties);
    const answer = side && introduction.replyOf(side).answer;
    const isAwaited = introduction.state === 'proposed';
    return {
      accept: may('accept') && isAwaited && answer === 'pending',
      decline: may('decline') && isAwaited,
      takeBack: may('takeBack') && isAwaited && answer === 'accepted',
      withdraw: may('withdraw') && introduction.allows('withdraw'),
      planMeeting: may('planMeeting') && introduction.state === 'accepted',
      markMet: may('markMet') && introduction.allows('meet'),
      conclude: may('conclude') && ['met', 'succeeded', 'fruitless'].includes(introduction.state),
    };
  }

  /** What the other party answers is known once both have accepted, or one has declined; why it declined, to curators alone. */
  private async replyAsSeen(
    side: PartySide,
    introduction: Introduction,
    context: RequestContext<Actor>,
  ): Promise<ReplyType> {
    const reply = introduction.replyOf(side);
    const viewer = partyOf(context.actor, await this.partiesOf(introduction, context));
    if (viewer !== otherSide(side)) return reply;
    if (introduction.state === 'proposed') return Reply.pending();
    return { ...reply, declineReason: null, declineNote: null };
  }

  private async contactsOf(introduction: Introduction, context: RequestContext<Actor>) {
    return (await this.may('seeContacts', introduction, context))
      ? this.contacts.load(context, introduction.id)
      : null;
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
      await this.partiesOf(introduction, context),
    );
  }

  private async partiesOf({ needId, solverId }: Introduction, context: RequestContext): Promise<Parties> {
    const [need, solver] = await Promise.all([
      this.needs.load(context, needId),
      this.solvers.load(context, solverId),
    ]);
    if (need === null || solver === null) throw new NotFound();
    return { need, solver };
  }
}
