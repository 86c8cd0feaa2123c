import { Injectable, Logger } from '@nestjs/common';
import { Settings, signInPageTo } from '@passerelle/config';
import { Database, newId, rethrowOutages } from '@passerelle/database';
import { languageChosenIn } from '@passerelle/graphql';
import { OneTimeTokens } from '@passerelle/links';
import type { FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import { SessionCookie } from '../actor/session-cookie.js';
import { MailDeliverabilityService } from '../deliverability/mail-deliverability.service.js';
import { MailCeilings } from '../limits/mail-ceilings.js';
import { networkOf } from '../limits/network-of.js';
import { RateLimits } from '../limits/rate-limits.js';
import { hashPassword, isPassword } from '../passwords/password-hash.js';
import { PASSWORD_LENGTH } from '../passwords/password-rules.js';
import { PasswordsBusy } from '../passwords/waiting-line.js';
import { Person } from '../people/person.entity.js';
import { addressToSignIn } from '../people/person.input.js';
import { SignInSessions } from '../second-factor/sign-in-sessions.js';
import { PasskeysService } from '../second-factor/passkeys.service.js';
import { SecondFactorsService } from '../second-factor/second-factors.service.js';
import { SignInCodes } from '../sign-in-codes/sign-in-codes.js';
import { AccountMails, type Watched } from './account-mails.js';
import type { Auth } from './better-auth.js';
import { clientOf } from './client-of.js';
import { isMailPath, SignInLimits } from './sign-in-limits.js';

/** The headers of a request that better-auth reads. */
const PASSED_ON = ['accept-language', 'cookie', 'origin', 'sec-fetch-site', 'user-agent'] as const;

/** The path of better-auth. */
export const AUTH_PATH = '/api/auth';
const SIGN_UP = '/sign-up/email';

/** Logs the refused request and the reason, without person, client or address. */
const logger = new Logger('SignIn');

/** Answer of better-auth to a request. */
export interface AuthAnswer {
  isRefused: boolean;
  status: number;
  /** Code of the refusal, from better-auth or from us, or of a message beside a success. */
  code: string | undefined;
  headers: Headers;
  body: string;
}

/** better-auth, for the other files of this lib. */
@Injectable()
export class Authentication {
  private loading: Promise<Auth> | undefined;
  private readonly signInLimits: SignInLimits;

  constructor(
    private readonly settings: Settings,
    private readonly database: Database,
    private readonly limits: RateLimits,
    private readonly ceilings: MailCeilings,
    private readonly mails: AccountMails,
    private readonly tokens: OneTimeTokens,
    private readonly codes: SignInCodes,
    private readonly cookies: SessionCookie,
    private readonly sessions: SignInSessions,
    private readonly factors: SecondFactorsService,
    private readonly passkeys: PasskeysService,
    reaches: MailDeliverabilityService,
  ) {
    this.signInLimits = new SignInLimits(limits, ceilings, reaches);
  }

  /** better-auth itself, loaded on first use. It is large, and a worker never needs it. */
  get auth(): Promise<Auth> {
    this.loading ??= import('./better-auth.js').then(({ createAuth }) =>
      createAuth({
        settings: this.settings,
        database: this.database,
        limits: this.limits,
        ceilings: this.ceilings,
        signInLimits: this.signInLimits,
        mails: this.mails,
        tokens: this.tokens,
        codes: this.codes,
        sessions: this.sessions,
        factors: this.factors,
        passkeys: this.passkeys,
      }),
    );
    return this.loading;
  }

  /**
   * Calls better-auth like a browser, so that all its limits apply. Also applies our own limits: a mail that could
   * not be sent, a mail limit that is reached. A refusal is logged.
   * @param path below `AUTH_PATH`
   * @throws the error of an unavailable database
   */
  async ask(path: string, input: Readonly<Record<string, unknown>>, headers: Headers): Promise<AuthAnswer> {
    const { handler } = await this.auth;
    const url = new URL(`${AUTH_PATH}${path}`, this.settings.publicUrl);
    headers.set('content-type', 'application/json');
    const post = (body: object): Promise<Response> =>
      rethrowOutages(() =>
        handler(new Request(url, { method: 'POST', headers, body: JSON.stringify(body) })),
      );
    const { result, mailFailed, ceilingMet } = await this.mails.watch(async () => {
      const answer = await post(input);
      // Another sign-up with the address came first, at the same moment. This request gets the answer of any later
      // sign-up.
      return path === SIGN_UP && answer.status === 422 ? post({ ...input, again: true }) : answer;
    });
    if (mailFailed) await this.mailNotSent(path, input, headers);
    // The same answer with and without a mail. A mail goes only to an address with an account, and nobody else may
    // learn that.
    const answer = instead({ mailFailed, ceilingMet }) ?? (await answerIn(result));
    if (answer.isRefused) logger.warn(`Refused ${url.pathname}: ${answer.code ?? answer.status}`);
    return answer;
  }

  /**
   * Opens a session for a visitor who has proven, by a mailed secret, to be this person.
   * @returns the cookies to set.
   */
  async openSession(personId: string, headers: Headers): Promise<string[]> {
    const cookies = await this.openSessionWithoutMail(personId, headers);
    const person = await this.database.manager.findOneBy(Person, { id: personId });
    if (person !== null) await this.addressProven(person.email, headers);
    return cookies;
  }

  /**
   * As `openSession`, for a person who has proven it otherwise: nothing says that their mails arrive.
   * @throws better-auth's refusal of a suspended account
   */
  async openSessionWithoutMail(personId: string, headers: Headers): Promise<string[]> {
    const { api } = await this.auth;
    const { headers: answered } = await api.openSession({ body: { personId }, headers, returnHeaders: true });
    return answered.getSetCookie();
  }

  /**
   * A person has used a link that was mailed to an address. The limits on the actions of strangers on this address
   * begin again.
   */
  async addressProven(email: string, headers: Headers): Promise<void> {
    await this.signInLimits.addressProven(email, clientOf(headers));
  }

  /**
   * A password in its stored form: salted and hashed with scrypt.
   * @throws {PasswordsBusy}
   */
  hash(password: string): Promise<string> {
    return hashPassword(password);
  }

  /** Tries the password of a signed-in person. The limits are those of a sign-in. */
  async tryPassword(
    { id, email }: Pick<Person, 'id' | 'email'>,
    password: string,
    request: Pick<FastifyRequest, 'ip' | 'headers'>,
  ): Promise<'right' | 'wrong' | 'busy' | { retryAfter: number }> {
    const client = clientOf(this.headersOf(request));
    const retryAfter = await this.signInLimits.password(email, client);
    if (retryAfter !== null) return { retryAfter };
    const [stored] = await this.database.manager.query<{ password: string }[]>(
      `SELECT password FROM credential WHERE person_id = $1 AND provider_id = 'credential' AND password IS NOT NULL`,
      [id],
    );
    if (stored === undefined || password.length > PASSWORD_LENGTH.max) return 'wrong';
    try {
      if (!(await isPassword(password, stored.password))) return 'wrong';
    } catch (error) {
      if (!(error instanceof PasswordsBusy)) throw error;
      await this.signInLimits.passwordWasRight(email, client);
      return 'busy';
    }
    await this.signInLimits.passwordWasRight(email, client);
    return 'right';
  }

  /** Stores a hashed password in place of the former one, like better-auth at a sign-up. */
  async setPassword(manager: EntityManager, personId: string, hash: string): Promise<void> {
    await manager.query(
      `INSERT INTO credential (id, person_id, provider_id, account_id, password, created_at, updated_at)
       VALUES ($1, $2, 'credential', $3, $4, now(), now())
       ON CONFLICT (provider_id, account_id) DO UPDATE SET password = excluded.password, updated_at = excluded.updated_at`,
      [newId(), personId, personId, hash],
    );
  }

  /**
   * Where a browser goes after a sign-in: first to the page that asks for the second factor, if the session waits for it.
   * @param cookies those that the sign-in sets
   * @param next the wanted page
   */
  async placeAfterSignIn(
    cookies: readonly string[],
    next: string | null | undefined,
  ): Promise<string | null> {
    const sent = cookies.map((cookie) => cookie.split(';', 1)[0]).join('; ');
    const session = await this.sessions.of(sent);
    return session?.isOpen === false ? signInPageTo(next) : (next ?? null);
  }

  /** The value of a secret mailed by better-auth, without consuming the secret. undefined: it is no longer valid. */
  async peek(identifier: string): Promise<string | undefined> {
    const { internalAdapter } = await (await this.auth).$context;
    const found = await internalAdapter.findVerificationValue(identifier);
    return found !== null && found.expiresAt > new Date() ? found.value : undefined;
  }

  /**
   * The headers of a request for better-auth. The client's address is the one that Fastify trusts, shortened to its
   * network.
   */
  headersOf({ ip, headers: sent }: Pick<FastifyRequest, 'ip' | 'headers'>): Headers {
    const headers = new Headers({ 'x-forwarded-for': networkOf(ip) });
    for (const name of PASSED_ON) {
      const value = sent[name];
      if (typeof value === 'string') headers.set(name, value);
    }
    // Mails and new accounts are in the language chosen in this browser.
    const chosen = languageChosenIn(sent);
    if (chosen !== undefined) headers.set('accept-language', chosen);
    const cookie = headers.get('cookie');
    if (cookie !== null) headers.set('cookie', this.cookies.signedAgain(cookie));
    return headers;
  }

  /** A mail requested by a visitor could not be sent, so it does not count towards the limits. */
  private async mailNotSent(path: string, input: { email?: unknown }, headers: Headers): Promise<void> {
    const email = addressToSignIn.safeParse(input.email).data;
    if (isMailPath(path) && email !== undefined)
      await this.signInLimits.mailNotSent(path, email, clientOf(headers));
  }
}

/** Our answer in place of better-auth's. undefined: better-auth's own. */
function instead({ mailFailed, ceilingMet }: Omit<Watched<void>, 'result'>): AuthAnswer | undefined {
  const ours = { headers: new Headers(), body: '' };
  // Of the limits, the one of the hour ends first.
  if (ceilingMet === 'client') ours.headers.set('retry-after', '3600');
  if (ceilingMet === 'client') return { ...ours, isRefused: true, status: 429, code: 'TOO_MANY_MAILS' };
  // A person with an account gets the mail, and can type its code.
  if (ceilingMet === 'installation') return { ...ours, isRefused: false, status: 202, code: 'MAIL_MAY_WAIT' };
  return mailFailed ? { ...ours, isRefused: true, status: 503, code: 'MAIL_NOT_SENT' } : undefined;
}

async function answerIn(response: Response): Promise<AuthAnswer> {
  const { ok, status, headers } = response;
  if (ok) return { isRefused: false, status, code: undefined, headers, body: await response.text() };
  const { code } = (await response.json().catch(() => ({}))) as { code?: string };
  // better-auth reports the duration of its own limits in its own header.
  const wait = headers.get('x-retry-after');
  if (wait !== null) headers.set('retry-after', wait);
  return { isRefused: true, status, code, headers, body: '' };
}
