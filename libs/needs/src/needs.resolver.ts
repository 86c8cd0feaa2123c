import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  type Actor,
  AuditEntryConnection,
  AuditLog,
  type Organisation,
  OrganisationLoader,
} from '@passerelle/accounts';
import type { Language } from '@passerelle/config';
import type { AuditEntry } from '@passerelle/database';
import {
  Allow,
  ConnectionArgs,
  CurrentActor,
  FieldOf,
  IdArg,
  Once,
  type Page,
  type RequestContext,
  VersionArg,
} from '@passerelle/graphql';
import { sentenceIn } from '@passerelle/problems';
import { type Tag, TagLoader } from '@passerelle/taxonomy';
import { type Territory, TerritoryLoader } from '@passerelle/territories';
import { languageOfText } from '@passerelle/text';
import { NeedChecks } from './need-checks.js';
import { NeedLists } from './need-lists.js';
import { asKnownTo } from './need/known-need.js';
import type { ModerationReason } from './need/moderation-reasons.js';
import { sentencesOf } from './need/moderation-reasons.words.js';
import { hintsOf, saysForWhom } from './need/need-hints.js';
import { type ClosingReason, Need, type NeedEnding, type NeedState } from './need/need.entity.js';
import {
  ClosingReasonEnum,
  ModerationReasonEnum,
  type ModerationRemarkType,
  NeedChangeInput,
  NeedConnection,
  NeedFilter,
  type NeedHintType,
  NeedInput,
  NeedPermissions,
  NeedResult,
  NeedStateEnum,
  NeedType,
} from './need/need.graphql.js';
import { mayOnNeed, type NeedAction, needActions } from './need/need.policy.js';
import { sentences } from './needs.sentences.js';
import { NeedsService } from './needs.service.js';

const StatesArg = (): ParameterDecorator =>
  Args('states', {
    type: () => [NeedStateEnum],
    nullable: true,
    description: 'Empty: whatever their state.',
  });

@Resolver(() => NeedType)
export class NeedsResolver {
  constructor(
    private readonly needs: NeedsService,
    private readonly checks: NeedChecks,
    private readonly lists: NeedLists,
    private readonly organisations: OrganisationLoader,
    private readonly tagsById: TagLoader,
    private readonly territoriesByCode: TerritoryLoader,
    private readonly auditLog: AuditLog,
  ) {}

  @Query(() => NeedType, {
    description:
      'One need that the viewer may see: of their companies any; for curators those that were sent or that a curator wrote; for others published ones.',
  })
  @Allow('signedIn')
  need(@CurrentActor() actor: Actor, @IdArg('the need') id: string): Promise<Need> {
    return this.needs.see(actor, id);
  }

  @Query(() => NeedConnection, { description: 'Published needs, newest first.' })
  @Allow('signedIn')
  publishedNeeds(
    @Args() page: ConnectionArgs,
    @Args('filter', {
      defaultValue: {},
      description: 'Only needs that meet all of this; empty: every published need.',
    })
    filter: NeedFilter,
  ): Promise<Page<Need>> {
    return this.lists.published(page, filter);
  }

  @Query(() => NeedConnection, {
    description:
      'Every need of a company, newest first, for its members; for curators, those that were sent.',
  })
  @Allow('signedIn')
  needsOfOrganisation(
    @CurrentActor() actor: Actor,
    @IdArg('the company', 'organisationId') organisationId: string,
    @Args() page: ConnectionArgs,
    @StatesArg() states?: NeedState[] | null,
  ): Promise<Page<Need>> {
    return this.lists.ofOrganisation(actor, organisationId, page, states ?? []);
  }

  @Query(() => NeedConnection, {
    description: 'The needs of every company that the viewer belongs to, newest first.',
  })
  @Allow('signedIn')
  myNeeds(
    @CurrentActor() actor: Actor,
    @Args() page: ConnectionArgs,
    @StatesArg() states?: NeedState[] | null,
  ): Promise<Page<Need>> {
    return this.lists.mine(actor, page, states ?? []);
  }

  @Query(() => NeedConnection, { description: 'Submitted needs, the longest waiting first.' })
  @Allow('curator')
  needsToModerate(@Args() page: ConnectionArgs): Promise<Page<Need>> {
    return this.lists.toModerate(page);
  }

  @Query(() => NeedConnection, {
    description: 'What curators have written for companies that these have not sent yet, newest first.',
  })
  @Allow('curator')
  draftsByCurators(@Args() page: ConnectionArgs): Promise<Page<Need>> {
    return this.lists.draftsByCurators(page);
  }

  @Query(() => AuditEntryConnection, { description: 'What was done to a need, the last first.' })
  @Allow('curator')
  async auditLogOfNeed(
    @CurrentActor() actor: Actor,
    @IdArg('the need', 'needId') needId: string,
    @Args() page: ConnectionArgs,
  ): Promise<Page<AuditEntry>> {
    const need = await this.needs.see(actor, needId);
    return this.auditLog.of('need', need.id, page);
  }

