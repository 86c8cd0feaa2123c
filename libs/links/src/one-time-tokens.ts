import { createHash, createHmac, randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, Settings } from '@passerelle/config';
import { Database, type Transaction } from '@passerelle/database';
import { NotFound } from '@passerelle/problems';
import { type EntityManager, LessThanOrEqual } from 'typeorm';
import { linkTo } from './link-words.js';
import { OneTimeToken } from './one-time-token.entity.js';

/** The access that a secret gives. It works once, until it expires, for the reader of the address. */
export interface TokenGrant {
  subjectId: string;
  email: string;
}

interface TokenToIssue extends TokenGrant {
  /** The one use of the secret, such as "invitation". */
  purpose: string;
  /** In milliseconds. */
  expiresIn: number;
}

/** A secret's present or former grant, together with the given kind of its purpose. */
type Recalled<Kind> = Kind &
  TokenGrant & {
    /** The secret was used: see `consume`. */
    isUsed: boolean;
  };

/** Secrets sent by mail. They are created while the mail is sent, so that no payload, log or backup contains one. */
@Injectable()
export class OneTimeTokens {
  /** The first key creates new secrets. The other keys recreate the secrets that they once created. */
  private readonly keys: readonly [string, ...string[]];

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {
    // A process without the installation's secret, as in a spec, creates secrets that no other process can recreate.
    this.keys = [settings.secret ?? randomBytes(32).toString('hex'), ...settings.previousSecrets];
  }

  /**
   * Gives a secret of 43 characters that need no escaping in an address. Only its hash is stored. While an address
   * has a valid, unused secret for the same purpose and subject, the method returns that secret with a longer life.
   * So a second try of a mail, or another mail on the same subject, opens no second way in.
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
    // The installation's secret of that time is gone, so this secret cannot be recreated.
    await this.database.manager.update(OneTimeToken, { hash: kept.hash }, { hash: hashOf(secret), nonce });
    return secret;
  }

  /** The address of the page at `path` with a secret, created as by `issue`. */
  async issueLink(path: string, token: TokenToIssue): Promise<string> {
    return linkTo(this.settings.publicUrl, path, await this.issue(token));
  }

  /** The grant of a secret, without using the secret, for the page before the answer. */
  async peek(purpose: string, secret: string): Promise<TokenGrant | undefined> {
    const token = await this.database.manager.findOneBy(OneTimeToken, { hash: hashOf(secret), purpose });
    return this.grantOf(token);
  }

  /**
   * The grant of a secret, used or not, until the secret expires.
   * @param kinds one for each purpose that the secret may have
   * @returns undefined: the secret has none of these purposes, is unknown, or has expired
   */
  async recall<Kind extends { purpose: string }>(
    kinds: readonly Kind[],
    secret: string,
  ): Promise<Recalled<Kind> | undefined> {
    const token = await this.database.manager.findOneBy(OneTimeToken, { hash: hashOf(secret) });
    const grant = this.grantOf(token);
    const kind = kinds.find(({ purpose }) => [purpose, usedPurpose(purpose)].includes(token?.purpose ?? ''));
    return grant && kind && { ...kind, ...grant, isUsed: token?.purpose !== kind.purpose };
  }

  /**
   * Uses a secret. undefined if the secret is unknown, expired, used, or for another purpose. Of two uses at the same
   * moment, one waits for the other's transaction. If that transaction fails, the secret is still valid.
   */
  async redeem(manager: EntityManager, purpose: string, secret: string): Promise<TokenGrant | undefined> {
    const token = await this.lock(manager, purpose, secret);
    if (token !== null) await manager.delete(OneTimeToken, { hash: token.hash });
    return this.grantOf(token);
  }

  /**
   * Uses a secret like `redeem`, and runs `work` in the same transaction. The grant is stored until the secret would
   * have expired, so that a reader who opens the page again sees the outcome. If the work fails, the secret is still
   * valid.
   * @returns undefined: the secret is not valid, or the work throws NotFound because its subject is gone.
   */
  async consume<T>(
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
        await tx.manager.update(OneTimeToken, { hash }, { purpose: usedPurpose(purpose), nonce: null });
        return work(tx, grant);
      });
    } catch (error) {
      if (error instanceof NotFound) return undefined;
      throw error;
    }
  }

  /**
   * Stores a secret that another store has created and used, for `recall`. So a reader who opens the page again sees
   * the outcome.
   */
  async rememberUsed(
    manager: EntityManager,
    secret: string,
    { purpose, subjectId, email, expiresIn }: TokenToIssue,
  ): Promise<void> {
    const expiresAt = new Date(this.clock.now().getTime() + expiresIn);
    await manager.insert(OneTimeToken, {
      hash: hashOf(secret),
      purpose: usedPurpose(purpose),
      subjectId,
      email: email.toLowerCase(),
      nonce: null,
      expiresAt,
    });
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

  /** A reader of the table cannot create the secret, which requires the secret of the installation. */
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

const usedPurpose = (purpose: string): string => `${purpose}, spent`;

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');
