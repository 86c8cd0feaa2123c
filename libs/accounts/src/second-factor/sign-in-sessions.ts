import { Injectable } from '@nestjs/common';
import { Settings } from '@passerelle/config';
import { Database } from '@passerelle/database';
import { InvalidInput, Unauthenticated } from '@passerelle/problems';
import { sentences } from '../accounts.sentences.js';
import type { PlatformRole } from '../actor/actor.js';
import { isProofFreshSql, isSessionAliveSql, isSessionOpenSql, FRESH_PROOF } from '../actor/half-open.js';
import { SessionCookie } from '../actor/session-cookie.js';

/** A session at the door: its person has signed in, and may not have shown the second factor yet. */
export interface SignInSession {
  id: string;
  token: string;
  personId: string;
  role: PlatformRole;
  /** The person has a second factor. */
  hasFactor: boolean;
  /** False: nobody is signed in yet, until the second factor is shown or added. */
  isOpen: boolean;
  /** Signed in within ten minutes. */
  isNew: boolean;
  /** The second factor was shown within ten minutes, or none is needed. */
  isProofFresh: boolean;
}

/** Reads sessions that may be half open. */
@Injectable()
export class SignInSessions {
  constructor(
    private readonly database: Database,
    private readonly cookies: SessionCookie,
    private readonly settings: Settings,
  ) {}

  /** The session of a Cookie header; undefined: none, or it has ended. One statement. */
  async of(cookie: string | undefined): Promise<SignInSession | undefined> {
    const token = cookie && this.cookies.tokenIn(cookie);
    return token ? this.ofToken(token) : undefined;
  }

  async ofToken(token: string): Promise<SignInSession | undefined> {
    const [session] = await this.database.manager.query<SignInSession[]>(
      `SELECT session.id, session.token, person.id AS "personId", person.role,
         person.second_factor_since IS NOT NULL AS "hasFactor",
         ${isSessionOpenSql(this.settings)} AS "isOpen",
         session.created_at > now() - interval '${FRESH_PROOF} minutes' AS "isNew",
         coalesce(${isProofFreshSql(this.settings)}, false) AS "isProofFresh"
       FROM session JOIN person ON person.id = session.person_id
       WHERE session.token = $1 AND ${isSessionAliveSql()}`,
      [token],
    );
    return session;
  }

  /** The session of a Cookie header. @throws {Unauthenticated} */
  async present(cookie: string | undefined): Promise<SignInSession> {
    const session = await this.of(cookie);
    if (session === undefined) throw new Unauthenticated();
    return session;
  }

  /**
   * For what deserves a new proof: the second factor was shown in this session in the last minutes, or none is needed.
   * @throws {InvalidInput} with the rule `proof_needed`
   */
  async assertFreshProof(cookie: string | undefined): Promise<void> {
    assertFresh(await this.present(cookie));
  }

  /** Ends a session in favour of a new one, in which the second factor is shown. */
  async replace({ id }: SignInSession, token: string): Promise<void> {
    await this.database.manager.query(
      `WITH ended AS (DELETE FROM session WHERE id = $1)
       UPDATE session SET factor_proven_at = now() WHERE token = $2`,
      [id, token],
    );
  }

  /** The challenge that a device signs: kept with the session, until it is used. */
  async challenge({ id }: SignInSession, challenge: string): Promise<void> {
    await this.database.manager.query(
      'UPDATE session SET factor_challenge = $2, factor_challenged_at = now() WHERE id = $1',
      [id, challenge],
    );
  }

  /** Takes the challenge of a session, so that it works once; undefined: none, or it is older than five minutes. */
  async takeChallenge({ id }: SignInSession): Promise<string | undefined> {
    const [rows] = await this.database.manager.query<[{ challenge: string | null }[], number]>(
      `UPDATE session SET factor_challenge = NULL
       FROM (SELECT id, factor_challenge AS challenge FROM session WHERE id = $1 FOR UPDATE) AS former
       WHERE session.id = former.id AND factor_challenged_at > now() - interval '5 minutes'
       RETURNING former.challenge`,
      [id],
    );
    return rows[0]?.challenge ?? undefined;
  }
}

/**
 * What deserves a new proof: the second factor was shown in the last minutes, or none is needed.
 * @throws {InvalidInput} with the rule `proof_needed`
 */
export function assertFresh({ isProofFresh }: Pick<SignInSession, 'isProofFresh'>): void {
  if (!isProofFresh) throw proofNeeded();
}

/** A first factor is added by somebody who has just signed in, a further one by somebody who has just shown theirs. */
export function assertMayAdd({ hasFactor, isProofFresh, isNew }: SignInSession): void {
  if (hasFactor ? !isProofFresh : !isNew) throw proofNeeded();
}

const proofNeeded = (): InvalidInput =>
  new InvalidInput([{ field: 'proof', rule: 'proof_needed', message: sentences.factorProofNeeded() }]);
