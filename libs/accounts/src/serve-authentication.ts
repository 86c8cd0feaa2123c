import type { INestApplicationContext } from '@nestjs/common';
import { Settings } from '@passerelle/config';
import { languageOf } from '@passerelle/graphql';
import type { FastifyError, FastifyInstance } from 'fastify';
import { AccountMails } from './account-mails.js';
import { authHeadersOf, Authentication } from './authentication.js';
import { answerTo, takeOnly } from './small-bodies.js';

/** All that can be reached of better-auth, by POST. What would use a secret up by GET has a page of ours instead. */
const PATHS = [
  '/api/auth/sign-up/email',
  '/api/auth/sign-in/email',
  '/api/auth/sign-in/magic-link',
  '/api/auth/sign-out',
  '/api/auth/request-password-reset',
  '/api/auth/change-password',
  '/api/auth/revoke-other-sessions',
];

/** All that can be said to it. */
const FIELDS = [
  'email',
  'name',
  'password',
  'rememberMe',
  'currentPassword',
  'newPassword',
  'revokeOtherSessions',
];

const mailNotSent = {
  fr: 'Le message n’a pas pu être envoyé. Vérifiez l’adresse et réessayez dans quelques minutes.',
  en: 'The message could not be sent. Check the address and try again in a few minutes.',
};

/** Hands requests under /api/auth/ to better-auth, as far as they are among those that the product needs. */
export function serveAuthentication(fastify: FastifyInstance, app: INestApplicationContext): void {
  const settings = app.get(Settings);
  const authentication = app.get(Authentication);
  const mails = app.get(AccountMails);
  takeOnly(fastify, 'application/json', fastify.getDefaultJsonParser('error', 'error'));
  fastify.setErrorHandler((error: FastifyError, _request, reply) => {
    const { status, ...said } = answerTo(error);
    return reply.status(status).send(said);
  });

  fastify.all('/api/auth/*', async (request, reply) => {
    const { href, pathname } = new URL(request.url, settings.publicUrl);
    if (request.method !== 'POST' || !PATHS.includes(pathname)) {
      return reply.status(404).send({ code: 'NOT_FOUND', message: 'There is nothing here.' });
    }
    const headers = authHeadersOf(request);
    headers.set('content-type', 'application/json');
    const said = Object.entries(request.body ?? {}).filter(([field]) => FIELDS.includes(field));
    const body = JSON.stringify(Object.fromEntries(said));
    const { handler } = await authentication.auth;
    const { result, mailFailed } = await mails.watch(() =>
      handler(new Request(href, { method: 'POST', headers, body })),
    );
    if (mailFailed) {
      const language = languageOf(request.headers['accept-language']);
      return reply.status(503).send({ code: 'MAIL_NOT_SENT', message: mailNotSent[language] });
    }
    for (const [name, value] of result.headers) if (name !== 'set-cookie') reply.header(name, value);
    reply.header('set-cookie', result.headers.getSetCookie());
    return reply.status(result.status).send(await result.text());
  });
}
