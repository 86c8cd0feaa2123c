import { Injectable } from '@nestjs/common';
import { Settings } from '@passerelle/config';
import { Database } from '@passerelle/database';
import type { FastifyRequest } from 'fastify';
import { readersSql } from './actor.sql.js';
import { SessionCookie } from './session-cookie.js';

/** A session and its person. The id is no secret, since it opens nothing. */
export interface OpenSession {
  id: string;
  personId: string;
}

/** Finds open sessions, for connections that last longer than a request. */
@Injectable()
export class OpenSessions {
  constructor(
    private readonly database: Database,
    private readonly cookies: SessionCookie,
    private readonly settings: Settings,
  ) {}

  /**
   * The session of a request. undefined: nobody is signed in, or the account is suspended. At most one statement.
   */
  async of({ headers: { cookie } }: Pick<FastifyRequest, 'headers'>): Promise<OpenSession | undefined> {
    const token = cookie && this.cookies.tokenIn(cookie);
    if (!token) return undefined;
    const [session] = await this.database.manager.query<OpenSession[]>(
      `SELECT session_id AS id, person_id AS "personId"
       FROM (${readersSql('ARRAY(SELECT id FROM session WHERE token = $1)', this.settings)}) AS reader`,
      [token],
    );
    return session;
  }

  /** The ids of the sessions that are still open. One statement. */
  async stillOpen(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.database.manager.query<{ id: string }[]>(
      `SELECT session_id AS id FROM (${readersSql('$1::uuid[]', this.settings)}) AS reader`,
      [ids],
    );
    return new Set(rows.map(({ id }) => id));
  }
}
