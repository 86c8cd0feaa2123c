import type { INestApplicationContext } from '@nestjs/common';
import { Settings } from '@passerelle/config';
import { cookieIn, languageOfRequest, RETRY_AFTER } from '@passerelle/graphql';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { linkPageHeaders, renderLinkPage, type Surroundings } from './link-page.js';
import { linkPath } from './link-words.js';
import { sentences } from './links.sentences.js';
import { type LinkAnswer, MailedLinks } from './mailed-links.js';
import { answerTo, takeForms } from './small-bodies.js';

/** Room for a long text and the other fields of a page, in bytes, since a character takes up to nine. */
const FORM_LIMIT = 64 * 1024;

const foreign = { title: sentences.foreignTitle(), paragraphs: [sentences.foreign()] };
const unavailable = { title: sentences.unavailableTitle(), paragraphs: [sentences.unavailable()] };
const tooMany = { title: sentences.tooManyTitle(), paragraphs: [sentences.tooMany()] };

interface LinkRoute {
  Params: { path: string };
  Querystring: { token?: string };
  Body: URLSearchParams | undefined;
}

/** Facts about the visitors of the pages. */
interface Visitors {
  /** The headers of a request that opens a session. */
  headersOf: (request: FastifyRequest) => Headers;
  /** Counts one more press of a button from this client address. false: there were too many. */
  mayPress: (address: string) => Promise<boolean>;
}

/** Serves the pages behind mailed links: GET shows a page, POST is its button. */
export function serveMailedLinks(
  fastify: FastifyInstance,
  app: INestApplicationContext,
  { headersOf, mayPress }: Visitors,
): void {
  const settings = app.get(Settings);
  const links = app.get(MailedLinks);
  const send = (request: FastifyRequest, reply: FastifyReply, answer: LinkAnswer): FastifyReply => {
    const cookies = { 'set-cookie': [...answer.cookies] };
    if (answer.goOnTo !== undefined)
      return reply.headers({ ...cookies, 'cache-control': 'no-store' }).redirect(answer.goOnTo, 303);
    return reply
      .status(answer.status)
      .headers({ ...linkPageHeaders, ...cookies })
      .send(renderLinkPage(answer.page, languageFor(request), aroundOf(request, settings)));
  };
  takeForms(fastify, FORM_LIMIT);
  fastify.setErrorHandler((error: FastifyError, request, reply) => {
    const { status, message } = answerTo(error);
    if (status === 503)
      return send(request, reply.header('retry-after', RETRY_AFTER), links.say(503, unavailable));
    return reply.status(status).type('text/plain; charset=utf-8').send(message);
  });

  fastify.get<LinkRoute>(linkPath(':path'), async (request, reply) => {
    const language = languageFor(request);
    return send(
      request,
      reply,
      await links.show(request.params.path, secretIn(request.query.token), language),
    );
  });

  fastify.post<LinkRoute>(linkPath(':path'), async (request, reply) => {
    const language = languageFor(request);
    if (!isFromOurPage(request, settings.publicUrl)) {
      return send(request, reply, links.say(403, foreign));
    }
    if (!(await mayPress(request.ip))) return send(request, reply, links.say(429, tooMany));
    const typed = (field: string): string => request.body?.get(field)?.replaceAll('\r\n', '\n') ?? '';
    const use = { secret: secretIn(typed('token')), typed, headers: headersOf(request), language };
    return send(request, reply, await links.use(request.params.path, use));
  });
}

/** Parts around the page. A page can be shown in the other language only if it is not the answer to a form. */
const aroundOf = (
  { method, url, headers }: FastifyRequest,
  { contactEmail, contactPhone }: Settings,
): Surroundings => ({
  contactEmail,
  contactPhone,
  theme: (['light', 'dark'] as const).find((theme) => theme === cookieIn(headers.cookie, 'theme')),
  ...(method === 'GET' && { back: url }),
});

const languageFor = (request: FastifyRequest) => languageOfRequest(request.headers);

/** The text if it can be a secret, else "", since the database accepts no U+0000. */
const secretIn = (text: string | undefined): string =>
  text !== undefined && /^[\w.-]+$/.test(text) ? text : '';

/** Whether a page of ours posted the form. Otherwise another site could sign its visitors in as another person. */
export function isFromOurPage({ headers }: FastifyRequest, publicUrl: string): boolean {
  const site = headers['sec-fetch-site'];
  return site === undefined ? headers.origin === new URL(publicUrl).origin : site === 'same-origin';
}
