import { Args, Context, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { provideEvents } from '@passerelle/database';
import { Allow, CurrentActor, FieldOf, IdArg, type RequestContext } from '@passerelle/graphql';
import { sentenceIn } from '@passerelle/problems';
import { sentences } from './accounts.sentences.js';
import type { Actor } from './actor/actor.js';
import { deviceOf, sessionEvents, SessionType } from './sessions.js';
import { type SessionOfPerson, SessionsService } from './sessions.service.js';

@Resolver(() => SessionType)
export class SessionsResolver {
  constructor(private readonly sessions: SessionsService) {}

  @Query(() => [SessionType], {
    description: 'Where one is signed in: this device first, then the last used, 50 at most.',
  })
  @Allow('signedIn')
  mySessions(@CurrentActor() actor: Actor, @Context() { req }: RequestContext): Promise<SessionOfPerson[]> {
    return this.sessions.list(actor, req.headers.cookie);
  }

  @Mutation(() => SessionType, {
    description: 'Signs one out on a device. Answers with the session that has ended.',
  })
  @Allow('signedIn')
  endSession(
    @CurrentActor() actor: Actor,
    @Context() { req }: RequestContext,
    @IdArg('the session; of somebody else’s: `NOT_FOUND`') id: string,
  ): Promise<SessionOfPerson> {
    return this.sessions.end(actor, id, req.headers.cookie);
  }

  @Mutation(() => Int, { description: 'Signs one out on all devices but this one. Answers with how many.' })
  @Allow('signedIn')
  endOtherSessions(@CurrentActor() actor: Actor, @Context() { req }: RequestContext): Promise<number> {
    return this.sessions.endOthers(actor, req.headers.cookie);
  }

  @Query(() => [SessionType], {
    description: 'Where somebody is signed in, the last used first, 50 at most.',
  })
  @Allow('admin')
  sessionsOfPerson(
    @Context() { req }: RequestContext,
    @IdArg('the person', 'personId') personId: string,
  ): Promise<SessionOfPerson[]> {
    return this.sessions.listOf(personId, req.headers.cookie);
  }

  @Mutation(() => Int, {
    description:
      'Signs somebody out on a device, or on all; never on the one that asks. Answers with how many.',
  })
  @Allow('admin')
  endSessionsOfPerson(
    @CurrentActor() actor: Actor,
    @Context() { req }: RequestContext,
    @IdArg('the person', 'personId') personId: string,
    @Args('sessionId', { type: () => ID, nullable: true, description: 'UUID of one session; null: all.' })
    sessionId?: string | null,
  ): Promise<number> {
    return this.sessions.endOf(actor, { personId, sessionId }, req.headers.cookie);
  }

  @FieldOf('Session')
  device({ userAgent }: SessionOfPerson, { language }: RequestContext): string {
    return sentenceIn(sentences.device({ ...deviceOf(userAgent) }), language);
  }
}

export const providersOfSessions = [provideEvents(sessionEvents), SessionsResolver, SessionsService];
