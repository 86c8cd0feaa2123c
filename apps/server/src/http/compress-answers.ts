import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Smaller answers fit into one packet as they are. */
const SMALLEST = 1_024;

/** Their answers hold secrets: the token of a session, or that of a mailed link beside what was typed. */
const secret = ['/api/auth/', '/lien/'];

/**
 * Whether a stranger can have a signed-in person's browser ask for something of their choice, as a link with a query does. What they
 * choose may stand in the answer beside what only that person may read: compressed, its length would tell whether both are alike
 * (BREACH).
 */
const isChosenByStrangers = (request: FastifyRequest): boolean =>
  request.url.includes('?') && isSignedIn(request);

const isSignedIn = ({ headers }: FastifyRequest): boolean =>
  headers.cookie?.includes('session_token=') === true;

/** Compresses the answers of all routes that are added from here on; see the decision 140. */
export async function compressAnswers(fastify: FastifyInstance): Promise<void> {
  // All before the plugin: hooks run in their order.
  fastify.addHook('onRoute', (route) => {
    if (secret.some((path) => route.url.startsWith(path))) route.compress = false;
  });
  fastify.addHook('onRequest', (request, _reply, done) => {
    if (isChosenByStrangers(request)) request.headers['x-no-compression'] = 'true';
    done();
  });
  fastify.addHook('onSend', (request, reply, _answer, done) => {
    // An address that is none may be of anybody's choice too, and stands in the page that says so, beside who reads it.
    if (reply.statusCode === 404 && isSignedIn(request)) request.headers['x-no-compression'] = 'true';
    done();
  });
  await fastify.register(compress, {
    threshold: SMALLEST,
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
    customTypes: /^text\/html|json(?:;|$)/u,
    // A few bytes could be unpacked into more than any limit of ours has counted.
    globalDecompression: false,
  });
}
