import { Args, Context, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Clock, dayInFrance } from '@passerelle/config';
import {
  Allow,
  ConnectionArgs,
  CurrentActor,
  FieldOf,
  KeyArg,
  type Page,
  type RequestContext,
  RequestKeys,
} from '@passerelle/graphql';
import { AbsenceInput } from './absence.graphql.js';
import type { Actor } from '../actor/index.js';
import type { Organisation } from './organisation.entity.js';
import {
  OrganisationConnection,
  OrganisationInput,
  OrganisationPermissions,
  OrganisationResult,
  OrganisationType,
} from './organisation.graphql.js';
import { mayOnOrganisation } from './organisation.policy.js';
import { OrganisationsService } from './organisations.service.js';

const DAY = 86_400_000;

@Resolver(() => OrganisationType)
export class OrganisationsResolver {
  constructor(
    private readonly organisations: OrganisationsService,
    private readonly clock: Clock,
    private readonly keys: RequestKeys,
  ) {}

  @Query(() => OrganisationType)
  @Allow('signedIn')
  organisation(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<Organisation> {
    return this.organisations.see(actor, id);
  }

  @Query(() => OrganisationConnection, {
    name: 'organisations',
    description: 'The newest first. `search` looks into names and SIRETs.',
  })
  @Allow('curator')
  listOrganisations(
    @Args() page: ConnectionArgs,
    @Args('search', { defaultValue: '' }) search: string,
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
    @Args('input') input: OrganisationInput,
    @Args('forOthers', { defaultValue: false, description: 'For curators: the viewer is no member of it.' })
    forOthers: boolean,
    @KeyArg() key?: string | null,
  ): Promise<Organisation> {
    const made = await this.keys.once(
      { personId: actor.personId, key, operation: 'createOrganisation', said: { input, forOthers } },
      async () => {
        const organisation = await this.organisations.create(actor, input, { forOthers });
        return { organisation, actor: forOthers ? actor : actor.as('owner', organisation) };
      },
      async (id) => {
        const now = await this.organisations.actorNow(actor);
        return { organisation: await this.organisations.see(now, id), actor: now };
      },
    );
    // The rest of the answer is for an owner of the new organisation.
    Object.assign(context, { actor: made.actor });
    return made.organisation;
  }

  @Mutation(() => OrganisationResult)
  @Allow('signedIn')
  updateOrganisation(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
    @Args('input') input: OrganisationInput,
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
    @Args('id', { type: () => ID }) id: string,
    @Args('absence', { type: () => AbsenceInput, nullable: true }) absence: AbsenceInput | null,
  ): Promise<Organisation> {
    return this.organisations.setAbsence(actor, id, absence ?? null);
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
      invite: may('invite'),
      changeMembers: may('changeMembers'),
      leave: may('leave'),
    };
  }
}
