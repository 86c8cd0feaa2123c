import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '@passerelle/config';
import { Database } from '@passerelle/database';
import { type EntityManager, LessThanOrEqual } from 'typeorm';
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

/** Secrets sent by mail. They are made where the mail is sent, so that no payload, log or backup holds one. */
@Injectable()
export class OneTimeTokens {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Makes a secret, 43 characters that need no escaping in an address; only its hash is kept. */
  async issue({ purpose, subjectId, email, expiresIn }: TokenToIssue): Promise<string> {
    const secret = randomBytes(32).toString('base64url');
    await this.database.manager.insert(OneTimeToken, {
      hash: hashOf(secret),
      purpose,
      subjectId,
      email: email.toLowerCase(),
      expiresAt: new Date(this.clock.now().getTime() + expiresIn),
    });
    return secret;
  }

  /** What a secret is for, without using it up: for the page that asks whether to go on. */
  async peek(purpose: string, secret: string): Promise<TokenGrant | undefined> {
    const token = await this.database.manager.findOneBy(OneTimeToken, { hash: hashOf(secret), purpose });
    return this.grantOf(token ?? undefined);
  }

  /**
   * Uses a secret up; undefined if it is unknown, expired, used, or for another purpose. Of two uses at the
   * same moment, one waits for the other's transaction; if that fails, the secret is still valid.
   */
  async redeem(manager: EntityManager, purpose: string, secret: string): Promise<TokenGrant | undefined> {
    const token = await manager.findOne(OneTimeToken, {
      where: { hash: hashOf(secret), purpose },
      lock: { mode: 'pessimistic_write' },
    });
    if (token !== null) await manager.delete(OneTimeToken, { hash: token.hash });
    return this.grantOf(token ?? undefined);
  }

  /**
   * Uses a secret up as `redeem` does, but remembers what it was for until it would have expired. Whoever opens its page
   * again is told what came of it.
   */
  async spend(manager: EntityManager, purpose: string, secret: string): Promise<TokenGrant | undefined> {
    const token = await manager.findOne(OneTimeToken, {
      where: { hash: hashOf(secret), purpose },
      lock: { mode: 'pessimistic_write' },
    });
    const grant = this.grantOf(token ?? undefined);
    if (grant !== undefined)
      await manager.update(OneTimeToken, { hash: hashOf(secret) }, { purpose: spent(purpose) });
    return grant;
  }

  /** Deletes the secrets that have expired. */
  async forgetExpired(): Promise<void> {
    await this.database.manager.delete(OneTimeToken, { expiresAt: LessThanOrEqual(this.clock.now()) });
  }

  /** What a spent secret was for, until it would have expired. */
  peekSpent(purpose: string, secret: string): Promise<TokenGrant | undefined> {
    return this.peek(spent(purpose), secret);
  }

  private grantOf(token: OneTimeToken | undefined): TokenGrant | undefined {
    if (token === undefined || token.expiresAt <= this.clock.now()) return undefined;
    return { subjectId: token.subjectId, email: token.email };
  }
}

const spent = (purpose: string): string => `${purpose}, spent`;

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');
