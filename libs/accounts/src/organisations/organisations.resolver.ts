import { Args, Context, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Clock, dayInFrance } from '@passerelle/config';
import { provideEvents } from '@passerelle/database';
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
import type { Actor } from '../actor/actor.js';
import { AbsenceInput } from './absence.graphql.js';
import { MembershipLoader } from './membership.entity.js';
import { type Organisation, OrganisationLoader } from './organisation.entity.js';
import { organisationEvents } from './organisation.events.js';
import {
  OrganisationChangeInput,
  OrganisationConnection,
  OrganisationInput,
  OrganisationPermissions,
  OrganisationResult,
  OrganisationSeenResult,
  OrganisationType,
} from './organisation.graphql.js';
import { mayOnOrganisation } from './organisation.rules.js';
import { OrganisationsService } from './organisations.service.js';

const DAY = 86_400_000;

@Resolver(() => OrganisationType)
export class OrganisationsResolver {
  constructor(
    private readonly organisations: OrganisationsService,
    private readonly clock: Clock,
  ) {}

  @Query(() => OrganisationType, { description: 'One organisation, as everybody signed in may see it.' })
  @Allow('signedIn')
  organisation(@CurrentActor() actor: Actor, @IdArg('the organisation') id: string): Promise<Organisation> {
    return this.organisations.see(actor, id);
  }

  @Query(() => OrganisationConnection, {
    name: 'organisations',
    description: 'The newest first. `search` looks into names and SIRETs.',
  })
  @Allow('curator')
  listOrganisations(
    @Args() page: ConnectionArgs,
    @Args('search', {
      defaultValue: '',
      description: 'A part of the name or of the SIRET, at most 100 characters; empty: all.',
    })
    search: string,
  ): Promise<Page<Organisation>> {
    return this.organisations.list(page, search);
  }

  @Mutation(() => OrganisationResult, {
    description:
      'Makes an organisation that the viewer owns. A curator makes one for others too, who are invited to it then.',
  })
  @Allow('signedIn')
  async createOrganisation(
    @CurrentActor() actor: Actor,
    @Context() context: RequestContext,
    @Args('input', {
      description:
        'What the organisation says of itself; a SIRET that another one has is a `Conflict`, an eleventh that one owns `LimitReached`.',
    })
    input: OrganisationInput,
    @Args('forOthers', {
      defaultValue: false,
      description: 'For curators: true makes it for others, so that the viewer is no member of it.',
    })
    forOthers: boolean,
    @Once() once: Once,
  ): Promise<Organisation> {
    const made = await once(
      async () => {
        const organisation = await this.organisations.create(actor, input, { forOthers });
        return { organisation, actor: forOthers ? actor : actor.as('owner', organisation) };
      },
      async (id) => {
        const now = await this.organisations.actorNow(actor);
        return { organisation: await this.organisations.see(now, id), actor: now };
      },
    );
    // The other fields of the answer are for an owner of the new organisation.
    Object.assign(context, { actor: made.actor });
    return made.organisation;
  }

  @Mutation(() => OrganisationResult, {
    description:
      'Changes what an organisation says of itself, for owners and curators. A SIRET that another one has is a `Conflict`, and so is a change by somebody else since `version`.',
  })
  @Allow('signedIn')
  updateOrganisation(
    @CurrentActor() actor: Actor,
    @IdArg('the organisation') id: string,
    @Args('input', { description: 'The fields that change.' }) input: OrganisationChangeInput,
    @Args('version', { type: () => Int, nullable: true, description: 'The one that was read.' })
    version?: number | null,
  ): Promise<Organisation> {
    return this.organisations.update(actor, id, input, version);
  }

  @Mutation(() => OrganisationResult, {
    description: 'For members alone. Without an absence, the organisation is there all the time.',
  })
  @Allow('signedIn')
  setOrganisationAbsence(
    @CurrentActor() actor: Actor,
    @IdArg('the organisation') id: string,
    @Args('absence', {
      type: () => AbsenceInput,
      nullable: true,
      description: 'The days away; null: none any more.',
    })
    absence: AbsenceInput | null,
  ): Promise<Organisation> {
    return this.organisations.setAbsence(actor, id, absence ?? null);
  }

  @Mutation(() => OrganisationSeenResult, {
    description:
      'Says that a curator has looked at an organisation that people have made: it may invite more than five people then. Publishing one of its needs says so too.',
  })
  @Allow('curator')
  confirmOrganisationSeen(
    @CurrentActor() actor: Actor,
    @IdArg('the organisation') id: string,
  ): Promise<Organisation> {
    return this.organisations.confirmSeen(actor, id);
  }

  @FieldOf('Organisation')
  seen(organisation: Organisation, { actor }: RequestContext<Actor>): boolean | null {
    return mayOnOrganisation(actor, 'seeMembers', organisation) ? organisation.seenAt !== null : null;
  }

  @FieldOf('Organisation')
  createdAt({ id, createdAt }: Organisation, { actor }: RequestContext<Actor>): Date {
    if (mayOnOrganisation(actor, 'seeMembers', { id })) return createdAt;
    return new Date(createdAt.getTime() - (createdAt.getTime() % DAY));
  }

  @FieldOf('Organisation')
  away(organisation: Organisation, { actor }: RequestContext<Actor>): boolean | null {
    return mayOnOrganisation(actor, 'seeAbsence', organisation)
      ? organisation.isAway(dayInFrance(this.clock.now()))
      : null;
  }

  @FieldOf('Organisation')
  awayFrom(organisation: Organisation, { actor }: RequestContext<Actor>): string | null {
    return mayOnOrganisation(actor, 'seeAbsence', organisation) ? organisation.awayFrom : null;
  }

  @FieldOf('Organisation')
  awayUntil(organisation: Organisation, { actor }: RequestContext<Actor>): string | null {
    return mayOnOrganisation(actor, 'seeAbsence', organisation) ? organisation.awayUntil : null;
  }

  @FieldOf('Organisation')
  viewerCan(organisation: Organisation, { actor }: RequestContext<Actor>): OrganisationPermissions {
    const may = (action: Parameters<typeof mayOnOrganisation>[1]): boolean =>
      mayOnOrganisation(actor, action, organisation);
    return {
      seeMembers: may('seeMembers'),
      update: may('update'),
      setAbsence: may('setAbsence'),
      confirmSeen: may('confirmSeen') && organisation.seenAt === null,
      invite: may('invite'),
      changeMembers: may('changeMembers'),
      leave: may('leave'),
    };
  }
}

export const providersOfOrganisations = [
  provideEvents(organisationEvents),
  MembershipLoader,
  OrganisationLoader,
  OrganisationsResolver,
  OrganisationsService,
];
