import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, type Organisation, OrganisationLoader } from '@passerelle/accounts';
import type { Language } from '@passerelle/config';
import {
  Allow,
  ConnectionArgs,
  CurrentActor,
  CurrentLanguage,
  type Page,
  type RequestContext,
} from '@passerelle/graphql';
import { type Tag, TagLoader } from '@passerelle/taxonomy';
import { type Territory, TerritoryLoader } from '@passerelle/territories';
import { type ClosingReason, Need } from './need.entity.js';
import { ClosingReasonEnum, NeedConnection, NeedFilter, NeedInput, NeedPermissions, NeedResult, NeedType } from './need.graphql.js';
import { mayOnNeed, needActions } from './need.policy.js';
import { NeedLists } from './need-lists.js';
import { NeedsService } from './needs.service.js';

@Resolver(() => NeedType)
export class NeedsResolver {
  constructor(
    private readonly needs: NeedsService,
    private readonly lists: NeedLists,
    private readonly organisations: OrganisationLoader,
    private readonly tagsById: TagLoader,
    private readonly territoriesByCode: TerritoryLoader,
  ) {}

  @Query(() => NeedType)
  @Allow('signedIn')
  need(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<Need> {
    return this.needs.see(actor, id);
  }

  @Query(() => NeedConnection, { description: 'Published needs, newest first.' })
  @Allow('signedIn')
  publishedNeeds(
    @CurrentLanguage() language: Language,
    @Args() page: ConnectionArgs,
    @Args('filter', { defaultValue: {} }) filter: NeedFilter,
  ): Promise<Page<Need>> {
    return this.lists.published(page, filter, language);
  }

  @Query(() => NeedConnection, { description: 'Every need of a company, newest first, for its members.' })
  @Allow('signedIn')
  needsOfOrganisation(
    @CurrentActor() actor: Actor,
    @Args('organisationId', { type: () => ID }) organisationId: string,
    @Args() page: ConnectionArgs,
  ): Promise<Page<Need>> {
    return this.lists.ofOrganisation(actor, organisationId, page);
  }

  @Query(() => NeedConnection, { description: 'Submitted needs, the longest waiting first.' })
  @Allow('curator')
  needsToModerate(@Args() page: ConnectionArgs): Promise<Page<Need>> {
    return this.lists.toModerate(page);
  }

  @Mutation(() => NeedResult)
  @Allow('signedIn')
  draftNeed(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Args('organisationId', { type: () => ID }) organisationId: string,
    @Args('input') input: NeedInput,
  ): Promise<Need> {
    return this.needs.draft(actor, language, organisationId, input);
  }

  @Mutation(() => NeedResult)
  @Allow('signedIn')
  editNeed(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Args('id', { type: () => ID }) id: string,
    @Args('version', { type: () => Int }) version: number,
    @Args('input') input: NeedInput,
  ): Promise<Need> {
    return this.needs.edit(actor, language, id, version, input);
  }

  @Mutation(() => NeedResult)
  @Allow('signedIn')
  submitNeed(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<Need> {
    return this.needs.submit(actor, language, id);
  }

  @Mutation(() => NeedResult)
  @Allow('curator')
  requestNeedChanges(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Args('id', { type: () => ID }) id: string,
    @Args('reason') reason: string,
  ): Promise<Need> {
    return this.needs.requestChanges(actor, language, id, reason);
  }

  @Mutation(() => NeedResult)
  @Allow('curator')
  publishNeed(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<Need> {
    return this.needs.publish(actor, language, id);
  }

  @Mutation(() => NeedResult)
  @Allow('signedIn')
  renewNeed(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<Need> {
    return this.needs.renew(actor, language, id);
  }

  @Mutation(() => NeedResult)
  @Allow('signedIn')
  closeNeed(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Args('id', { type: () => ID }) id: string,
    @Args('reason', { type: () => ClosingReasonEnum }) reason: ClosingReason,
    @Args('note', { defaultValue: '' }) note: string,
  ): Promise<Need> {
    return this.needs.close(actor, language, id, reason, note);
  }

  @ResolveField()
  async organisation(
    @Parent() need: Need,
    @CurrentActor() actor: Actor,
    @Context() context: RequestContext,
  ): Promise<Organisation | null> {
    return mayOnNeed(actor, 'seeCompany', need) ? this.organisations.load(context, need.organisationId) : null;
  }

  @ResolveField()
  async tags(@Parent() need: Need, @Context() context: RequestContext): Promise<Tag[]> {
    const found = await Promise.all(need.tagIds.map((id) => this.tagsById.load(context, id)));
    return found.filter((tag) => tag !== null);
  }

  @ResolveField()
  async territories(@Parent() need: Need, @Context() context: RequestContext): Promise<Territory[]> {
    const found = await Promise.all(need.territoryCodes.map((code) => this.territoriesByCode.load(context, code)));
    return found.filter((territory) => territory !== null);
  }

  @ResolveField()
  requestedChanges(@Parent() need: Need, @CurrentActor() actor: Actor): string | null {
    return actor.isCurator || actor.belongsTo(need.organisationId) ? need.requestedChanges : null;
  }

  @ResolveField()
  viewerCan(@Parent() need: Need, @CurrentActor() actor: Actor): NeedPermissions {
    return Object.assign(
      new NeedPermissions(),
      Object.fromEntries(needActions.map((action) => [action, mayOnNeed(actor, action, need) && need.allows(action)])),
    );
  }
}
