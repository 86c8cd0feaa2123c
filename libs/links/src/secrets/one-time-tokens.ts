import { createHash, createHmac, randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, Settings } from '@passerelle/config';
import { Database, type Transaction } from '@passerelle/database';
import { NotFound } from '@passerelle/problems';
import { type EntityManager, LessThanOrEqual } from 'typeorm';
import { linkTo } from '../link-to.js';
import { OneTimeToken } from './one-time-token.entity.js';

/** What a secret is for. It works once, until it expires, for whoever reads the mail of the address. */
export interface TokenGrant {
  subjectId: string;
  email: string;
}

interface TokenToIssue extends TokenGrant {
  /** The one thing that the secret opens, such as "invitation". */
  purpose: string;
  /** In milliseconds. */
  expiresIn: number;
}

/** What a secret is or was for, with what was said of its purpose. */
type Recalled<Kind> = Kind &
  TokenGrant & {
    /** It has been used: see `spend`. */
    isSpent: boolean;
  };

/** Secrets sent by mail. They are made where the mail is sent, so that no payload, log or backup holds one. */
@Injectable()
export class OneTimeTokens {
  /** The first makes new secrets, the others make again what was made with them. */
  private readonly keys: readonly [string, ...string[]];

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {
    // A process without the installation's secret, as in a spec, makes secrets that no other process can make again.
    this.keys = [settings.secret ?? randomBytes(32).toString('hex'), ...settings.previousSecrets];
  }

  /**
   * Gives a secret, 43 characters that need no escaping in an address; only its hash is kept. While an address has one for the same
   * thing, neither used nor expired, it is the same one, now good for longer: a mail that is tried again, or another mail about it,
   * makes no second way in.
   */
  async issue({ purpose, subjectId, email, expiresIn }: TokenToIssue): Promise<string> {
    const now = this.clock.now();
    const nonce = randomUUID();
    const [secret] = this.secretsOf(nonce);
    const expiresAt = new Date(now.getTime() + expiresIn);
    const [kept] = await this.database.manager.query<[{ hash: string; nonce: string }]>(
      `INSERT INTO one_time_token AS t (hash, purpose, subject_id, email, expires_at, nonce)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (purpose, subject_id, email) WHERE nonce IS NOT NULL DO UPDATE SET
         hash = CASE WHEN t.expires_at <= $7 THEN excluded.hash ELSE t.hash END,
         nonce = CASE WHEN t.expires_at <= $7 THEN excluded.nonce ELSE t.nonce END,
         expires_at = excluded.expires_at
       RETURNING hash, nonce`,
      [hashOf(secret), purpose, subjectId, email.toLowerCase(), expiresAt, nonce, now],
    );
    const again = this.secretsOf(kept.nonce).find((each) => hashOf(each) === kept.hash);
    if (again !== undefined) return again;
    // The installation's secret of that time is gone: this one cannot be made again.
    await this.database.manager.update(OneTimeToken, { hash: kept.hash }, { hash: hashOf(secret), nonce });
    return secret;
  }

  /** The address of the page at `path` with a secret in it, which is given as by `issue`. */
  async issueLink(path: string, token: TokenToIssue): Promise<string> {
    return linkTo(this.settings.publicUrl, path, await this.issue(token));
  }

  /** What a secret is for, without using it up: for the page that asks whether to go on. */
  async peek(purpose: string, secret: string): Promise<TokenGrant | undefined> {
    const token = await this.database.manager.findOneBy(OneTimeToken, { hash: hashOf(secret), purpose });
    return this.grantOf(token);
  }

  /**
   * What a secret is for, or was for if it is spent, until it expires.
   * @param kinds one for each purpose that it may have
   * @returns undefined: it has none of them, is unknown, or has expired
   */
  async recall<Kind extends { purpose: string }>(
    kinds: readonly Kind[],
    secret: string,
  ): Promise<Recalled<Kind> | undefined> {
    const token = await this.database.manager.findOneBy(OneTimeToken, { hash: hashOf(secret) });
    const grant = this.grantOf(token);
    const kind = kinds.find(({ purpose }) => [purpose, spent(purpose)].includes(token?.purpose ?? ''));
    return grant && kind && { ...kind, ...grant, isSpent: token?.purpose !== kind.purpose };
  }

  /**
   * Uses a secret up; undefined if it is unknown, expired, used, or for another purpose. Of two uses at the
   * same moment, one waits for the other's transaction; if that fails, the secret is still valid.
   */
  async redeem(manager: EntityManager, purpose: string, secret: string): Promise<TokenGrant | undefined> {
    const token = await this.lock(manager, purpose, secret);
    if (token !== null) await manager.delete(OneTimeToken, { hash: token.hash });
    return this.grantOf(token);
  }

  /**
   * Uses a secret up as `redeem` does, for `work` in the same transaction, but remembers what it was for until it would have expired:
   * whoever opens its page again is told what came of it. If the work fails, the secret is still valid.
   * @returns undefined: the secret is not valid, or the work throws NotFound, as what it was for is gone.
   */
  async spend<T>(
    purpose: string,
    secret: string,
    work: (tx: Transaction, grant: TokenGrant) => Promise<T>,
  ): Promise<T | undefined> {
    try {
      return await this.database.transaction(async (tx) => {
        const token = await this.lock(tx.manager, purpose, secret);
        const grant = this.grantOf(token);
        if (token === null || grant === undefined) return undefined;
        const { hash } = token;
        await tx.manager.update(OneTimeToken, { hash }, { purpose: spent(purpose), nonce: null });
        return work(tx, grant);
      });
    } catch (error) {
      if (error instanceof NotFound) return undefined;
      throw error;
    }
  }

  /** Deletes the secrets that have expired. */
  async forgetExpired(): Promise<void> {
    await this.database.manager.delete(OneTimeToken, { expiresAt: LessThanOrEqual(this.clock.now()) });
  }

  private lock(manager: EntityManager, purpose: string, secret: string): Promise<OneTimeToken | null> {
    return manager.findOne(OneTimeToken, {
      where: { hash: hashOf(secret), purpose },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** Who reads the table cannot make it: that takes the secret of the installation. */
  private secretsOf(nonce: string): [current: string, ...previous: string[]] {
    const [current, ...previous] = this.keys;
    const made = (key: string): string =>
      createHmac('sha256', key).update(`one-time token ${nonce}`).digest('base64url');
    return [made(current), ...previous.map(made)];
  }

  private grantOf(token: OneTimeToken | null): TokenGrant | undefined {
    if (token === null || token.expiresAt <= this.clock.now()) return undefined;
    return { subjectId: token.subjectId, email: token.email };
  }
}

const spent = (purpose: string): string => `${purpose}, spent`;

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');
