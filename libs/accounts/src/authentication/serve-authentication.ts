import { type INestApplicationContext, Logger } from '@nestjs/common';
import { Settings } from '@passerelle/config';
import { rethrowOutages } from '@passerelle/database';
import { languageOf } from '@passerelle/graphql';
import { answerTo, takeOnly } from '@passerelle/links';
import { sentenceIn } from '@passerelle/problems';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sentences } from '../accounts.sentences.js';
import { AccountMails } from './account-mails.js';
import { sentenceOfRefusal } from './sentence-of-refusal.js';
import { Authentication } from './authentication.js';

const BASE = '/api/auth';
const SIGN_UP = `${BASE}/sign-up/email`;
const CHANGE_PASSWORD = `${BASE}/change-password`;

/** The paths of better-auth that can be reached, by POST only. Where it would use a secret up by GET, we have a page instead. */
const PATHS = [
  SIGN_UP,
  '/api/auth/sign-in/email',
  '/api/auth/sign-in/magic-link',
  '/api/auth/sign-out',
  '/api/auth/request-password-reset',
  CHANGE_PASSWORD,
  '/api/auth/revoke-other-sessions',
];

/** The fields that are passed on to it. */
const FIELDS = ['email', 'name', 'password', 'rememberMe', 'currentPassword', 'newPassword'];

/** Says which request was refused and why: neither who made it, nor from where, nor for which address. */
const logger = new Logger('SignIn');

/** Hands the requests under /api/auth/ that the product needs to better-auth. */
export function serveAuthentication(fastify: FastifyInstance, app: INestApplicationContext): void {
  const settings = app.get(Settings);
  const authentication = app.get(Authentication);
  const mails = app.get(AccountMails);
  takeOnly(fastify, 'application/json', fastify.getDefaultJsonParser('error', 'error'));
  const refuse = (
    request: FastifyRequest,
    reply: FastifyReply,
    status: number,
    code?: string,
  ): FastifyReply => {
    const language = languageOf(request.headers['accept-language']);
    return reply
      .status(status)
      .send({ code, message: sentenceIn(sentenceOfRefusal(status, code), language) });
  };
  fastify.setErrorHandler((error: FastifyError, request, reply) => {
    const { status, code } = answerTo(error);
    if (status === 503) void reply.header('retry-after', '5');
    return refuse(request, reply, status, code);
  });

  fastify.all('/api/auth/*', async (request, reply) => {
    const { href, pathname } = new URL(request.url, settings.publicUrl);
    if (request.method !== 'POST' || !PATHS.includes(pathname)) {
      return refuse(request, reply, 404, 'NOT_FOUND');
    }
    const headers = authentication.headersOf(request);
    headers.set('content-type', 'application/json');
    // What is no text counts as missing: better-auth takes lists, and cannot write deep ones.
    const said = Object.entries(request.body ?? {}).filter(
      ([field, value]) => FIELDS.includes(field) && typeof value !== 'object',
    );
    // Often a password is changed because somebody else knows it.
    if (pathname === CHANGE_PASSWORD) said.push(['revokeOtherSessions', true]);
    const { handler } = await authentication.auth;
    const ask = (...more: [string, unknown][]): Promise<Response> => {
      const body = JSON.stringify(Object.fromEntries([...said, ...more]));
      return rethrowOutages(() => handler(new Request(href, { method: 'POST', headers, body })));
    };
    const { result, mailFailed, isCeilingMet } = await mails.watch(async () => {
      const answer = await ask();
      // Another sign-up with the address came first, at the same moment: this one gets the answer of any later sign-up.
      return pathname === SIGN_UP && answer.status === 422 ? ask(['again', true]) : answer;
    });
    // The same whether or not the mail has gone: it goes only to somebody who has an account, which is nobody else's business.
    if (isCeilingMet) return refuse(request, reply, 429, 'TOO_MANY_MAILS');
    if (mailFailed) {
      await authentication.mailNotSent(pathname.slice(BASE.length), Object.fromEntries(said), headers);
      const language = languageOf(request.headers['accept-language']);
      return reply
        .status(503)
        .send({ code: 'MAIL_NOT_SENT', message: sentenceIn(sentences.mailNotSent(), language) });
    }
    for (const [name, value] of result.headers) if (name !== 'set-cookie') reply.header(name, value);
    reply.header('set-cookie', result.headers.getSetCookie());
    if (!result.ok) {
      const { code } = (await result.json().catch(() => ({}))) as { code?: string };
      logger.warn(`Refused ${pathname}: ${code ?? result.status}`);
      reply.removeHeader('content-length').removeHeader('content-type');
      return refuse(request, reply, result.status, code);
    }
    return reply.status(result.status).send(await result.text());
  });
}
