import { createHash } from 'node:crypto';
import type { Database } from '@passerelle/database';
import { languageOf, line } from '@passerelle/graphql';
import { APIError, createAuthMiddleware } from 'better-auth/api';
import { z } from 'zod';
import type { AccountMails } from './account-mails.js';
import { noAccountMail } from './accounts.mail.js';
import { Person } from './person.entity.js';
import type { Rate, RateLimits } from './rate-limits.js';

/** Passwords tried on one address, from wherever: better-auth counts by client. */
const TRIES: Rate = { window: 15 * 60, max: 20 };
/** Mails that strangers can have sent to one address. */
const MAILS: Rate = { window: 60 * 60, max: 6 };

const GUARDED = ['/sign-in/email', '/sign-in/magic-link', '/sign-up/email', '/request-password-reset'];

const address = z.email().max(254).toLowerCase();
const name = line({ max: 120 });

interface Means {
  database: Database;
  limits: RateLimits;
  mails: AccountMails;
  publicUrl: string;
}

/** What better-auth does not do before it signs somebody in or up. */
export function guardSignIn({ database, limits, mails, publicUrl }: Means) {
  async function consume(what: string, email: string, rate: Rate): Promise<void> {
    // Hashed: a counter is no place for an address.
    const key = `${what}|${createHash('sha256').update(email).digest('hex')}`;
    const { allowed } = await limits.consume(key, rate);
    if (allowed) return;
    const message = 'Too many requests for this address.';
    throw new APIError('TOO_MANY_REQUESTS', { code: 'TOO_MANY_REQUESTS', message });
  }

  return createAuthMiddleware(async (ctx) => {
    if (!GUARDED.includes(ctx.path)) return;
    const body = (ctx.body ?? {}) as Record<string, unknown>;

    const parsed = address.safeParse(body.email);
    if (!parsed.success) {
      throw new APIError('BAD_REQUEST', { code: 'INVALID_EMAIL', message: 'This is no e-mail address.' });
    }
    const email = parsed.data;
    if (ctx.path === '/sign-in/email') return consume('sign-in', email, TRIES);

    await consume('mail', email, MAILS);
    if (ctx.path === '/request-password-reset') {
      const known = await database.manager.existsBy(Person, { email });
      const language = languageOf(ctx.headers?.get('accept-language') ?? undefined);
      if (!known) await mails.send(noAccountMail, { url: publicUrl }, email, language);
      return;
    }
    const named =
      ctx.path === '/sign-in/magic-link' && body.name === undefined ? undefined : name.safeParse(body.name);
    if (named?.success === false) {
      throw new APIError('BAD_REQUEST', {
        code: 'INVALID_NAME',
        message: 'A name has from 1 to 120 characters.',
      });
    }
    // A sign-up replaces an earlier one that nobody has confirmed: its password may be a stranger's.
    if (ctx.path === '/sign-up/email') await database.manager.delete(Person, { email, emailVerified: false });
    return { context: { body: { ...body, email, ...(named && { name: named.data }) } } };
  });
}
