import { Args, Field, ID, Mutation, ObjectType, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '@passerelle/accounts';
import {
  type Concept,
  ConceptLoader,
  ConceptPartiesLoader,
  ConceptType,
  mayOnConcept,
} from '@passerelle/concepts';
import {
  Allow,
  ConnectionArgs,
  CurrentActor,
  FieldOf,
  IdArg,
  type Page,
  type RequestContext,
  resultOf,
} from '@passerelle/graphql';
import { IllegalTransition, LimitReached } from '@passerelle/problems';
import type { Group } from '../group/group.entity.js';
import { GroupType } from '../group/group.graphql.js';
import { GroupLoader, OwnMembershipLoader } from '../group/group.loader.js';
import { mayOnGroup } from '../group/group.rules.js';
import type { GroupMeeting } from '../meetings/group-meeting.entity.js';
import { GroupMeetingConnection } from '../meetings/meeting.graphql.js';
import { ConceptsOfGroupLoader, type GroupConcept, GroupsOfConceptLoader } from './group-concept.entity.js';
import { GroupConceptsService } from './group-concepts.service.js';
import { MeetingOfEvidenceResolver, MeetingsAsEvidence } from './meetings-as-evidence.js';

export const GroupConceptResult = resultOf('GroupConceptResult', [
  GroupType,
  IllegalTransition,
  LimitReached,
]);

@ObjectType('UnseenConceptOfGroup', {
  description: 'A concept that a group works on, as its lead may know of it without seeing it.',
})
export class UnseenConceptOfGroupType {
  @Field(() => ID, { description: 'UUID of the concept, by which it is taken out.' })
  conceptId: string;

  @Field(() => Date, { description: 'Since when the group works on it.' })
  linkedAt: Date;
}

@Resolver(() => GroupType)
export class GroupConceptsResolver {
  constructor(
    private readonly service: GroupConceptsService,
    private readonly linked: ConceptsOfGroupLoader,
    private readonly memberships: OwnMembershipLoader,
    private readonly conceptsById: ConceptLoader,
    private readonly partiesById: ConceptPartiesLoader,
  ) {}

  @Query(() => GroupMeetingConnection, {
    description:
      'The meetings that were held by the groups that work on a concept, as far as the viewer reads them, the last first. For whoever takes part in it, and curators.',
  })
  @Allow('signedIn')
  meetingsOfConcept(
    @CurrentActor() actor: Actor,
    @IdArg('the concept', 'conceptId') conceptId: string,
    @Args() page: ConnectionArgs,
  ): Promise<Page<GroupMeeting>> {
    return this.service.meetingsOf(actor, conceptId, page);
  }

  @Mutation(() => GroupConceptResult, {
    description:
      'Adds a concept to those that a group works on: for curators, and for members who take part in it.',
  })
  @Allow('signedIn')
  linkConceptToGroup(
    @CurrentActor() actor: Actor,
    @IdArg('the group') groupId: string,
    @IdArg('the concept', 'conceptId') conceptId: string,
  ): Promise<Group> {
    return this.service.link(actor, groupId, conceptId);
  }

  @Mutation(() => GroupConceptResult, {
    description:
      'Takes a concept out of those that a group works on: for curators, for members who take part in it, and for the lead of the group.',
  })
  @Allow('signedIn')
  unlinkConceptFromGroup(
    @CurrentActor() actor: Actor,
    @IdArg('the group') groupId: string,
    @IdArg('the concept', 'conceptId') conceptId: string,
  ): Promise<Group> {
    return this.service.unlink(actor, groupId, conceptId);
  }

  @ResolveField(() => [ConceptType], {
    description:
      'The concepts that it works on, as far as the viewer may see them; for members and curators.',
  })
  @FieldOf('Group')
  async concepts(group: Group, context: RequestContext<Actor>): Promise<Concept[]> {
    const isMember = (await this.memberships.load(context, group.id)) !== null;
    return mayOnGroup(context.actor, 'read', { group, isMember }) ? this.seenOf(group, context) : [];
  }

  @ResolveField(() => [UnseenConceptOfGroupType], {
    description:
      'The concepts that it works on and that the viewer may not see; for its lead, who may take them out.',
  })
  @FieldOf('Group')
  async unseenConcepts(group: Group, context: RequestContext<Actor>): Promise<GroupConcept[]> {
    const isMember = (await this.memberships.load(context, group.id)) !== null;
    if (!mayOnGroup(context.actor, 'lead', { group, isMember })) return [];
    const seen = await this.seenOf(group, context);
    const links = await this.linked.load(context, group.id);
    return links.filter(({ conceptId }) => !seen.some(({ id: seenId }) => seenId === conceptId));
  }

  private async seenOf(group: Group, context: RequestContext<Actor>): Promise<Concept[]> {
    const { actor } = context;
    const ids = (await this.linked.load(context, group.id)).map(({ conceptId }) => conceptId);
    const concepts = await this.conceptsById.loadAll(context, ids);
    const parties = await this.partiesById.loadAll(context, ids);
    return concepts.filter((concept) => {
      const own = parties.find(({ conceptId }) => conceptId === concept.id);
      return own !== undefined && mayOnConcept(actor, 'see', concept, own);
    });
  }
}

/** The field that groups add to concepts. */
@Resolver(() => ConceptType)
export class GroupsOfConceptResolver {
  constructor(
    private readonly linked: GroupsOfConceptLoader,
    private readonly groupsById: GroupLoader,
    private readonly partiesById: ConceptPartiesLoader,
  ) {}

  @ResolveField(() => [GroupType], {
    description: 'The working groups that work on it; for those who take part, and curators.',
  })
  @FieldOf('Concept')
  async groups(concept: Concept, context: RequestContext<Actor>): Promise<Group[]> {
    const parties = await this.partiesById.load(context, concept.id);
    if (parties === null || !mayOnConcept(context.actor, 'edit', concept, parties)) return [];
    const links = await this.linked.load(context, concept.id);
    // Every signed-in person may see the name, purpose and lead of a group. Its other fields check their own
    // permissions.
    return this.groupsById.loadAll(
      context,
      links.map(({ groupId }) => groupId),
    );
  }
}

export const providersOfConcepts = [
  ConceptsOfGroupLoader,
  GroupConceptsResolver,
  GroupConceptsService,
  GroupsOfConceptLoader,
  GroupsOfConceptResolver,
  MeetingOfEvidenceResolver,
  MeetingsAsEvidence,
];