  @Mutation(() => NeedResult, {
    description:
      'For a company of the viewer. A curator drafts for any company, as on the phone: it reads the draft, and sends it.',
  })
  @Allow('signedIn')
  draftNeed(
    @CurrentActor() actor: Actor,
    @IdArg('the company, which must be a `service_company`', 'organisationId') organisationId: string,
    @Args('input', {
      description: 'What the need says; a draft may be incomplete. At most 100 drafts a company.',
    })
    input: NeedInput,
    @Once() once: Once,
  ): Promise<Need> {
    return once(
      () => this.needs.draft(actor, organisationId, input),
      (id) => this.needs.see(actor, id),
    );
  }

  @Mutation(() => NeedResult, {
    description:
      'Copies what a need of one’s company says into a new draft, but for a day that is over. The viewer’s former copy, not changed since, is answered again.',
  })
  @Allow('signedIn')
  copyNeed(
    @CurrentActor() actor: Actor,
    @IdArg('the need of one’s own company') id: string,
    @Once() once: Once,
  ): Promise<Need> {
    return once(
      () => this.needs.copy(actor, id),
      (made) => this.needs.see(actor, made),
    );
  }

  @Mutation(() => NeedResult, {
    description:
      'Changes what a need says. Who may: `viewerCan.edit`. Of a need that others read already, a part that is missing is `InvalidInput`.',
  })
  @Allow('signedIn')
  editNeed(
    @CurrentActor() actor: Actor,
    @IdArg('the need') id: string,
    @VersionArg('need') version: number,
    @Args('input', { description: 'The fields that change.' }) input: NeedChangeInput,
  ): Promise<Need> {
    return this.needs.edit(actor, id, version, input);
  }

  @Mutation(() => NeedResult, {
    description: 'Asks the company by mail to read what a curator wrote for it, and to send it.',
  })
  @Allow('curator')
  offerNeed(@CurrentActor() actor: Actor, @IdArg('the need') id: string): Promise<Need> {
    return this.needs.offer(actor, id);
  }

  @Mutation(() => NeedResult, {
    description:
      'Sends a draft, or a need that was sent back, to the curators. A part that is missing is `InvalidInput` (`hints` names it before), a twenty-first need that waits `LimitReached`.',
  })
  @Allow('signedIn')
  submitNeed(@CurrentActor() actor: Actor, @IdArg('the need') id: string): Promise<Need> {
    return this.needs.submit(actor, id);
  }

  @Mutation(() => NeedResult, {
    description:
      'Sends a submitted need back to its company with reasons. It may be undone until `undoableUntil`; the company is notified after that.',
  })
  @Allow('curator')
  requestNeedChanges(
    @CurrentActor() actor: Actor,
    @IdArg('the need') id: string,
    @Args('version', { type: () => Int, description: 'The one that was read.' }) version: number,
    @Args('reasons', { type: () => [ModerationReasonEnum], description: 'At least one.' })
    reasons: ModerationReason[],
    @Args('note', { defaultValue: '', description: 'Needed with the reason "other".' }) note: string,
  ): Promise<Need> {
    return this.needs.requestChanges(actor, id, version, { reasons, note });
  }

  @Mutation(() => NeedResult, {
    description: 'Closes a submitted need that will not be published; the company is told why.',
  })
  @Allow('curator')
  refuseNeed(
    @CurrentActor() actor: Actor,
    @IdArg('the need') id: string,
    @Args('version', { type: () => Int, description: 'The one that was read.' }) version: number,
    @Args('reasons', { type: () => [ModerationReasonEnum], description: 'At least one.' })
    reasons: ModerationReason[],
    @Args('note', { defaultValue: '', description: 'Needed with the reason "other".' }) note: string,
  ): Promise<Need> {
    return this.needs.refuse(actor, id, version, { reasons, note });
  }

  @Mutation(() => NeedResult, {
    description:
      'Shows a submitted need to everybody, and has it matched. It may be undone until `undoableUntil`; the company and solvers who fit are notified after that.',
  })
  @Allow('curator')
  publishNeed(
    @CurrentActor() actor: Actor,
    @IdArg('the need') id: string,
    @Args('version', { type: () => Int, description: 'The one that was read.' }) version: number,
  ): Promise<Need> {
    return this.needs.publish(actor, id, version);
  }

  @Mutation(() => NeedResult, {
    description:
      'Publishes an expired need again, for ninety days or until the end of `neededBy` if that is to come and earlier.',
  })
  @Allow('signedIn')
  renewNeed(@CurrentActor() actor: Actor, @IdArg('the need') id: string): Promise<Need> {
    return this.needs.renew(actor, id);
  }

