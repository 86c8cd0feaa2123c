import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { Actor } from '@passerelle/accounts';
import { needPath, ownPath, signInPageTo } from '@passerelle/config';
import { ActorOfRequest, languageChosenIn, languageOfRequest } from '@passerelle/graphql';
import { type LinkPage, linkPageHeaders, renderLinkPage } from '@passerelle/links';
import { NotFound } from '@passerelle/problems';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { NeedPages } from './need-pages.js';
import { doorWords } from './page.words.js';

interface PageRoute {
  Params: { id: string };
}

/**
 * Serves the page of a need, to which mails and notices lead, to those who are signed in, until the web application has its own.
 * It only shows: what can be done is done from mails, or through the API.
 */
@Injectable()
export class ServePages implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly actors: ActorOfRequest,
    private readonly needs: NeedPages,
  ) {}

  onModuleInit(): void {
    // A worker has no HTTP server.
    const fastify = this.host.httpAdapter?.getInstance<FastifyInstance>();
    fastify?.get<PageRoute>(needPath(':id'), (request, reply) => this.serve(request, reply));
  }

  private async serve(request: FastifyRequest<PageRoute>, reply: FastifyReply): Promise<FastifyReply> {
    const actor = await this.actors.actorOf(request);
    const language =
      languageChosenIn(request.headers) ?? actor.language ?? languageOfRequest(request.headers);
    const { signIn, unknown } = doorWords[language];
    const send = (status: number, page: LinkPage): FastifyReply =>
      reply.status(status).headers(linkPageHeaders).send(renderLinkPage(page, language));
    if (!(actor instanceof Actor) || !actor.isSignedIn) {
      const { title, text, button } = signIn;
      return send(401, {
        title,
        paragraphs: [text],
        link: { url: signInPageTo(ownPath(request.url)), label: button },
      });
    }
    try {
      return send(200, await this.needs.of(request.params.id, { req: request, actor, language }));
    } catch (error) {
      if (!(error instanceof NotFound)) throw error;
      return send(404, { title: unknown.title, paragraphs: [unknown.text] });
    }
  }
}
