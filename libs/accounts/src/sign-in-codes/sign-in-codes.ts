import { createHash, createHmac, randomInt, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, type Language, secretsOf, Settings } from '@passerelle/config';
import { Database, newId, type Transaction } from '@passerelle/database';
import { isUuid } from '@passerelle/problems';
import { LessThanOrEqual, MoreThan } from 'typeorm';
import { type Person, personAtAddress } from '../people/index.js';
import { SignInCode } from './sign-in-code.entity.js';

/** How long a code and the link beside it work. */
export const SIGN_IN_MINUTES = 15;
const DIGITS = 6;
/** Wrong tries that a code outlives: of a million codes, one. */
const TRIES = 5;
/** An expired code is kept so long, to be told from a wrong one. */
const REMEMBERED = 24 * 60 * 60 * 1_000;
/** No address is mailed more of them in the time that they are remembered for. */
const MOST_OF_ADDRESS = 600;

/** What came of a code that somebody typed. `expired`: too old, or used already. `spent`: wrong ones were tried too often. */
export type CodeVerdict =
  | { is: 'right'; person: Person; next: string | null }
  | { is: 'wrong' | 'expired' | 'replaced' | 'spent' };

interface CodeToIssue {
  /** Of the request; made up unless said. */
  id?: string | undefined;
  email: string;
  /** The secret of the link in the same mail. */
  token: string;
  next: string | null;
}

/**
 * Codes to sign in, beside the link in the same mail. Only the latest code of an address opens a session, so that one guess has one
 * chance in a million, however many mails were asked for.
 */
@Injectable()
export class SignInCodes {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /** Gives a new code of six digits; the ones before, of the same address, do not work any more. */
  async issue({ id = newId(), email, token, next }: CodeToIssue): Promise<string> {
    const code = String(randomInt(10 ** DIGITS)).padStart(DIGITS, '0');
    const expiresAt = new Date(this.clock.now().getTime() + SIGN_IN_MINUTES * 60_000);
    const [hash] = this.hashesOf(email, code);
    await this.database.manager.insert(SignInCode, { id, email, hash, link: linkOf(token), next, expiresAt });
    return code;
  }

  /**
   * Uses a code up, with the link beside it, for the account of the address, which is made if there is none.
   * @param typed spaces and hyphens between the digits do not count
   * @throws {IllegalTransition} if the account is suspended.
   */
  redeem(email: string, typed: string, language: Language): Promise<CodeVerdict> {
    const hashes = this.hashesOf(email, typed.replace(/[\s-]/g, ''));
    return this.database.transaction(async (tx) => {
      // The latest is locked by its own: those who try at the same moment take turns.
      const codes = await tx.manager.find(SignInCode, {
        where: { email },
        order: { id: 'DESC' },
        take: MOST_OF_ADDRESS,
        lock: { mode: 'pessimistic_write' },
      });
      const [latest] = codes;
      const meant = codes.find(({ hash }) => hashes.some((each) => isSame(each, hash)));
      if (latest === undefined) return { is: 'wrong' };
      const isOver = (code: SignInCode): boolean => code.expiresAt <= this.clock.now();
      if (meant !== undefined && isOver(meant)) return { is: 'expired' };
      if (meant !== undefined && meant !== latest) return { is: 'replaced' };
      if (isOver(latest)) return { is: 'wrong' };
      if (latest.wrongTries >= TRIES) return { is: 'spent' };
      if (meant === undefined) {
        const wrongTries = latest.wrongTries + 1;
        await tx.manager.update(SignInCode, { id: latest.id }, { wrongTries });
        return { is: wrongTries < TRIES ? 'wrong' : 'spent' };
      }
      // What uses the link up deletes its row, so that of a code and a link used at the same moment one works.
      if (!(await this.takeLink(tx, meant.link))) return { is: 'expired' };
      const { person } = await personAtAddress(tx.manager, { email, name: '', language });
      return { is: 'right', person, next: meant.next };
    });
  }

  /** Where whoever has this link was going, even if it has expired or was used; null: nowhere that we know. */
  async nextOfLink(token: string): Promise<string | null> {
    const code = await this.database.manager.findOneBy(SignInCode, { link: linkOf(token) });
    return code?.next ?? null;
  }

  /** To which address the code of a request was sent, and where that person was going; null: so long ago that nothing is known of it. */
  requestOf(id: string): Promise<Pick<SignInCode, 'email' | 'next'> | null> {
    return this.database.manager.findOneBy(SignInCode, { id });
  }

  /** To which address the code of a request was sent, while it may be used; undefined: it is over, or there is none. */
  async addressOf(id: string): Promise<string | undefined> {
    if (!isUuid(id)) return undefined;
    const asked = await this.database.manager.findOneBy(SignInCode, {
      id,
      expiresAt: MoreThan(this.clock.now()),
    });
    return asked?.email;
  }

  async forgetExpired(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - REMEMBERED);
    await this.database.manager.delete(SignInCode, { expiresAt: LessThanOrEqual(before) });
  }

  private async takeLink({ manager }: Transaction, link: string): Promise<boolean> {
    const [, taken] = await manager.query<[unknown[], number]>(
      'DELETE FROM verification WHERE identifier = $1 AND expires_at > now()',
      [link],
    );
    return taken > 0;
  }

  /** What a code of an address may have been kept as: the first with the secret of now, the others with those before. */
  private hashesOf(email: string, code: string): [current: string, ...previous: string[]] {
    const [current, ...previous] = secretsOf(this.settings);
    const made = (secret: string): string =>
      createHmac('sha256', secret).update(`sign-in code ${email} ${code}`).digest('base64url');
    return [made(current), ...previous.map(made)];
  }
}

/** How better-auth names a link in its table: `storeIdentifier: 'hashed'`. A spec compares the two. */
const linkOf = (token: string): string =>
  createHash('sha256').update(`magic-link:${token}`).digest('base64url');

const isSame = (a: string, b: string): boolean => timingSafeEqual(Buffer.from(a), Buffer.from(b));
