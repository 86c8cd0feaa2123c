import { Logger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Settings } from '@passerelle/config';
import { languageOf } from '@passerelle/graphql';
import type { FastifyBodyParser, FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AccountMails } from './account-mails.js';
import { authHeadersOf, Authentication } from './authentication.js';
import { linkPageHeaders, renderLinkPage } from './link-page.js';
import { type LinkAnswer, MailedLinks } from './mailed-links.js';
import { RateLimits } from './rate-limits.js';

/** Nothing that anybody types into these forms is longer, in bytes. */
const BODY_LIMIT = 16 * 1024;

/** All that is reachable of better-auth, by POST. What would use a secret up by GET has a page of ours instead. */
const OPEN_PATHS = [
  '/sign-up/email',
  '/sign-in/email',
  '/sign-in/magic-link',
  '/sign-out',
  '/request-password-reset',
  '/change-password',
  '/revoke-other-sessions',
];

/** Presses of buttons behind mailed links, by client address. */
const PRESSES = { window: 60, max: 60 };

const words = {
  fr: {
    mailNotSent: 'Le message n’a pas pu être envoyé. Vérifiez l’adresse et réessayez dans quelques minutes.',
    foreign: { title: 'Cette demande ne vient pas de Passerelle', paragraphs: ['Rouvrez le lien que vous avez reçu par e-mail.'] },
    tooMany: { title: 'Trop de tentatives', paragraphs: ['Réessayez dans une minute.'] },
  },
  en: {
    mailNotSent: 'The message could not be sent. Check the address and try again in a few minutes.',
    foreign: { title: 'This request does not come from Passerelle', paragraphs: ['Open the link that you received by e-mail again.'] },
    tooMany: { title: 'Too many attempts', paragraphs: ['Try again in a minute.'] },
  },
};

const logger = new Logger('Authentication');
const languageFor = (request: FastifyRequest) => languageOf(request.headers['accept-language']);

/** Serves better-auth at `/api/auth/` and the pages behind mailed links at `/lien/`. To be called before the application listens. */
export async function mountAuthentication(app: NestFastifyApplication): Promise<void> {
  await app.register(async (fastify: FastifyInstance) => {
    serveApi(fastify, app);
  });
  await app.register(async (fastify: FastifyInstance) => {
    serveLinks(fastify, app);
  });
}

function serveApi(fastify: FastifyInstance, app: NestFastifyApplication): void {
  const { publicUrl } = app.get(Settings);
  const authentication = app.get(Authentication);
  const mails = app.get(AccountMails);
  accept(fastify, 'application/json', fastify.getDefaultJsonParser('error', 'error'));
  fastify.setErrorHandler((error: FastifyError, _request, reply) => {
    const status = statusOf(error);
    return reply.status(status).send({ code: error.code ?? 'INTERNAL', message: status < 500 ? error.message : 'Internal error' });
  });
  fastify.all('/api/auth/*', async (request, reply) => {
    const { pathname } = new URL(request.url, publicUrl);
    if (request.method !== 'POST' || !OPEN_PATHS.includes(pathname.replace(/^\/api\/auth/, ''))) {
      return reply.status(404).send({ code: 'NOT_FOUND', message: 'There is nothing here.' });
    }
    const auth = await authentication.auth;
    const headers = authHeadersOf(request);
    headers.set('content-type', 'application/json');
    const { result: response, mailFailed } = await mails.watch(() =>
      auth.handler(
        new Request(new URL(pathname, publicUrl), {
          method: 'POST',
          headers,
          body: JSON.stringify(request.body ?? {}),
        }),
      ),
    );
    if (mailFailed) return reply.status(503).send({ code: 'MAIL_NOT_SENT', message: words[languageFor(request)].mailNotSent });
    for (const [name, value] of response.headers) if (name !== 'set-cookie') reply.header(name, value);
    return reply.status(response.status).header('set-cookie', response.headers.getSetCookie()).send(await response.text());
  });
}

function serveLinks(fastify: FastifyInstance, app: NestFastifyApplication): void {
  const { origin } = new URL(app.get(Settings).publicUrl);
  const links = app.get(MailedLinks);
  const limits = app.get(RateLimits);
  accept(fastify, 'application/x-www-form-urlencoded', (_request, body, done) => done(null, new URLSearchParams(body)));
  fastify.setErrorHandler((error: FastifyError, _request, reply) =>
    reply.status(statusOf(error)).type('text/plain; charset=utf-8').send(error.statusCode === undefined ? 'Internal error' : error.message),
  );

  fastify.get<LinkRoute>('/lien/:path', async (request, reply) => {
    const language = languageFor(request);
    return send(reply, await links.show(request.params.path, secretIn(request.query.token), language), request);
  });

  fastify.post<LinkRoute>('/lien/:path', async (request, reply) => {
    const language = languageFor(request);
    if (!isFromOurPage(request, origin)) return send(reply, links.say(403, words[language].foreign, language), request);
    const { allowed } = await limits.consume(`link|${request.ip}`, PRESSES);
    if (!allowed) return send(reply, links.say(429, words[language].tooMany, language), request);
    const form = request.body ?? new URLSearchParams();
    const typed = (field: string): string => form.get(field) ?? '';
    const use = { secret: secretIn(typed('token')), typed, headers: authHeadersOf(request), language };
    return send(reply, await links.use(request.params.path, use), request);
  });
}

interface LinkRoute {
  Params: { path: string };
  Querystring: { token?: string };
  Body: URLSearchParams | undefined;
}

function send(reply: FastifyReply, answer: LinkAnswer | undefined, request: FastifyRequest): FastifyReply {
  if (answer === undefined) return reply.status(404).type('text/plain; charset=utf-8').send('404');
  return reply
    .status(answer.status)
    .headers({ ...linkPageHeaders, 'set-cookie': [...answer.cookies] })
    .send(renderLinkPage(answer.page, languageFor(request)));
}

/** Takes bodies of one type only. */
function accept(fastify: FastifyInstance, type: string, parser: FastifyBodyParser<string>): void {
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser(type, { parseAs: 'string', bodyLimit: BODY_LIMIT }, parser);
}

/** Nothing else can be a secret, and the database takes no U+0000. */
const secretIn = (text: string | null | undefined): string => (text && /^[\w.-]+$/.test(text) ? text : '');

/**
 * Whether a form was posted by a page of ours: another site's could sign its visitors in as somebody else.
 * A page without referrer posts the origin "null" (Fetch, 3.2), so Sec-Fetch-Site is asked first.
 */
function isFromOurPage({ headers }: FastifyRequest, origin: string): boolean {
  return headers['sec-fetch-site'] === undefined ? headers.origin === origin : headers['sec-fetch-site'] === 'same-origin';
}

function statusOf(error: FastifyError): number {
  if (error.statusCode !== undefined) return error.statusCode;
  // The stack alone: the properties of a database error hold the values of the statement.
  logger.error(error.message, error.stack);
  return 500;
}
