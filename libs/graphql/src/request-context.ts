import type { IncomingHttpHeaders } from 'node:http';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import { type Language, languages } from '@passerelle/config';
import type { FastifyRequest } from 'fastify';

/** Permissions that a root field may require of its caller. */
export type Permission = 'signedIn' | 'curator' | 'admin';

/** The actor of a request, for the access guard. */
export interface RequestActor {
  readonly isSignedIn: boolean;
  /** null: a visitor, or the product itself. */
  readonly personId: string | null;
  /** The language that this person chose. undefined: the browser's. */
  readonly language?: Language | undefined;
  holds(permission: Permission): boolean;
}

/**
 * Finds the actor of a request; provided by the lib accounts. An unknown visitor is an actor who is not signed in.
 */
export abstract class ActorOfRequest {
  abstract actorOf(request: FastifyRequest): Promise<RequestActor>;
}

/** State that all resolvers of one operation share. */
export interface RequestContext<Actor extends RequestActor = RequestActor> {
  /** Called `req`, since Nest looks for it under this name. */
  readonly req: FastifyRequest;
  readonly actor: Actor;
  readonly language: Language;
}

/** The language of answers when the reader's is unknown. */
export const [firstLanguage] = languages;

/**
 * The best of our languages for an Accept-Language header (RFC 9110, 12.5.4). The first if the header names none of
 * them.
 */
export function languageOf(acceptLanguage: string | undefined): Language {
  const wanted = (acceptLanguage ?? '').split(',').map((entry) => {
    const [tag = '', ...parameters] = entry.trim().toLowerCase().split(';');
    const quality = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean);
    return { language: tag.trim().split('-')[0], quality: Number(quality ?? 1) };
  });
  const best = wanted
    .toSorted((a, b) => b.quality - a.quality)
    .find(({ language, quality }) => quality > 0 && languages.some((ours) => ours === language));
  return languages.find((ours) => ours === best?.language) ?? firstLanguage;
}

/** The cookie with the language that the reader chose at the foot of a page. */
export const LANGUAGE_COOKIE = 'language';

/** The value of a cookie without special characters. undefined: it was not sent. */
export const cookieIn = (cookies: string | undefined, name: string): string | undefined =>
  new RegExp(`(?:^|; *)${name}=([\\w-]*)`).exec(cookies ?? '')?.[1];

/** The language chosen in this browser. undefined: none was. */
export function languageChosenIn({ cookie }: Pick<IncomingHttpHeaders, 'cookie'>): Language | undefined {
  const chosen = cookieIn(cookie, LANGUAGE_COOKIE);
  return languages.find((ours) => ours === chosen);
}

/** The language of a visitor without a known account: the one chosen in this browser, or else the best for its headers. */
export const languageOfRequest = (headers: IncomingHttpHeaders): Language =>
  languageChosenIn(headers) ?? languageOf(headers['accept-language']);

/**
 * The context of one request: actor and language, found once. The language chosen in this browser takes precedence over
 * the language of the account, which is for mails.
 */
export async function contextOf(actors: ActorOfRequest, req: FastifyRequest): Promise<RequestContext> {
  const actor = await actors.actorOf(req);
  const language =
    languageChosenIn(req.headers) ?? actor.language ?? languageOf(req.headers['accept-language']);
  return { req, actor, language };
}

/** The context in which a guard, a parameter decorator or a loader is called. */
export const requestContextOf = (execution: ExecutionContext): RequestContext =>
  GqlExecutionContext.create(execution).getContext<RequestContext>();

/** Passes the actor of the request to a resolver: `needs(@CurrentActor() actor: Actor)`. */
export const CurrentActor = createParamDecorator(
  (_: unknown, execution: ExecutionContext) => requestContextOf(execution).actor,
);

/** Gives a resolver the language of the answer: `publish(@CurrentLanguage() language: Language)`. */
export const CurrentLanguage = createParamDecorator(
  (_: unknown, execution: ExecutionContext) => requestContextOf(execution).language,
);
