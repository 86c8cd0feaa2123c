import type { INestApplicationContext } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Settings } from '@passerelle/config';
import { newId } from '@passerelle/database';
import { languageOfRequest, RETRY_AFTER } from '@passerelle/graphql';
import { answerTo, serveMailedLinks, takeOnly } from '@passerelle/links';
import { sentenceIn } from '@passerelle/problems';
import { APIError, createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { revokeUnprovenAccountAccess } from 'better-auth/db';
import type { BetterAuthPlugin } from 'better-auth/types';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { SignInSessions } from '../second-factor/sign-in-sessions.js';
import { networkOf } from '../limits/network-of.js';
import { OpenIdsService } from '../open-id/open-ids.service.js';
import { RateLimits } from '../limits/rate-limits.js';
import { requestCookie, requestInCookie } from '../sign-in-codes/request-cookie.js';
import { AUTH_PATH, Authentication } from './authentication.js';
import { sentenceOfRefusal } from './sentence-of-refusal.js';

const ASK_FOR_CODE = '/sign-in/magic-link';
const ENTER_CODE = '/sign-in/email-otp';
const SIGN_OUT = '/sign-out';
const CHANGE_PASSWORD = '/change-password';

/**
 * The reachable paths of better-auth, by POST only. For each path where better-auth would consume a secret by GET, we
 * serve a page instead.
 */
const PATHS = [
  '/sign-up/email',
  '/sign-in/email',
  ASK_FOR_CODE,
  ENTER_CODE,
  SIGN_OUT,
  '/request-password-reset',
  CHANGE_PASSWORD,
  '/revoke-other-sessions',
  '/second-factor/code',
  '/second-factor/passkey',
  '/second-factor/add-app',
  '/second-factor/add-passkey',
];

/** What needs an open session: better-auth itself knows nothing of a second factor, nor of the limits by role. */
const NEED_OPEN_SESSION = [CHANGE_PASSWORD, '/revoke-other-sessions'];

/** The fields of a form that are passed on to better-auth. */
const FIELDS = [
  'email',
  'name',
  'password',
  'rememberMe',
  'next',
  'otp',
  'currentPassword',
  'newPassword',
  'code',
  'answer',
];

/** Makes the browser delete, at a sign-out, its stored data of our pages and unsent texts. */
export const forgetAll = ['clear-site-data', '"cache", "storage"'] as const;

/**
 * An answer of better-auth without the token of the session, since scripts of a page must not read it. The cookie
 * contains it.
 */
const withoutToken = (body: string): string => {
  try {
    return JSON.stringify(JSON.parse(body), (key, value: unknown) => (key === 'token' ? undefined : value));
  } catch {
    return body;
  }
};

/** Passes the requests under /api/auth/ that the product needs to better-auth. */
export function serveAuthentication(fastify: FastifyInstance, app: INestApplicationContext): void {
  const settings = app.get(Settings);
  const authentication = app.get(Authentication);
  const sessions = app.get(SignInSessions);
  const identities = app.get(OpenIdsService);
  takeOnly(fastify, 'application/json', fastify.getDefaultJsonParser('error', 'error'));
  const refuse = (
    request: FastifyRequest,
    reply: FastifyReply,
    status: number,
    code?: string,
  ): FastifyReply => {
    const language = languageOfRequest(request.headers);
    return reply
      .status(status)
      .send({ code, message: sentenceIn(sentenceOfRefusal(status, code), language) });
  };
  fastify.setErrorHandler((error: FastifyError, request, reply) => {
    const { status, code } = answerTo(error);
    if (status === 503) void reply.header('retry-after', RETRY_AFTER);
    return refuse(request, reply, status, code);
  });

  fastify.all(`${AUTH_PATH}/*`, async (request, reply) => {
    const { pathname } = new URL(request.url, settings.publicUrl);
    const path = pathname.slice(AUTH_PATH.length);
    if (request.method !== 'POST' || !PATHS.includes(path)) {
      return refuse(request, reply, 404, 'NOT_FOUND');
    }
    if (NEED_OPEN_SESSION.includes(path) && !(await sessions.of(request.headers.cookie))?.isOpen)
      return refuse(request, reply, 401);
    // A value that is no text counts as missing, since better-auth accepts lists, and cannot store deep ones.
    const fields = Object.entries(request.body ?? {}).filter(
      ([field, value]) => FIELDS.includes(field) && typeof value !== 'object',
    );
    // People often change a password because another person has learnt it.
    if (path === CHANGE_PASSWORD) fields.push(['revokeOtherSessions', true]);
    const asked = path === ASK_FOR_CODE ? newId() : requestInCookie(settings, request.headers.cookie);
    if (path === ASK_FOR_CODE || (path === ENTER_CODE && asked !== undefined))
      fields.push(['request', asked]);
    const headers = authentication.headersOf(request);
    const answer = await authentication.ask(path, Object.fromEntries(fields), headers);
    for (const [name, value] of answer.headers) if (name !== 'set-cookie') reply.header(name, value);
    reply.header('set-cookie', answer.headers.getSetCookie());
    if (path === SIGN_OUT) reply.header(...forgetAll);
    if (answer.isRefused) {
      reply.removeHeader('content-length').removeHeader('content-type');
      if (answer.status === 503) void reply.header('retry-after', RETRY_AFTER);
      return refuse(request, reply, answer.status, answer.code);
    }
    const { email } = Object.fromEntries(fields) as { email?: unknown };
    if (path === ENTER_CODE && typeof email === 'string')
      await identities.addressConfirmed(email, request.headers.cookie);
    if (path === ASK_FOR_CODE && asked !== undefined)
      reply.header('set-cookie', requestCookie(settings, asked));
    // Partly done, with a message about the rest.
    if (answer.code !== undefined) return refuse(request, reply, answer.status, answer.code);
    return reply.removeHeader('content-length').status(answer.status).send(withoutToken(answer.body));
  });
}

/** Presses of buttons behind mailed links, by client address. */
const PRESSES = { window: 60, max: 60 };

/**
 * Serves better-auth at `/api/auth/` and the pages behind mailed links at `/lien/`. Call it before the application
 * listens.
 */
export async function mountAuthentication(app: NestFastifyApplication): Promise<void> {
  await app.register(async (fastify: FastifyInstance) => serveAuthentication(fastify, app));
  const limits = app.get(RateLimits);
  const authentication = app.get(Authentication);
  const mayPress = async (address: string): Promise<boolean> =>
    (await limits.consume(`link|${networkOf(address)}`, PRESSES)).allowed;
  await app.register(async (fastify: FastifyInstance) =>
    serveMailedLinks(fastify, app, {
      headersOf: (request) => authentication.headersOf(request),
      mayPress,
    }),
  );
}

/** Our additions to better-auth's sessions. */
export const sessionEndpoints = {
  id: 'session-endpoints',
  endpoints: {
    /**
     * Opens a session for a person who has just proven, with one of our secrets, that they own the address of the
     * account. Not reachable from outside.
     */
    openSession: createAuthEndpoint(
      '/open-session',
      {
        method: 'POST',
        requireHeaders: true,
        body: z.object({ personId: z.string() }),
        metadata: { SERVER_ONLY: true },
      },
      async (ctx) => {
        const { internalAdapter } = ctx.context;
        const known = await internalAdapter.findUserById(ctx.body.personId);
        const user =
          known?.emailVerified === false ? await revokeUnprovenAccountAccess(ctx, known.id) : known;
        if (!user) throw new APIError('NOT_FOUND');
        const session = await internalAdapter.createSession(user.id);
        await setSessionCookie(ctx, { session, user });
        return ctx.json({ opened: true });
      },
    ),
  },
} satisfies BetterAuthPlugin;
