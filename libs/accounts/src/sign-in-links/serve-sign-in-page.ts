import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { Settings, signInPath } from '@passerelle/config';
import { languageOf } from '@passerelle/graphql';
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
import { AccountMails, Authentication, sentenceOfRefusal } from '../authentication/index.js';

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
 * has its own. It asks better-auth as a browser would, so that all its limits hold.
 */
@Injectable()
export class ServeSignInPage implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly settings: Settings,
    private readonly authentication: Authentication,
    private readonly mails: AccountMails,
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
    headers.set('content-type', 'application/json');
    // Some browsers send no Origin with a form; we know by now that it is ours.
    headers.set('origin', new URL(this.settings.publicUrl).origin);
    const { handler } = await this.authentication.auth;
    const url = new URL('/api/auth/sign-in/magic-link', this.settings.publicUrl);
    const body = JSON.stringify({ email: request.body?.get('email')?.trim() ?? '' });
    const { result, mailFailed, isCeilingMet } = await this.mails.watch(() =>
      handler(new Request(url, { method: 'POST', headers, body })),
    );
    // Whether or not a mail has gone: it goes only to somebody who has an account.
    if (isCeilingMet) return { status: 429, shown: page(sentences.tooManyMails()) };
    if (mailFailed) return { status: 503, shown: page(sentences.mailNotSent()) };
    if (result.ok) return { status: 200, shown: sent };
    const { code } = (await result.json().catch(() => ({}))) as { code?: string };
    return { status: result.status, shown: page(sentenceOfRefusal(result.status, code)) };
  }
}

function show(request: FastifyRequest, reply: FastifyReply, status: number, shown: LinkPage): FastifyReply {
  const language = languageOf(request.headers['accept-language']);
  return reply.status(status).headers(linkPageHeaders).send(renderLinkPage(shown, language));
}
