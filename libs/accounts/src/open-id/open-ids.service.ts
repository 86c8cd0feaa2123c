import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Settings } from '@passerelle/config';
import { Database, newId, type Transaction } from '@passerelle/database';
import { cookieIn } from '@passerelle/graphql';
import { identifier, NotFound } from '@passerelle/problems';
import { COOKIE_PREFIX } from '../actor/session-cookie.js';
import type { Actor } from '../actor/actor.js';
import { Person } from '../people/person.entity.js';
import { SignInSessions } from '../second-factor/sign-in-sessions.js';
import { OpenIdAttempt } from './open-id-attempt.entity.js';
import { OpenIdProvider, OpenIdRefusal } from './open-id-provider.js';

/** How long an attempt may take at the provider, and then how long its mailed code is awaited. */
const MINUTES = 10;

/** A provider that identifies a person, as they see it. */
export interface LinkedIdentity {
  id: string;
  provider: string;
  linkedAt: Date;
}

/** What follows the answer of a provider. */
export type AfterAnswer =
  | { is: 'known'; personId: string; next: string | null }
  /** Linked to the account that is open in this browser already. */
  | { is: 'linked'; next: string | null }
  /** A code has to be mailed to this address. It links the account, or creates it. */
  | { is: 'to confirm'; email: string; next: string | null };

