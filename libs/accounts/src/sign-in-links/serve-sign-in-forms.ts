import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { homePath, ownPath, Settings, signInPageTo, signInPaths } from '@passerelle/config';
import { newId } from '@passerelle/database';
import { isFromOurPage, takeForms } from '@passerelle/links';
import { isUuid } from '@passerelle/problems';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { SignInSessions } from '../second-factor/sign-in-sessions.js';
import { type AuthAnswer, Authentication } from '../authentication/authentication.js';
import { forgetAll } from '../authentication/serve-authentication.js';
import { OpenIdsService } from '../open-id/open-ids.service.js';
import { SignInCodes } from '../sign-in-codes/sign-in-codes.js';
import { refuseForm } from './show-sign-in-page.js';

interface FormRoute {
  Body: URLSearchParams | undefined;
}
type FormRequest = FastifyRequest<FormRoute>;

/**
 * Receives the forms to sign in and out from a browser without script, and redirects to the next page. The query
 * parameter `erreur` of that page's address is the code of the error. The address never contains a mail address, a
 * code or a password.
 */
@Injectable()
export class ServeSignInForms implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly settings: Settings,
    private readonly authentication: Authentication,
    private readonly codes: SignInCodes,
    private readonly sessions: SignInSessions,
    private readonly identities: OpenIdsService,
  ) {}

  onModuleInit(): void {
    // A worker has no HTTP server.
    const fastify = this.host.httpAdapter?.getInstance<FastifyInstance>();
    // In its own scope, so that only this scope parses forms.
    fastify?.register(async (scope) => this.mount(scope));
  }

  private mount(fastify: FastifyInstance): void {
    takeForms(fastify);
    fastify.setErrorHandler(refuseForm);
    fastify.addHook<FormRoute>('preHandler', async (request, reply) => {
      if (!isFromOurPage(request, this.settings.publicUrl))
        return refuseForm({ statusCode: 403, code: 'INVALID_ORIGIN' }, request, reply);
      return undefined;
    });
    fastify.post<FormRoute>(signInPaths.code, (request, reply) => this.askForCode(request, reply));
    fastify.post<FormRoute>(signInPaths.enter, (request, reply) => this.enterCode(request, reply));
    fastify.post<FormRoute>(signInPaths.password, (request, reply) => this.signIn(request, reply));
    fastify.post<FormRoute>(signInPaths.factor, (request, reply) => this.showFactor(request, reply));
    fastify.post<FormRoute>(signInPaths.signOut, (request, reply) => this.signOut(request, reply));
  }

  private async askForCode(request: FormRequest, reply: FastifyReply): Promise<FastifyReply> {
    const next = ownPath(typedIn(request, 'next'));
    const demande = newId();
    const fields = { email: typedIn(request, 'email').trim(), next, request: demande };
    const { isRefused, status, code } = await this.ask('/sign-in/magic-link', fields, request);
    if (isRefused) return goTo(reply, signInPageTo(next, { erreur: errorKey(status, code) }));
    const about: Record<string, string> = code === undefined ? {} : { erreur: code };
    return goTo(reply, signInPageTo(next, { demande, ...about }, signInPaths.code));
  }

  private async enterCode(request: FormRequest, reply: FastifyReply): Promise<FastifyReply> {
    const demande = typedIn(request, 'demande');
    // The page carries this path along, for people who request another code there.
    const wayBack = ownPath(typedIn(request, 'next'));
    const asked = isUuid(demande) ? await this.codes.requestOf(demande) : null;
    if (asked === null) return goTo(reply, signInPageTo(wayBack, { erreur: 'CODE_EXPIRED' }));
    const { email, next } = asked;
    const fields = { email, otp: typedIn(request, 'otp'), request: demande };
    const answer = await this.ask('/sign-in/email-otp', fields, request);
    if (!answer.isRefused) {
      await this.identities.addressConfirmed(email, request.headers.cookie);
      return this.signedIn(reply, answer, next);
    }
    // The form was sent twice, and the first request has opened a session.
    const session = answer.code === 'CODE_EXPIRED' && (await this.sessions.of(request.headers.cookie));
    if (session) return goTo(reply, session.isOpen ? (next ?? '/') : signInPageTo(next));
    const erreur = errorKey(answer.status, answer.code);
    return goTo(reply, signInPageTo(wayBack, { demande, erreur }, signInPaths.code));
  }

  private async signIn(request: FormRequest, reply: FastifyReply): Promise<FastifyReply> {
    const next = ownPath(typedIn(request, 'next'));
    const fields = { email: typedIn(request, 'email').trim(), password: typedIn(request, 'password') };
    const answer = await this.ask('/sign-in/email', fields, request);
    if (!answer.isRefused) return this.signedIn(reply, answer, next);
    return goTo(reply, signInPageTo(next, { erreur: errorKey(answer.status, answer.code) }));
  }

  /** Takes a code of the second factor: of the app, or a recovery code. */
  private async showFactor(request: FormRequest, reply: FastifyReply): Promise<FastifyReply> {
    const next = ownPath(typedIn(request, 'next'));
    const fields = { code: typedIn(request, 'code') };
    const answer = await this.authentication.ask('/second-factor/code', fields, this.headersOf(request));
    // 401: the session has ended, or the form was sent twice and the first time has opened a new one. The wanted page knows.
    if (!answer.isRefused || answer.status === 401)
      return goTo(reply.header('set-cookie', answer.headers.getSetCookie()), next ?? homePath);
    return goTo(reply, signInPageTo(next, { erreur: errorKey(answer.status, answer.code) }));
  }

  private async signOut(request: FormRequest, reply: FastifyReply): Promise<FastifyReply> {
    const headers = this.headersOf(request);
    const answer = await this.authentication.ask('/sign-out', {}, headers);
    const next = ownPath(typedIn(request, 'next')) ?? '/';
    return goTo(reply.header(...forgetAll).header('set-cookie', answer.headers.getSetCookie()), next);
  }

  private async signedIn(
    reply: FastifyReply,
    { headers }: AuthAnswer,
    next: string | null | undefined,
  ): Promise<FastifyReply> {
    const cookies = headers.getSetCookie();
    const place = await this.authentication.placeAfterSignIn(cookies, next);
    return goTo(reply.header('set-cookie', cookies), place ?? '/');
  }

  private ask(path: string, input: Record<string, unknown>, request: FormRequest): Promise<AuthAnswer> {
    const headers = this.headersOf(request);
    // A new session does not depend on an existing session of the browser.
    headers.delete('cookie');
    return this.authentication.ask(path, input, headers);
  }

  /** Some browsers send no Origin with a form. At this point the form is known to be ours. */
  private headersOf(request: FormRequest): Headers {
    const headers = this.authentication.headersOf(request);
    headers.set('origin', new URL(this.settings.publicUrl).origin);
    return headers;
  }
}

const typedIn = ({ body }: FormRequest, field: string): string => body?.get(field) ?? '';

/** The code of an error, for the page: `sentenceOfRefusal` turns it into words. */
const errorKey = (status: number, code: string | undefined): string =>
  code ?? (status === 429 ? 'TOO_MANY_REQUESTS' : status === 503 ? 'UNAVAILABLE' : 'BAD_REQUEST');

const goTo = (reply: FastifyReply, path: string): FastifyReply =>
  reply.header('cache-control', 'no-store').redirect(path, 303);
