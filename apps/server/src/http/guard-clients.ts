import rateLimit from '@fastify/rate-limit';
import { HttpException } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { networkOf } from '@passerelle/accounts';
import { languageOfRequest } from '@passerelle/graphql';
import type { FastifyRequest } from 'fastify';
import { isHealthCheck } from './health.js';

/** Deeper than any value that we read. Recursion into deeper values would end in an error. */
const DEEPEST = 32;

/** Whether the lists and objects of a body are nested too deeply. */
export function isTooDeep({ body }: FastifyRequest): boolean {
  let level = [body];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return true;
    level = level
      .filter((value) => typeof value === 'object' && value !== null && !Buffer.isBuffer(value))
      .flatMap((value) => Object.values(value as object) as unknown[]);
  }
  return false;
}

/**
 * Requests of one address a minute. A page sends about five, so the limit suffices for an office or a class behind
 * one address.
 */
const PER_CLIENT = { max: 1_200, timeWindow: 60_000 };

const tooMany = {
  fr: 'Trop de demandes viennent de votre connexion. Réessayez dans une minute.',
  en: 'Too many requests come from your connection. Try again in a minute.',
};
const noHost = {
  fr: 'L’en-tête Host de cette demande n’est pas une adresse.',
  en: 'The Host header of this request is no address.',
};
const tooDeep = {
  fr: 'Cette demande contient trop de listes les unes dans les autres.',
  en: 'This request holds too many lists within each other.',
};

/**
 * Requests from this machine are not counted. They may come from a proxy that does not name its clients, and all of
 * them would count as one client.
 */
export const UNCOUNTED = ['127.0.0.1', '::1'];

/** Refuses clients that send too many requests, and requests that nobody needs, before other code reads them. */
export async function guardClients(app: NestFastifyApplication): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', async (request) => {
    if (isHealthCheck(request.url)) return;
    if (!URL.canParse(`http://${request.host}`)) throw refusal(400, noHost, request);
  });
  fastify.addHook('preValidation', async (request) => {
    if (isTooDeep(request)) throw refusal(400, tooDeep, request);
  });
  await app.register(rateLimit, {
    ...PER_CLIENT,
    allowList: UNCOUNTED,
    // A client that has hung up has no address any more.
    keyGenerator: ({ ip }: { ip?: string }) => networkOf(ip ?? ''),
    errorResponseBuilder: (request, { ttl }) =>
      Object.assign(refusal(429, tooMany, request), { retryAfterSeconds: Math.ceil(ttl / 1_000) }),
  });
}

/** An error with its status code in both places: for Nest, and for Fastify. */
const refusal = (statusCode: number, words: typeof noHost, { headers }: FastifyRequest): Error =>
  Object.assign(new HttpException(words[languageOfRequest(headers)], statusCode), { statusCode });
