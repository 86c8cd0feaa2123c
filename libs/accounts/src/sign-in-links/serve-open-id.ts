import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { ownPath, Settings, signInPageTo, signInPaths } from '@passerelle/config';
import { newId } from '@passerelle/database';
import { languageOfRequest } from '@passerelle/graphql';
import { isFromOurPage, linkPageHeaders, renderLinkPage, takeForms } from '@passerelle/links';
import { isAPIError } from 'better-auth/api';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sentences } from '../accounts.sentences.js';
import { Authentication } from '../authentication/authentication.js';
import { networkOf } from '../limits/network-of.js';
import { RateLimits } from '../limits/rate-limits.js';
import { refuseForm } from './show-sign-in-page.js';
import { OpenIdRefusal } from '../open-id/open-id-provider.js';
import { OpenIdsService } from '../open-id/open-ids.service.js';

interface FormRoute {
  Body: URLSearchParams | undefined;
}

/** Sign-ins begun and answers brought, by client address. A whole class may share one. */
const PER_CLIENT = { window: 60, max: 60 };

/** Takes the press of the provider's button, and the browser that comes back from the provider. Without script. */
@Injectable()
export class ServeOpenId implements OnModuleInit {
  private readonly logger = new Logger('SignIn');

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly settings: Settings,
    private readonly authentication: Authentication,
    private readonly identities: OpenIdsService,
    private readonly limits: RateLimits,
  ) {}

  onModuleInit(): void {
    // A worker has no HTTP server.
    const fastify = this.host.httpAdapter?.getInstance<FastifyInstance>();
    if (this.settings.openId !== undefined) fastify?.register(async (scope) => this.mount(scope));
  }

  private mount(fastify: FastifyInstance): void {
    takeForms(fastify);
    fastify.setErrorHandler(refuseForm);
    fastify.post<FormRoute>(signInPaths.provider, async (request, reply) => {
      if (!isFromOurPage(request, this.settings.publicUrl))
        return refuseForm({ statusCode: 403, code: 'INVALID_ORIGIN' }, request, reply);
      const next = ownPath(request.body?.get('next') ?? '') ?? null;
      return this.orRefuse(request, reply, next, () => this.begin(request, reply, next));
    });
    // The answer changes something by GET, as the protocol wants. What it needs lies in this browser alone, and works once.
    fastify.get(signInPaths.providerAnswer, (request, reply) =>
      this.orRefuse(request, reply, null, () => this.answer(request, reply)),
    );
  }

  /**
   * A page that leads on to the provider. A redirection would make the provider's site, and each site that it leads on
   * to, a target of our forms.
   */
  private async begin(
    request: FastifyRequest,
    reply: FastifyReply,
    next: string | null,
  ): Promise<FastifyReply> {
    const { url, cookie } = await this.identities.begin(next);
    const provider = this.settings.openId?.name ?? '';
    const page = {
      title: sentences.toProviderTitle({ provider }),
      paragraphs: [sentences.toProviderText({ provider })],
      link: { url: url.href, label: sentences.toProvider({ provider }) },
    };
    return reply
      .headers({ ...linkPageHeaders, 'set-cookie': cookie, refresh: `0;url=${url.href}` })
      .send(renderLinkPage(page, languageOfRequest(request.headers)));
  }

  private async answer(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const query = new URL(request.url, this.settings.publicUrl).search;
    const found = await this.identities.answer(query, request.headers.cookie);
    const headers = this.authentication.headersOf(request);
    if (found.is === 'linked') return goTo(reply, found.next ?? '/');
    // A new session does not depend on an existing session of the browser.
    headers.delete('cookie');
    if (found.is === 'known') {
      const cookies = await this.authentication.openSessionWithoutMail(found.personId, headers);
      const place = await this.authentication.placeAfterSignIn(cookies, found.next);
      return goTo(reply.header('set-cookie', cookies), place ?? '/');
    }
    const demande = newId();
    const { email, next } = found;
    headers.set('origin', new URL(this.settings.publicUrl).origin);
    const fields = { email, next, request: demande };
    const { isRefused, status, code } = await this.authentication.ask('/sign-in/magic-link', fields, headers);
    if (isRefused)
      return goTo(
        reply,
        signInPageTo(next, { erreur: code ?? (status === 429 ? 'TOO_MANY_REQUESTS' : 'UNAVAILABLE') }),
      );
    const about: Record<string, string> = code === undefined ? {} : { erreur: code };
    return goTo(reply, signInPageTo(next, { demande, fournisseur: '1', ...about }, signInPaths.code));
  }

  private async orRefuse(
    request: FastifyRequest,
    reply: FastifyReply,
    next: string | null,
    act: () => Promise<FastifyReply>,
  ): Promise<FastifyReply> {
    const { allowed } = await this.limits.consume(`provider|${networkOf(request.ip)}`, PER_CLIENT);
    if (!allowed) return goTo(reply, signInPageTo(next, { erreur: 'TOO_MANY_REQUESTS' }));
    try {
      return await act();
    } catch (error) {
      const code = codeOf(error);
      // With the reason, and without person, client or address.
      this.logger.warn(`Refused ${signInPaths.provider}: ${code} ${reasonOf(error)}`.trim());
      return goTo(reply, signInPageTo(next, { erreur: code }));
    }
  }
}

/** @throws anything else */
function codeOf(error: unknown): string {
  if (error instanceof OpenIdRefusal) return error.code;
  const code = isAPIError(error) ? error.body?.['code'] : undefined;
  if (typeof code === 'string') return code;
  throw error;
}

/** The code of the library: its messages may quote what the provider has sent. */
const reasonOf = (error: unknown): string => {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error ? String((cause as { code?: unknown }).code ?? cause.name) : '';
};

const goTo = (reply: FastifyReply, path: string): FastifyReply =>
  reply.header('cache-control', 'no-store').redirect(path, 303);
