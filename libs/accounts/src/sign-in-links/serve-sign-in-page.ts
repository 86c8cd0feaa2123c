import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { ownPath, signInPath, signInPaths } from '@passerelle/config';

import { isUuid, type Sentence } from '@passerelle/problems';
import type { FastifyInstance } from 'fastify';
import { sentenceOfRefusal } from '../authentication/index.js';
import { addressPage, codePage, refuseForm, showSignInPage } from './show-sign-in-page.js';

interface SignInRoute {
  Querystring: Record<string, string | string[] | undefined>;
}

/**
 * Serves the pages on which somebody without a session asks for a mailed code and types it, until the web application has its own:
 * `ServeSignInForms` takes what they post.
 */
@Injectable()
export class ServeSignInPage implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    // A worker has no HTTP server.
    const fastify = this.host.httpAdapter?.getInstance<FastifyInstance>();
    fastify?.register(async (scope) => this.mount(scope));
  }

  private mount(fastify: FastifyInstance): void {
    fastify.setErrorHandler(refuseForm);
    fastify.get<SignInRoute>(signInPath, async (request, reply) => {
      const { next, erreur } = request.query;
      return showSignInPage(request, reply, addressPage(ownPath(next), problemOf(erreur)));
    });
    fastify.get<SignInRoute>(signInPaths.code, async (request, reply) => {
      const { demande, erreur } = request.query;
      const shown =
        typeof demande === 'string' && isUuid(demande) ? codePage(demande, problemOf(erreur)) : addressPage();
      return showSignInPage(request, reply, shown);
    });
  }
}

const STATUS: Record<string, number> = { TOO_MANY_REQUESTS: 429, UNAVAILABLE: 503 };

const problemOf = (erreur: string | string[] | undefined): Sentence | undefined =>
  typeof erreur === 'string' ? sentenceOfRefusal(STATUS[erreur] ?? 400, erreur) : undefined;
