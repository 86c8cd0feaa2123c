import { Logger } from '@nestjs/common';
import { secretsOf, type Settings } from '@passerelle/config';
import { type Database, isDatabaseUnavailable, newId, noteOutage } from '@passerelle/database';
import { languageOf } from '@passerelle/graphql';
import { linkTo, type OneTimeTokens } from '@passerelle/links';
import { betterAuth, type BetterAuthOptions } from 'better-auth';
import { APIError, isAPIError } from 'better-auth/api';
import { magicLink } from 'better-auth/plugins/magic-link';
import { IsNull, Not } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { COOKIE_PREFIX } from '../actor/session-cookie.js';
import type { MailCeilings } from '../limits/mail-ceilings.js';
import type { RateLimits } from '../limits/rate-limits.js';
import { hashPassword, isPassword } from '../passwords/password-hash.js';
import { PASSWORD_LENGTH } from '../passwords/password-rules.js';
import { PasswordsBusy } from '../passwords/waiting-line.js';
import { Person } from '../people/person.entity.js';
import {
  type SecondFactorDependencies,
  secondFactorEndpoints,
} from '../second-factor/second-factor-endpoints.js';
import { SIGN_IN_MINUTES, type SignInCodes } from '../sign-in-codes/sign-in-codes.js';
import { type AccountMails, linkPaths } from './account-mails.js';
import { accountExistsMail, passwordResetMail, signInMail, verificationMail } from './accounts.mail.js';
import { clientOf } from './client-of.js';
import { guardSignIn } from './guard-sign-in.js';
import { sessionEndpoints } from './serve-authentication.js';
import { signInByCode } from './sign-in-by-code.js';
import type { SignInLimits } from './sign-in-limits.js';
import { verification } from './verification.js';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * Requests by client address. The limit is generous, since a whole class may share an address. Each path is counted
 * separately.
 */
const PER_CLIENT = { window: MINUTE, max: 60 };

export interface AuthDependencies extends SecondFactorDependencies {
  settings: Settings;
  database: Database;
  limits: RateLimits;
  ceilings: MailCeilings;
  signInLimits: SignInLimits;
  mails: AccountMails;
  tokens: OneTimeTokens;
  codes: SignInCodes;
}

const languageFor = (request: { headers?: Headers | undefined } | null | undefined) =>
  languageOf(request?.headers?.get('accept-language') ?? undefined);

