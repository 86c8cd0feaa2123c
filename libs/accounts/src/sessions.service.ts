import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '@passerelle/database';
import { identifier, NotFound } from '@passerelle/problems';
import type { Actor } from './actor/actor.js';
import { SessionCookie } from './actor/session-cookie.js';
import { Person } from './people/person.entity.js';
import { SessionsEnded } from './sessions.js';

/** A session without its token. */
export interface SessionOfPerson {
  id: string;
  userAgent: string | null;
  isThisOne: boolean;
  lastUsedAt: Date;
  createdAt: Date;
}

/** More devices than a person would read through. The list shows the last used. */
const MOST_SHOWN = 50;

const columns = `id, user_agent AS "userAgent", token = $2 AS "isThisOne", last_used_at AS "lastUsedAt", created_at AS "createdAt"`;

/** The sessions of a person: where they are signed in. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly database: Database,
    private readonly cookies: SessionCookie,
  ) {}

  /**
   * The actor's own sessions, last used first.
   * @param cookie the Cookie header of the request
   */
  list({ personId }: Actor, cookie: string | undefined): Promise<SessionOfPerson[]> {
    return this.database.manager.query<SessionOfPerson[]>(
      `SELECT ${columns} FROM session WHERE person_id = $1 AND expires_at > now()
       ORDER BY token = $2 DESC, last_used_at DESC, id DESC LIMIT ${MOST_SHOWN}`,
      [personId, this.tokenIn(cookie)],
    );
  }

  /**
   * Ends one of the actor's own sessions.
   * @throws {NotFound} for another person's session, and for one that has ended.
   */
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

  /**
   * Ends all sessions of the actor except the present one.
   * @returns how many
   */
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

  /**
   * The sessions of any person, last used first, for an admin.
   * @param cookie as in `list`
   * @throws {NotFound} if the person does not exist.
   */
  async listOf(personId: string, cookie: string | undefined): Promise<SessionOfPerson[]> {
    const { id } = await this.person(personId);
    return this.database.manager.query<SessionOfPerson[]>(
      `SELECT ${columns} FROM session WHERE person_id = $1 AND expires_at > now()
       ORDER BY last_used_at DESC, id DESC LIMIT ${MOST_SHOWN}`,
      [id, this.tokenIn(cookie)],
    );
  }

  /**
   * Ends one or all sessions of any person, for an admin. The session of this request continues, so that admins do
   * not lock themselves out.
   * @returns how many have ended: none, if they had ended before.
   * @throws {NotFound} if the person does not exist.
   */
  async endOf(
    actor: Actor,
    { personId, sessionId }: { personId: string; sessionId?: string | null | undefined },
    cookie: string | undefined,
  ): Promise<number> {
    const { id } = await this.person(personId);
    const one = sessionId == null ? null : identifier(sessionId);
    return this.database.transaction(async (tx) => {
      const ended = await this.delete(
        tx,
        `DELETE FROM session WHERE person_id = $1 AND token <> $2 AND ($3::uuid IS NULL OR id = $3) RETURNING ${columns}`,
        [id, this.tokenIn(cookie), one],
      );
      if (ended.length > 0) await this.record(tx, actor, ended.length, id);
      return ended.length;
    });
  }

  private async person(id: string): Promise<Person> {
    const person = await this.database.manager.findOneBy(Person, { id: identifier(id) });
    if (person === null) throw new NotFound();
    return person;
  }

  private async delete(tx: Transaction, statement: string, values: unknown[]): Promise<SessionOfPerson[]> {
    const [rows] = await tx.manager.query<[SessionOfPerson[], number]>(statement, values);
    return rows;
  }

  private async record(
    tx: Transaction,
    { personId: actorId }: Actor,
    count: number,
    personId = actorId,
  ): Promise<void> {
    if (personId === null) return;
    await tx.record(SessionsEnded({ subjectId: personId, actorId, data: { personId } }));
    await tx.audit({
      actorId,
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
