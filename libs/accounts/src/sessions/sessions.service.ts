import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '@passerelle/database';
import { identifier, NotFound } from '@passerelle/problems';
import { type Actor, SessionCookie } from '../actor/index.js';
import { SessionsEnded } from './session.events.js';

/** A session without its token. */
export interface SessionOfPerson {
  id: string;
  userAgent: string | null;
  isThisOne: boolean;
  lastUsedAt: Date;
  createdAt: Date;
}

/** More devices than anybody looks through: the list shows those that were used last. */
const MOST_SHOWN = 50;

const columns = `id, user_agent AS "userAgent", token = $2 AS "isThisOne", last_used_at AS "lastUsedAt", created_at AS "createdAt"`;

/** The sessions of a person: where they are signed in. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly database: Database,
    private readonly cookies: SessionCookie,
  ) {}

  /** One's own sessions, the last used first. @param cookie the Cookie header of the request */
  list({ personId }: Actor, cookie: string | undefined): Promise<SessionOfPerson[]> {
    return this.database.manager.query<SessionOfPerson[]>(
      `SELECT ${columns} FROM session WHERE person_id = $1 AND expires_at > now()
       ORDER BY token = $2 DESC, last_used_at DESC, id DESC LIMIT ${MOST_SHOWN}`,
      [personId, this.tokenIn(cookie)],
    );
  }

  /** Ends one of one's own sessions. @throws {NotFound} for somebody else's, and for one that has ended. */
  end(actor: Actor, sessionId: string, cookie: string | undefined): Promise<SessionOfPerson> {
    const id = identifier(sessionId);
    return this.database.transaction(async (tx) => {
      const [ended] = await this.delete(
        tx,
        `DELETE FROM session WHERE person_id = $1 AND id = $3 AND expires_at > now() RETURNING ${columns}`,
        [actor.personId, this.tokenIn(cookie), id],
      );
      if (ended === undefined) throw new NotFound();
      await this.record(tx, actor, 1);
      return ended;
    });
  }

  /** Ends all of one's own sessions but the one that asks. @returns how many */
  endOthers(actor: Actor, cookie: string | undefined): Promise<number> {
    return this.database.transaction(async (tx) => {
      const ended = await this.delete(
        tx,
        `DELETE FROM session WHERE person_id = $1 AND token <> $2 RETURNING ${columns}`,
        [actor.personId, this.tokenIn(cookie)],
      );
      if (ended.length > 0) await this.record(tx, actor, ended.length);
      return ended.length;
    });
  }

  private async delete(tx: Transaction, statement: string, values: unknown[]): Promise<SessionOfPerson[]> {
    const [rows] = await tx.manager.query<[SessionOfPerson[], number]>(statement, values);
    return rows;
  }

  private async record(tx: Transaction, { personId }: Actor, count: number): Promise<void> {
    if (personId === null) return;
    await tx.record(SessionsEnded({ subjectId: personId, actorId: personId, data: { personId } }));
    await tx.audit({
      actorId: personId,
      object: { kind: 'person', id: personId },
      action: 'endSessions',
      before: { sessions: count },
      after: { sessions: 0 },
      actionOnly: true,
    });
  }

  private readonly tokenIn = (cookie: string | undefined): string =>
    (cookie && this.cookies.tokenIn(cookie)) ?? '';
}