/** Signing in by a provider of OpenID Connect, and the accounts linked to it. */
@Injectable()
export class OpenIdsService {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly provider: OpenIdProvider,
    private readonly sessions: SignInSessions,
  ) {}

  /**
   * Begins a sign-in of one browser.
   * @returns the page of the provider, and the cookie that binds the answer to this browser
   * @throws {OpenIdRefusal}
   */
  async begin(next: string | null): Promise<{ url: URL; cookie: string }> {
    const sent = { state: secret(), nonce: secret(), verifier: secret() };
    const url = await this.provider.signInPage(sent);
    const browser = secret();
    await this.database.manager.insert(OpenIdAttempt, {
      id: newId(),
      browserHash: hashOf(browser),
      ...sent,
      next,
      expiresAt: () => `now() + interval '${MINUTES} minutes'`,
    });
    return { url, cookie: this.cookie(browser) };
  }

  /**
   * Takes the answer of the provider, once, in the browser that began.
   * @param query of the address to which the provider sent the browser
   * @throws {OpenIdRefusal}
   */
  async answer(query: string, cookies: string | undefined): Promise<AfterAnswer> {
    const attempt = await this.take(new URLSearchParams(query).get('state') ?? '', cookies);
    const told = await this.provider.identityIn(query, attempt);
    const { next } = attempt;
    const session = await this.sessions.of(cookies);
    const here = session?.isOpen === true ? session.personId : undefined;
    const known = await this.personOf(told.subject);
    if (known !== undefined) {
      if (here !== undefined && here !== known) throw new OpenIdRefusal('OIDC_OTHER_ACCOUNT');
      return { is: 'known', personId: known, next };
    }
    // Addresses are compared and mailed to only if the provider vouches for them.
    if (told.email === '' || !told.isEmailVerified) throw new OpenIdRefusal('OIDC_EMAIL_UNVERIFIED');
    if (here !== undefined) {
      await this.database.transaction(async (tx) => {
        const person = await tx.manager.findOneByOrFail(Person, { id: here });
        if (person.email !== told.email) throw new OpenIdRefusal('OIDC_OTHER_ACCOUNT');
        await this.link(tx, person.id, told.subject);
      });
      return { is: 'linked', next };
    }
    await this.database.manager.update(
      OpenIdAttempt,
      { id: attempt.id },
      {
        subject: told.subject,
        email: told.email,
        name: told.name,
        expiresAt: () => `now() + interval '${MINUTES} minutes'`,
      },
    );
    return { is: 'to confirm', email: told.email, next };
  }

  /**
   * Somebody has used a code or a link mailed to this address. If the provider has named this address in the same
   * browser just before, the account is linked.
   */
  async addressConfirmed(email: string, cookies: string | null | undefined): Promise<void> {
    const browser = this.browserIn(cookies);
    if (browser === undefined) return;
    await this.database.transaction(async (tx) => {
      const [[attempt]] = await tx.manager.query<[{ subject: string; name: string }[], number]>(
        `DELETE FROM open_id_attempt
         WHERE browser_hash = $1 AND email = $2 AND subject IS NOT NULL AND expires_at > now()
         RETURNING subject, name`,
        [hashOf(browser), email.toLowerCase()],
      );
      if (attempt === undefined) return;
      const person = await tx.manager.findOneBy(Person, { email: email.toLowerCase() });
      if (person === null) return;
      await this.link(tx, person.id, attempt.subject);
      if (person.name === '') await tx.manager.update(Person, { id: person.id }, { name: attempt.name });
    });
  }

  /** The identities of the viewer at providers. One statement. */
  of({ personId }: Actor): Promise<LinkedIdentity[]> {
    return this.listed('person_id = $1', [personId]);
  }

  /** @throws {NotFound} */
  async unlink({ personId }: Actor, id: string): Promise<LinkedIdentity> {
    return this.database.transaction(async (tx) => {
      const [identity] = await this.listed('person_id = $1 AND id = $2', [personId, identifier(id)], tx);
      if (identity === undefined || personId === null) throw new NotFound();
      await tx.manager.query('DELETE FROM credential WHERE id = $1', [identity.id]);
      await tx.audit(auditOf(personId, 'unlinkIdentity'));
      return identity;
    });
  }

  async forgetExpired(): Promise<void> {
    await this.database.manager.query('DELETE FROM open_id_attempt WHERE expires_at <= now()');
  }

  /** The attempt of this browser with this state. It can be taken once. @throws {OpenIdRefusal} */
  private async take(state: string, cookies: string | undefined): Promise<OpenIdAttempt> {
    const browser = this.browserIn(cookies);
    const [rows] = await this.database.manager.query<[{ id: string }[], number]>(
      `UPDATE open_id_attempt SET answered_at = now()
       WHERE browser_hash = $1 AND state = $2 AND answered_at IS NULL AND expires_at > now() RETURNING id`,
      [hashOf(browser ?? ''), state],
    );
    const id = rows[0]?.id;
    const attempt = id === undefined ? null : await this.database.manager.findOneBy(OpenIdAttempt, { id });
    if (attempt === null) throw new OpenIdRefusal('OIDC_EXPIRED');
    return attempt;
  }

  /** The person whom the provider identifies, whatever their address. */
  private async personOf(subject: string): Promise<string | undefined> {
    const [known] = await this.database.manager.query<{ id: string }[]>(
      'SELECT person_id AS id FROM credential WHERE provider_id = $1 AND account_id = $2',
      [this.issuer, subject],
    );
    return known?.id;
  }

  private async link(tx: Transaction, personId: string, subject: string): Promise<void> {
    const made = await tx.manager.query<unknown[]>(
      `INSERT INTO credential (id, person_id, provider_id, account_id, created_at, updated_at)
       VALUES ($1, $2, $3, $4, now(), now()) ON CONFLICT (provider_id, account_id) DO NOTHING RETURNING id`,
      [newId(), personId, this.issuer, subject],
    );
    if (made.length > 0) await tx.audit(auditOf(personId, 'linkIdentity'));
  }

  private async listed(
    where: string,
    parameters: unknown[],
    { manager }: Pick<Transaction, 'manager'> = this.database,
  ): Promise<LinkedIdentity[]> {
    const rows = await manager.query<{ id: string; issuer: string; linkedAt: Date }[]>(
      `SELECT id, provider_id AS issuer, created_at AS "linkedAt" FROM credential
       WHERE ${where} AND provider_id <> 'credential' ORDER BY created_at, id LIMIT 20`,
      parameters,
    );
    return rows.map(({ issuer, ...row }) => ({
      ...row,
      // A provider that the settings no longer name is shown by its address.
      provider: issuer === this.issuer ? (this.settings.openId?.name ?? issuer) : issuer,
    }));
  }

  private get issuer(): string | undefined {
    return this.settings.openId?.issuer;
  }

  private get cookieName(): string {
    return `${this.settings.publicUrl.startsWith('https://') ? '__Secure-' : ''}${COOKIE_PREFIX}_provider`;
  }

  /** Lax: the browser comes back from the site of the provider. */
  private cookie(value: string): string {
    const secure = this.settings.publicUrl.startsWith('https://') ? '; Secure' : '';
    return `${this.cookieName}=${value}; Max-Age=${2 * MINUTES * 60}; Path=/; HttpOnly; SameSite=Lax${secure}`;
  }

  private browserIn(cookies: string | null | undefined): string | undefined {
    return cookieIn(cookies ?? undefined, this.cookieName);
  }
}

/** 256 random bits: 43 characters. */
const secret = (): string => randomBytes(32).toString('base64url');

const hashOf = (value: string): string => createHash('sha256').update(value).digest('base64url');

const auditOf = (personId: string, action: 'linkIdentity' | 'unlinkIdentity') => ({
  actorId: personId,
  object: { kind: 'person', id: personId } as const,
  action,
  before: null,
  after: { done: action },
  actionOnly: true as const,
});
