import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { Settings, signInPath } from '@passerelle/config';
import { languageOfRequest, RETRY_AFTER } from '@passerelle/graphql';
import {
  answerTo,
  isFromOurPage,
  type LinkPage,
  linkPageHeaders,
  renderLinkPage,
  takeOnly,
} from '@passerelle/links';
import type { Sentence } from '@passerelle/problems';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sentences } from '../accounts.sentences.js';
import { Authentication, sentenceOfRefusal } from '../authentication/index.js';

const page = (problem?: Sentence): LinkPage => ({
  title: sentences.signInPageTitle(),
  paragraphs: [sentences.signInPageText()],
  problem,
  form: {
    action: signInPath,
    secret: undefined,
    fields: [
      { name: 'email', label: sentences.email(), type: 'email', autocomplete: 'email', maxLength: 254 },
    ],
    button: sentences.sendSignInLink(),
  },
});
const sent: LinkPage = { title: sentences.signInLinkSent(), paragraphs: [sentences.signInLinkSentText()] };

interface SignInRoute {
  Body: URLSearchParams | undefined;
}

/**
 * Serves the page on which somebody without a session asks for a mailed link that opens one, until the web application
 * has its own.
 */
@Injectable()
export class ServeSignInPage implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly settings: Settings,
    private readonly authentication: Authentication,
  ) {}

  onModuleInit(): void {
    // A worker has no HTTP server.
    const fastify = this.host.httpAdapter?.getInstance<FastifyInstance>();
    // In a scope of its own: it alone reads forms.
    fastify?.register(async (scope) => this.mount(scope));
  }

  private mount(fastify: FastifyInstance): void {
    takeOnly(fastify, 'application/x-www-form-urlencoded', (_request, body, done) =>
      done(null, new URLSearchParams(body)),
    );
    fastify.setErrorHandler((error: FastifyError, request, reply) => {
      const { status, code } = answerTo(error);
      if (status === 503) void reply.header('retry-after', RETRY_AFTER);
      return show(request, reply, status, page(sentenceOfRefusal(status, code)));
    });
    fastify.get(signInPath, (request, reply) => show(request, reply, 200, page()));
    fastify.post<SignInRoute>(signInPath, async (request, reply) => {
      const { status, shown } = await this.sendLink(request);
      return show(request, reply, status, shown);
    });
  }

  private async sendLink(request: FastifyRequest<SignInRoute>): Promise<{ status: number; shown: LinkPage }> {
    if (!isFromOurPage(request, this.settings.publicUrl))
      return { status: 403, shown: page(sentences.foreignRequest()) };
    const headers = this.authentication.headersOf(request);
    // Nobody is signed in by this: a session that the browser has is none of its business.
    headers.delete('cookie');
    // Some browsers send no Origin with a form; we know by now that it is ours.
    headers.set('origin', new URL(this.settings.publicUrl).origin);
    const email = request.body?.get('email')?.trim() ?? '';
    const { isRefused, status, code } = await this.authentication.ask(
      '/sign-in/magic-link',
      { email },
      headers,
    );
    return { status, shown: isRefused ? page(sentenceOfRefusal(status, code)) : sent };
  }
}

function show(request: FastifyRequest, reply: FastifyReply, status: number, shown: LinkPage): FastifyReply {
  const language = languageOfRequest(request.headers);
  return reply.status(status).headers(linkPageHeaders).send(renderLinkPage(shown, language));
}