/** better-auth on our tables and mails. All settings that better-auth would derive from NODE_ENV are explicit here. */
export function createAuth({
  settings,
  database,
  limits,
  ceilings,
  signInLimits,
  mails,
  tokens,
  codes,
  ...secondFactor
}: AuthDependencies) {
  const { publicUrl } = settings;
  const [secret] = secretsOf(settings);
  const logger = new Logger('better-auth');

  /**
   * Mails one of our secrets. better-auth's own link would confirm the account with the password of the stranger who
   * signed up.
   */
  async function sendVerification(
    { id, email }: { id: string; email: string },
    request?: Request,
  ): Promise<void> {
    const url = await tokens.issueLink(linkPaths.verification, { ...verification, subjectId: id, email });
    await mails.send(verificationMail, { url }, email, languageFor(request));
  }

  return betterAuth({
    baseURL: publicUrl,
    basePath: '/api/auth',
    secret,
    trustedOrigins: [new URL(publicUrl).origin],
    // The pool of the data source, so that there is only one. TypeORM has no type for it.
    database: (database.dataSource.driver as PostgresDriver).master,
    ...tables,
    emailAndPassword: {
      enabled: true,
      minPasswordLength: PASSWORD_LENGTH.min,
      maxPasswordLength: PASSWORD_LENGTH.max,
      requireEmailVerification: true,
      password: {
        hash: (password) => hashPassword(password).catch(refuseIfBusy),
        verify: ({ password, hash }) => isPassword(password, hash).catch(refuseIfBusy),
      },
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: HOUR,
      sendResetPassword: ({ user, token }, request) =>
        mails.send(
          passwordResetMail,
          { url: linkTo(publicUrl, linkPaths.password, token) },
          user.email,
          languageFor(request),
        ),
      onExistingUserSignUp: ({ user }, request) =>
        user.emailVerified
          ? mails.send(accountExistsMail, { url: publicUrl }, user.email, languageFor(request))
          : sendVerification(user, request),
      // Other links in the same mailbox, to sign in or to change the password, must stop working.
      onPasswordReset: async ({ user }) => {
        await database.manager.query(
          `DELETE FROM verification
           WHERE value = $1 OR CASE WHEN value LIKE '{%' THEN value::jsonb ->> 'email' END = $2`,
          [user.id, user.email],
        );
      },
    },
    emailVerification: {
      sendOnSignUp: true,
      sendOnSignIn: true,
      sendVerificationEmail: async ({ user }, request) => {
        // The mail of a sign-up has been counted already. At a sign-in nobody requested this mail, so above the limit
        // it is silently left out.
        const isSignUp = request?.url.endsWith('/sign-up/email');
        if (!isSignUp) {
          const verdict = await signInLimits.mail('/sign-up/email', user.email, clientOf(request?.headers));
          if (typeof verdict === 'object' || verdict === 'full' || verdict === 'busy') return;
        }
        await sendVerification(user, request);
      },
    },
    plugins: [
      magicLink({
        expiresIn: SIGN_IN_MINUTES * MINUTE,
        sendMagicLink: async ({ email, token, metadata }, ctx) => {
          const { next = null, request } = (metadata ?? {}) as { next?: string; request?: string };
          const code = await codes.issue({ id: request, email, token, next });
          const url = linkTo(publicUrl, linkPaths.signIn, token);
          await mails.send(signInMail, { url, code }, email, languageFor(ctx));
        },
      }),
      sessionEndpoints,
      signInByCode({ codes, limits: signInLimits }),
      secondFactorEndpoints(secondFactor),
    ],
    hooks: guardSignIn({ database, limits: signInLimits, codes, mails, publicUrl }),
    databaseHooks: {
      session: {
        create: {
          // For every way of signing in: a password, a mailed link, an invitation.
          before: async ({ userId }) => {
            const isSuspended = await database.manager.existsBy(Person, {
              id: userId,
              suspendedAt: Not(IsNull()),
            });
            if (!isSuspended) return;
            const message = 'This account is suspended.';
            throw new APIError('FORBIDDEN', { code: 'ACCOUNT_SUSPENDED', message });
          },
          // A person who signs in has read a mail to the address, or knows its password.
          after: async ({ userId }, ctx) => {
            const person = await database.manager.findOneBy(Person, { id: userId });
            if (person !== null) await ceilings.answered(person.email, clientOf(ctx?.headers));
          },
        },
      },
      user: {
        create: {
          before: async (user, ctx) => ({ data: { ...user, language: languageFor(ctx) } }),
        },
      },
    },
    rateLimit: {
      enabled: true,
      ...PER_CLIENT,
      customStorage: limits,
      customRules: { '/**': PER_CLIENT },
    },
    advanced: {
      cookiePrefix: COOKIE_PREFIX,
      useSecureCookies: publicUrl.startsWith('https://'),
      disableOriginCheck: false,
      disableCSRFCheck: false,
      database: { generateId: () => newId(), validateSchema: false },
    },
    logger: {
      level: 'error',
      // Only the message, since the further arguments may contain addresses.
      log: (level, message) => {
        // The request came from a page of another site. This is no fault of ours, and its address is text of that
        // site.
        if (message.startsWith('Invalid origin')) logger.warn('Refused a request of another origin.');
        else if (level === 'error') logger.error(message);
        else logger.warn(message);
      },
    },
    onAPIError: {
      onError: (error) => {
        if (isDatabaseUnavailable(error)) noteOutage(error);
        else if (!isAPIError(error) || error.status === 'INTERNAL_SERVER_ERROR')
          logger.error('Unexpected error', (error as Error).stack);
      },
    },
    telemetry: { enabled: false },
  });
}

/** A refusal that better-auth returns unchanged. */
function refuseIfBusy(error: unknown): never {
  if (!(error instanceof PasswordsBusy)) throw error;
  throw new APIError('SERVICE_UNAVAILABLE', { code: error.code, message: error.message });
}

export type Auth = ReturnType<typeof createAuth>;

/** Our names for better-auth's tables and columns. The migration creates them. */
const tables = {
  user: {
    modelName: 'person',
    fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
    additionalFields: {
      role: { type: 'string', input: false, defaultValue: 'none' },
      language: { type: 'string', input: false, defaultValue: 'fr' },
    },
  },
  session: {
    modelName: 'session',
    expiresIn: 30 * DAY,
    disableSessionRefresh: true,
    fields: {
      userId: 'person_id',
      expiresAt: 'expires_at',
      ipAddress: 'ip_address',
      userAgent: 'user_agent',
      createdAt: 'created_at',
      updatedAt: 'updated_at',
    },
  },
  account: {
    modelName: 'credential',
    fields: {
      userId: 'person_id',
      accountId: 'account_id',
      providerId: 'provider_id',
      accessToken: 'access_token',
      refreshToken: 'refresh_token',
      idToken: 'id_token',
      accessTokenExpiresAt: 'access_token_expires_at',
      refreshTokenExpiresAt: 'refresh_token_expires_at',
      createdAt: 'created_at',
      updatedAt: 'updated_at',
    },
  },
  verification: {
    modelName: 'verification',
    storeIdentifier: 'hashed',
    fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
  },
} satisfies Pick<BetterAuthOptions, 'user' | 'session' | 'account' | 'verification'>;
