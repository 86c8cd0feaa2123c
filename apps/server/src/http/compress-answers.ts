import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Smaller answers fit into one packet uncompressed. */
const SMALLEST = 1_024;

/** Paths whose answers contain secrets: the token of a session, or of a mailed link beside typed text. */
const secret = ['/api/auth/', '/lien/'];

/**
 * Whether a stranger may have chosen the request that a signed-in person's browser sends, as with a link with a query.
 * The stranger's text may then be in the answer beside private text. Compressed, the length of the answer would reveal
 * whether both are alike (BREACH).
 */
const isChosenByStrangers = (request: FastifyRequest): boolean =>
  request.url.includes('?') && isSignedIn(request);

const isSignedIn = ({ headers }: FastifyRequest): boolean =>
  headers.cookie?.includes('session_token=') === true;

/** Compresses the answers of all routes that are added later; see docs/decisions/140. */
export async function compressAnswers(fastify: FastifyInstance): Promise<void> {
  // All hooks before the plugin, since hooks run in their order.
  fastify.addHook('onRoute', (route) => {
    if (secret.some((path) => route.url.startsWith(path))) route.compress = false;
  });
  fastify.addHook('onRequest', (request, _reply, done) => {
    if (isChosenByStrangers(request)) request.headers['x-no-compression'] = 'true';
    done();
  });
  fastify.addHook('onSend', (request, reply, _answer, done) => {
    // A stranger may also choose an address that does not exist. The page of the error shows it beside the name of the reader.
    if (reply.statusCode === 404 && isSignedIn(request)) request.headers['x-no-compression'] = 'true';
    done();
  });
  await fastify.register(compress, {
    threshold: SMALLEST,
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
    customTypes: /^text\/html|json(?:;|$)/u,
    // A few bytes could be unpacked into more than any of our limits has counted.
    globalDecompression: false,
  });
}
