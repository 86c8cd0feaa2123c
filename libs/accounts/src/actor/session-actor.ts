import { Injectable } from '@nestjs/common';
import { Database } from '@passerelle/database';
import { ActorOfRequest } from '@passerelle/graphql';
import type { FastifyRequest } from 'fastify';
import { Actor } from './actor.js';
import { findActorOfSession } from './find-actor.js';
import { SessionCookie } from './session-cookie.js';

/** Finds the actor of each request by the session cookie: a role that is taken away is gone at the next request. */
@Injectable()
export class SessionActor extends ActorOfRequest {
  constructor(
    private readonly database: Database,
    private readonly cookies: SessionCookie,
  ) {
    super();
  }

  /** One statement for a cookie that we signed, none otherwise. */
  async actorOf({ headers: { cookie } }: Pick<FastifyRequest, 'headers'>): Promise<Actor> {
    const token = cookie && this.cookies.tokenIn(cookie);
    return token ? findActorOfSession(this.database.manager, token) : Actor.nobody;
  }
}
