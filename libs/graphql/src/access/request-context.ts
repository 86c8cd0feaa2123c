import type { IncomingHttpHeaders } from 'node:http';
import { type Language, languages } from '@passerelle/config';
import type { FastifyRequest } from 'fastify';

/** What a root field may ask of the person who calls it. */
export type Permission = 'signedIn' | 'curator' | 'admin';

/** Whoever makes the request, as far as the access guard needs to know. */
export interface RequestActor {
  readonly isSignedIn: boolean;
  /** The language this person chose; undefined: the browser's. */
  readonly language?: Language | undefined;
  holds(permission: Permission): boolean;
}

/** Finds out who makes a request; provided by the lib accounts. Somebody unknown is an actor who is not signed in. */
export abstract class ActorOfRequest {
  abstract actorOf(request: FastifyRequest): Promise<RequestActor>;
}

/** What every resolver of one operation shares. */
export interface RequestContext<Actor extends RequestActor = RequestActor> {
  /** Called `req` because Nest looks for it under this name. */
  readonly req: FastifyRequest;
  readonly actor: Actor;
  readonly language: Language;
}

/** The language to answer in when the reader's is unknown. */
export const [firstLanguage] = languages;

/** The best of our languages for an Accept-Language header (RFC 9110, 12.5.4), the first one if it names none of them. */
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

/** The cookie that keeps the language that the reader chose at the foot of a page. */
export const LANGUAGE_COOKIE = 'language';

/** The value of a cookie without special characters; undefined: it was not sent. */
export const cookieIn = (cookies: string | undefined, name: string): string | undefined =>
  new RegExp(`(?:^|; *)${name}=([\\w-]*)`).exec(cookies ?? '')?.[1];

/** The language chosen in this browser; undefined: none was. */
export function languageChosenIn({ cookie }: Pick<IncomingHttpHeaders, 'cookie'>): Language | undefined {
  const chosen = cookieIn(cookie, LANGUAGE_COOKIE);
  return languages.find((ours) => ours === chosen);
}

/** The language of somebody whose account is not known: the one chosen in this browser, or else the best that it asks for. */
export const languageOfRequest = (headers: IncomingHttpHeaders): Language =>
  languageChosenIn(headers) ?? languageOf(headers['accept-language']);

/**
 * The context of one request: who asks and in which language, found once. What was chosen in this browser comes before the
 * language of the account, which mails are written in.
 */
export async function contextOf(actors: ActorOfRequest, req: FastifyRequest): Promise<RequestContext> {
  const actor = await actors.actorOf(req);
  const language =
    languageChosenIn(req.headers) ?? actor.language ?? languageOf(req.headers['accept-language']);
  return { req, actor, language };
}
