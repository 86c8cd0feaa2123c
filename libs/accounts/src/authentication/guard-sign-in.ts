import { randomBytes } from 'node:crypto';
import { ownPath } from '@passerelle/config';
import type { Database } from '@passerelle/database';
import { languageOf } from '@passerelle/graphql';
import { APIError, createAuthMiddleware, getSessionFromCtx, isAPIError } from 'better-auth/api';
import { hashPassword, isWeaklyHashed } from '../passwords/password-hash.js';
import { isCommonPassword, PASSWORD_LENGTH } from '../passwords/password-rules.js';
import { PasswordsBusy } from '../passwords/waiting-line.js';
import { Person } from '../people/person.entity.js';
import { addressToSignIn, personName } from '../people/person.input.js';
import type { SignInCodes } from '../sign-in-codes/sign-in-codes.js';
import type { AccountMails } from './account-mails.js';
import { noAccountMail } from './accounts.mail.js';
import { clientOf } from './client-of.js';
import { isMailPath, type SignInLimits } from './sign-in-limits.js';

const SIGN_IN = '/sign-in/email';
const SIGN_UP = '/sign-up/email';
const CHANGE_PASSWORD = '/change-password';

interface Dependencies {
  database: Database;
  limits: SignInLimits;
  codes: SignInCodes;
  mails: AccountMails;
  publicUrl: string;
}

/** Our checks before and after better-auth signs a person in or up. */
export function guardSignIn({ database, limits, codes, mails, publicUrl }: Dependencies) {
  const before = createAuthMiddleware(async (ctx) => {
    const { path } = ctx;
    const { again, ...body } = (ctx.body ?? {}) as Record<string, unknown>;
    if (path === CHANGE_PASSWORD) {
      await assertUncommon(body['newPassword']);
      // A person who uses another's open session may try to guess the password. The limit of a sign-in applies.
      const owner = (await getSessionFromCtx(ctx))?.user.email;
      if (owner !== undefined) assertAllowed(await limits.password(owner, clientOf(ctx.headers)));
      return;
    }
    if (path !== SIGN_IN && !isMailPath(path)) return;
    const parsed = addressToSignIn.safeParse(body['email']);
    if (!parsed.success) {
      throw new APIError('BAD_REQUEST', { code: 'INVALID_EMAIL', message: 'This is no e-mail address.' });
    }
    const email = parsed.data;
    const client = clientOf(ctx.headers);
    if (path === SIGN_IN) return assertAllowed(await limits.password(email, client));
    if (path === SIGN_UP) await assertUncommon(body['password'], [email, String(body['name'])]);

    // A sign-up that we repeat ourselves has been counted already.
    if (again !== true) {
      const verdict = await limits.mail(path, email, client);
      if (typeof verdict === 'object') throw tooMany('MAILS_ALREADY_SENT', verdict.retryAfter);
      const isBusy = verdict === 'busy' || verdict === 'busy-known';
      if (verdict !== 'free') mails.ceilingIsMet(isBusy ? 'installation' : 'client');
      // A code that nobody receives, since the page of the code must not show who has an account.
      if (verdict === 'busy' && path === '/sign-in/magic-link')
        await codes.issue({
          id: typeof body['request'] === 'string' ? body['request'] : undefined,
          email,
          token: randomBytes(24).toString('base64url'),
          next: ownPath(body['next']) ?? null,
        });
      if (verdict === 'full' || verdict === 'busy')
        throw new APIError('TOO_MANY_REQUESTS', { message: 'Too many mails.' });
    }
    if (path === '/request-password-reset') {
      const known = await database.manager.existsBy(Person, { email });
      const language = languageOf(ctx.headers?.get('accept-language') ?? undefined);
      if (!known) await mails.send(noAccountMail, { url: publicUrl }, email, language);
      return;
    }
    // The page behind the link requests the name, since anybody may request a link.
    if (path === '/sign-in/magic-link') {
      const metadata = { next: ownPath(body['next']), request: body['request'] };
      return { context: { body: { email, metadata } } };
    }
    const name = personName.safeParse(body['name']);
    if (!name.success) {
      throw new APIError('BAD_REQUEST', {
        code: 'INVALID_NAME',
        message: 'A name has from 1 to 120 characters, and is no web address.',
      });
    }
    return { context: { body: { ...body, email, name: name.data } } };
  });

  const after = createAuthMiddleware(async (ctx) => {
    if (isAPIError(ctx.context.returned)) return;
    const email =
      ctx.path === CHANGE_PASSWORD
        ? ctx.context.session?.user.email
        : ctx.path === SIGN_IN
          ? addressToSignIn.safeParse((ctx.body as Record<string, unknown>)['email']).data
          : undefined;
    if (email !== undefined) await limits.passwordWasRight(email, clientOf(ctx.headers));
    const personId = ctx.context.newSession?.user.id;
    if (ctx.path === SIGN_IN && personId !== undefined)
      await hashAgain(database, personId, String((ctx.body as Record<string, unknown>)['password']));
  });

  return { before, after };
}

function assertAllowed(retryAfter: number | null): void {
  if (retryAfter !== null) throw tooMany('TOO_MANY_PASSWORDS', retryAfter);
}

/** @param retryAfter in seconds */
export const tooMany = (
  code: 'TOO_MANY_PASSWORDS' | 'MAILS_ALREADY_SENT' | 'TOO_MANY_CODES',
  retryAfter: number,
): APIError =>
  new APIError(
    'TOO_MANY_REQUESTS',
    { code, message: 'Too many requests for this address.' },
    { 'retry-after': String(retryAfter) },
  );

/** Hashes and stores a correct password again, if its hash was made at a lower cost. */
async function hashAgain({ manager }: Database, personId: string, password: string): Promise<void> {
  const [stored] = await manager.query<{ id: string; password: string }[]>(
    `SELECT id, password FROM credential WHERE person_id = $1 AND provider_id = 'credential' AND password IS NOT NULL`,
    [personId],
  );
  if (stored === undefined || !isWeaklyHashed(stored.password)) return;
  try {
    // Not if it was changed meanwhile.
    await manager.query('UPDATE credential SET password = $3 WHERE id = $1 AND password = $2', [
      stored.id,
      stored.password,
      await hashPassword(password),
    ]);
  } catch (error) {
    // The next sign-in can do it.
    if (!(error instanceof PasswordsBusy)) throw error;
  }
}

/** better-auth checks the length, and that the password is a text. */
async function assertUncommon(password: unknown, about: readonly string[] = []): Promise<void> {
  if (typeof password !== 'string' || password.length < PASSWORD_LENGTH.min) return;
  if (!(await isCommonPassword(password.slice(0, PASSWORD_LENGTH.max), about))) return;
  throw new APIError('BAD_REQUEST', { code: 'PASSWORD_TOO_COMMON', message: 'This password is too common.' });
}
