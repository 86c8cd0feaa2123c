import { Logger } from '@nestjs/common';
import { isDatabaseUnavailable, warnOfOutage } from '@passerelle/database';
import type { FastifyBodyParser, FastifyError, FastifyInstance } from 'fastify';

/** Room for an address, a name and a password, in bytes. */
const BODY_LIMIT = 16 * 1024;

const logger = new Logger('SmallBodies');

/** Accepts small bodies of one type only. */
export function takeOnly(
  fastify: FastifyInstance,
  type: string,
  parser: FastifyBodyParser<string>,
  bodyLimit = BODY_LIMIT,
): void {
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser(type, { parseAs: 'string', bodyLimit }, parser);
}

/** Accepts forms only, in the format of browsers. The body is a `URLSearchParams`. */
export function takeForms(fastify: FastifyInstance, bodyLimit = BODY_LIMIT): void {
  const parse: FastifyBodyParser<string> = (_request, body, done) => done(null, new URLSearchParams(body));
  takeOnly(fastify, 'application/x-www-form-urlencoded', parse, bodyLimit);
}

/**
 * The part of an error that the client may read. An unexpected error is logged, without the values in a database
 * error.
 */
export function answerTo(error: FastifyError): { status: number; code: string; message: string } {
  if (error.statusCode !== undefined && error.statusCode < 500) {
    return { status: error.statusCode, code: error.code, message: error.message };
  }
  if (isDatabaseUnavailable(error)) {
    warnOfOutage(error);
    return { status: 503, code: 'UNAVAILABLE', message: 'The product cannot answer at the moment.' };
  }
  if (error.statusCode === 503)
    return { status: 503, code: 'UNAVAILABLE', message: 'The product is busy. Try again in some seconds.' };
  if (error.code === 'FST_ERR_HANDLER_TIMEOUT')
    return { status: 503, code: 'UNAVAILABLE', message: 'The product took too long to answer.' };
  logger.error(error.message, error.stack);
  return { status: 500, code: 'INTERNAL', message: 'An unexpected error occurred.' };
}
