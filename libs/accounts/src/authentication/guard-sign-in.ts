import type { Database } from '@passerelle/database';
import { languageOf } from '@passerelle/graphql';
import { APIError, createAuthMiddleware, isAPIError } from 'better-auth/api';
import type { AccountMails } from './account-mails.js';
import { noAccountMail } from './accounts.mail.js';
import { addressToSignIn, Person, personName } from '../people/index.js';
import type { MailCeilings } from '../limits/index.js';
import { isMailPath, type SignInLimits } from './sign-in-limits.js';

const SIGN_IN = '/sign-in/email';

interface Dependencies {
  database: Database;
  limits: SignInLimits;
  ceilings: MailCeilings;
  mails: AccountMails;
  publicUrl: string;
}

/** The client's address, as `Authentication.headersOf` passes it on. */
export const clientOf = (headers: Headers | undefined): string => headers?.get('x-forwarded-for') ?? '';

/** What we do before and after better-auth signs somebody in or up. */
export function guardSignIn({ database, limits, ceilings, mails, publicUrl }: Dependencies) {
  const before = createAuthMiddleware(async (ctx) => {
    const { path } = ctx;
    if (path !== SIGN_IN && !isMailPath(path)) return;
    const { again, ...body } = (ctx.body ?? {}) as Record<string, unknown>;
    const parsed = addressToSignIn.safeParse(body['email']);
    if (!parsed.success) {
      throw new APIError('BAD_REQUEST', { code: 'INVALID_EMAIL', message: 'This is no e-mail address.' });
    }
    const email = parsed.data;
    const client = clientOf(ctx.headers);
    if (path === SIGN_IN) return assertAllowed(await limits.password(email, client));

    // A sign-up that we try again ourselves has been counted already.
    if (again !== true) {
      assertAllowed(await limits.mail(path, email, client));
      const verdict = await ceilings.ask(email, client);
      if (verdict !== 'free') mails.ceilingIsMet();
      if (verdict === 'full') throw new APIError('TOO_MANY_REQUESTS', { message: 'Too many mails.' });
    }
    if (path === '/request-password-reset') {
      const known = await database.manager.existsBy(Person, { email });
      const language = languageOf(ctx.headers?.get('accept-language') ?? undefined);
      if (!known) await mails.send(noAccountMail, { url: publicUrl }, email, language);
      return;
    }
    // The page behind the link asks for the name: anybody may ask for a link.
    if (path === '/sign-in/magic-link') return { context: { body: { email } } };
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
    if (ctx.path !== SIGN_IN || isAPIError(ctx.context.returned)) return;
    const parsed = addressToSignIn.safeParse((ctx.body as Record<string, unknown>)['email']);
    if (parsed.success) await limits.passwordWasRight(parsed.data, clientOf(ctx.headers));
  });

  return { before, after };
}

function assertAllowed(allowed: boolean): void {
  if (allowed) return;
  const message = 'Too many requests for this address.';
  throw new APIError('TOO_MANY_REQUESTS', { code: 'TOO_MANY_REQUESTS', message });
}
