import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { provideEvents } from '@passerelle/database';
import {
  Allow,
  ConnectionArgs,
  CurrentActor,
  FieldOf,
  IdArg,
  type Page,
  type RequestContext,
} from '@passerelle/graphql';
import { NotFound } from '@passerelle/problems';
import type { Actor } from '../actor/actor.js';
import { type Organisation, OrganisationLoader } from '../organisations/organisation.entity.js';
import { type Person, PersonLoader } from '../people/person.entity.js';
import { JoinRequestLink } from './join-request-link.js';
import { type JoinRequest, JoinRequestLoader } from './join-request.entity.js';
import { joinRequestEvents } from './join-request.events.js';
import {
  JoinRequestConnection,
  JoinRequestResult,
  JoinRequestType,
  RequestToJoinResult,
} from './join-request.graphql.js';
import { JoinRequestsService } from './join-requests.service.js';
import { MailOnJoinRequest } from './mail-on-join-request.js';

@Resolver(() => JoinRequestType)
export class JoinRequestsResolver {
  constructor(
    private readonly requests: JoinRequestsService,
    private readonly organisations: OrganisationLoader,
    private readonly people: PersonLoader,
  ) {}

  @Query(() => JoinRequestConnection, { description: 'What the viewer has asked to join, the last first.' })
  @Allow('signedIn')
  myJoinRequests(@CurrentActor() actor: Actor, @Args() page: ConnectionArgs): Promise<Page<JoinRequest>> {
    return this.requests.mine(actor, page);
  }

  @Query(() => JoinRequestConnection, { description: 'Open requests, for owners and curators.' })
  @Allow('signedIn')
  joinRequestsOfOrganisation(
    @CurrentActor() actor: Actor,
    @IdArg('the organisation', 'organisationId') organisationId: string,
    @Args() page: ConnectionArgs,
  ): Promise<Page<JoinRequest>> {
    return this.requests.ofOrganisation(actor, organisationId, page);
  }

  @Query(() => JoinRequestConnection, {
    description: 'Open requests that no owner answers: there is none who could, or a week has passed.',
  })
  @Allow('curator')
  joinRequestsWaiting(@Args() page: ConnectionArgs): Promise<Page<JoinRequest>> {
    return this.requests.waiting(page);
  }

  @Mutation(() => RequestToJoinResult, {
    description:
      'Asks to join the organisation that has this SIRET. Its owners are told the viewer’s name and address, and answer. Asked again while it is open, it is the same request.',
  })
  @Allow('signedIn')
  requestToJoin(
    @CurrentActor() actor: Actor,
    @Args('siret', { description: '14 digits; spaces, dots and hyphens between them do not count.' })
    siret: string,
  ): Promise<JoinRequest> {
    return this.requests.request(actor, { siret });
  }

  @Mutation(() => JoinRequestResult, { description: 'Makes whoever asks a member.' })
  @Allow('signedIn')
  acceptJoinRequest(@CurrentActor() actor: Actor, @IdArg('the request') id: string): Promise<JoinRequest> {
    return this.requests.answer(actor, id, 'accepted');
  }

  @Mutation(() => JoinRequestResult, {
    description:
      'Says no to whoever asks, for owners and curators. A request that is settled is `IllegalTransition`.',
  })
  @Allow('signedIn')
  refuseJoinRequest(@CurrentActor() actor: Actor, @IdArg('the request') id: string): Promise<JoinRequest> {
    return this.requests.answer(actor, id, 'refused');
  }

  @Mutation(() => JoinRequestResult, { description: 'Takes a request of one’s own back.' })
  @Allow('signedIn')
  withdrawJoinRequest(@CurrentActor() actor: Actor, @IdArg('the request') id: string): Promise<JoinRequest> {
    return this.requests.withdraw(actor, id);
  }

  @FieldOf('JoinRequest')
  async organisation({ organisationId }: JoinRequest, context: RequestContext): Promise<Organisation> {
    return found(await this.organisations.load(context, organisationId));
  }

  @FieldOf('JoinRequest')
  async person({ personId }: JoinRequest, context: RequestContext): Promise<Person> {
    return found(await this.people.load(context, personId));
  }

  @FieldOf('JoinRequest')
  async email({ personId }: JoinRequest, context: RequestContext): Promise<string> {
    return found(await this.people.load(context, personId)).email;
  }
}

/** The object was deleted, with everything that belongs to it, after the request was read. */
function found<T>(object: T | null): T {
  if (object === null) throw new NotFound();
  return object;
}

export const providersOfJoinRequests = [
  provideEvents(joinRequestEvents),
  JoinRequestLink,
  JoinRequestLoader,
  JoinRequestsResolver,
  JoinRequestsService,
  MailOnJoinRequest,
];
