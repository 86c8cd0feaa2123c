import { type ArgumentsHost, Catch } from '@nestjs/common';
import { BaseExceptionFilter } from '@nestjs/core';
import { GqlArgumentsHost } from '@nestjs/graphql';
import { Problem } from '@passerelle/problems';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLResolveInfo } from 'graphql';
import { bodyLimit, graphqlPath } from '../limits/limits.js';
import { languageOfRequest, type RequestContext } from '../request-context.js';
import { answerTo, isUnavailable, RETRY_AFTER, statusOf, waitOf } from './answer-errors.js';
import { asMember } from './result-of.js';

/**
 * Answers a thrown problem as a member of the root field's union. Also prevents Nest from logging errors that are
 * answered elsewhere.
 */
@Catch()
export class ErrorsFilter extends BaseExceptionFilter {
  override catch(exception: unknown, host: ArgumentsHost): unknown {
    if (host.getType<string>() === 'graphql') {
      const { returnType } = GqlArgumentsHost.create(host).getInfo<GraphQLResolveInfo>();
      const { language } = GqlArgumentsHost.create(host).getContext<RequestContext>();
      const member = exception instanceof Problem ? asMember(exception.in(language), returnType) : undefined;
      if (member === undefined) throw exception;
      return member;
    }
    // The client has left in the middle of the answer. Nobody can be notified, and nothing is wrong here.
    if (isPrematureClose(exception)) return undefined;
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (request.url.split('?')[0] !== graphqlPath && !isUnavailable(exception))
      // oxlint-disable-next-line promise/valid-params -- a filter's method, not a promise's
      return super.catch(exception, host);
    // A body that Fastify cannot read does not reach Apollo. The client still gets the usual shape.
    return this.answer(exception, request, reply);
  }

  private answer(exception: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const status = isUnavailable(exception) ? 503 : statusOf(exception);
    const { message, extensions } = answerTo(exception, languageOfRequest(request.headers));
    const tooLarge = `This request is too large; at most ${bodyLimit} bytes are allowed.`;
    if (status === 503) void reply.header('retry-after', RETRY_AFTER);
    const { retryAfterSeconds } = waitOf(exception);
    if (retryAfterSeconds !== undefined) void reply.header('retry-after', retryAfterSeconds);
    void reply
      .status(status)
      .send({ errors: [{ message: status === 413 ? tooLarge : message, extensions }] });
  }
}

/** Error of a stream whose connection was closed before the end of the answer. */
const isPrematureClose = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