  @Mutation(() => NeedResult, {
    description:
      'Deletes a draft of one’s company that was never sent, and answers with what it said. A need that was sent, or that a curator wrote, is `FORBIDDEN`: `closeNeed` ends it.',
  })
  @Allow('signedIn')
  deleteDraft(@CurrentActor() actor: Actor, @IdArg('the draft') id: string): Promise<Need> {
    return this.needs.deleteDraft(actor, id);
  }

  @Mutation(() => NeedResult, {
    description: 'Ends a need, which then stays as it is; its company and curators may.',
  })
  @Allow('signedIn')
  closeNeed(
    @CurrentActor() actor: Actor,
    @IdArg('the need') id: string,
    @Args('reason', { type: () => ClosingReasonEnum, description: 'How it ended.' }) reason: ClosingReason,
    @Args('note', {
      defaultValue: '',
      description: 'In one’s own words, at most 2 000 characters; may be empty.',
    })
    note: string,
  ): Promise<Need> {
    return this.needs.close(actor, id, reason, note);
  }

  @FieldOf('Need')
  async organisation(need: Need, context: RequestContext<Actor>): Promise<Organisation | null> {
    return mayOnNeed(context.actor, 'seeCompany', need)
      ? this.organisations.load(context, need.organisationId)
      : null;
  }

  @FieldOf('Need')
  submittedAt(need: Need, { actor }: RequestContext<Actor>): Date | null {
    return mayOnNeed(actor, 'seeCompany', need) ? need.submittedAt : null;
  }

  @FieldOf('Need')
  state(need: Need, { actor }: RequestContext<Actor>): NeedState {
    return asKnownTo(actor, need).state;
  }

  @FieldOf('Need')
  publishedAt(need: Need, { actor }: RequestContext<Actor>): Date | null {
    return asKnownTo(actor, need).publishedAt;
  }

  @FieldOf('Need')
  expiresAt(need: Need, { actor }: RequestContext<Actor>): Date | null {
    return asKnownTo(actor, need).expiresAt;
  }

  @FieldOf('Need')
  closingReason(need: Need, { actor }: RequestContext<Actor>): NeedEnding | null {
    return asKnownTo(actor, need).closingReason;
  }

  @FieldOf('Need')
  offeredAt(need: Need, { actor }: RequestContext<Actor>): Date | null {
    return mayOnNeed(actor, 'seeCompany', need) ? need.offeredAt : null;
  }

  @FieldOf('Need')
  tags(need: Need, context: RequestContext): Promise<Tag[]> {
    return this.tagsById.loadAll(context, need.tagIds);
  }

  @FieldOf('Need')
  territories(need: Need, context: RequestContext): Promise<Territory[]> {
    return this.territoriesByCode.loadAll(context, need.territoryCodes);
  }

  @FieldOf('Need')
  language({ title, description }: Need): Language | null {
    return languageOfText(`${title}\n${description}`) ?? null;
  }

  @FieldOf('Need')
  moderationReasons(need: Need, { actor }: RequestContext<Actor>): ModerationReason[] {
    return readsRemarks(actor, need) ? asKnownTo(actor, need).moderationReasons : [];
  }

  @FieldOf('Need')
  moderationRemarks(need: Need, { actor, language }: RequestContext<Actor>): ModerationRemarkType[] {
    return readsRemarks(actor, need) ? sentencesOf(asKnownTo(actor, need).moderationReasons, language) : [];
  }

  @FieldOf('Need')
  moderationNote(need: Need, { actor }: RequestContext<Actor>): string | null {
    return readsRemarks(actor, need) ? asKnownTo(actor, need).moderationNote : null;
  }

  @FieldOf('Need')
  async hints(need: Need, context: RequestContext<Actor>): Promise<NeedHintType[]> {
    const { actor, language } = context;
    if (!readsRemarks(actor, need) || !mayStillChange(asKnownTo(actor, need))) return [];
    const missing = this.checks.missingIn(need).map(({ field }) => field);
    const forWhom = saysForWhom(need, await this.tagsById.snapshotFor(context));
    return hintsOf(need, missing, forWhom).map((hint) => ({
      ...hint,
      sentence: sentenceIn(sentences[`hint_${hint.about}`](), language),
    }));
  }

  @FieldOf('Need')
  viewerCan(need: Need, { actor }: RequestContext<Actor>): NeedPermissions {
    const known = asKnownTo(actor, need);
    const may = (action: NeedAction): boolean => mayOnNeed(actor, action, known) && known.allows(action);
    const can = Object.assign(
      new NeedPermissions(),
      Object.fromEntries(needActions.map((action) => [action, may(action)])),
    );
    can.submit &&= this.checks.missingIn(need).length === 0;
    return can;
  }
}

const mayStillChange = ({ state }: Need): boolean => state !== 'closed' && state !== 'expired';

/** Only curators and the company may read why a need was not published. */
const readsRemarks = (actor: Actor, { organisationId }: Need): boolean =>
  actor.isCurator || actor.belongsTo(organisationId);
