import rateLimit from '@fastify/rate-limit';
import { HttpException } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { languageOf } from '@passerelle/graphql';
import type { FastifyRequest } from 'fastify';

/** A page makes some five requests: this is for an office or a class behind one address, and no more. */
const PER_CLIENT = { max: 1_200, timeWindow: 60_000 };

const tooMany = {
  fr: 'Trop de demandes viennent de votre connexion. Réessayez dans une minute.',
  en: 'Too many requests come from your connection. Try again in a minute.',
};
const noHost = {
  fr: 'L’en-tête Host de cette demande n’est pas une adresse.',
  en: 'The Host header of this request is no address.',
};

/**
 * What loopback sends is not counted: it comes from this machine, or from a proxy on it that does not say for whom, and
 * all its clients would be counted as one.
 */
const UNCOUNTED = ['127.0.0.1', '::1'];

/** Refuses a client that asks too often, in this process, and a request whose Host is no address, before anything else sees them. */
export async function guardClients(app: NestFastifyApplication): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', async (request) => {
    if (!URL.canParse(`http://${request.host}`)) throw refusal(400, noHost, request);
  });
  await app.register(rateLimit, {
    ...PER_CLIENT,
    allowList: UNCOUNTED,
    errorResponseBuilder: (request) => refusal(429, tooMany, request),
  });
}

/** An error that both Nest and Fastify read. */
const refusal = (statusCode: number, said: typeof noHost, { headers }: FastifyRequest): Error =>
  Object.assign(new HttpException(said[languageOf(headers['accept-language'])], statusCode), { statusCode });
