import { Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { Actor } from '@passerelle/accounts';
import { type Language, Settings } from '@passerelle/config';
import { isDatabaseUnavailable, warnOfOutage } from '@passerelle/database';
import { ActorOfRequest, languageOfRequest, RETRY_AFTER, WriteQuota } from '@passerelle/graphql';
import { isFromOurPage } from '@passerelle/links';
import {
  Forbidden,
  IllegalTransition,
  InvalidInput,
  LimitReached,
  NotFound,
  type Sentence,
  sentenceIn,
  TooManyRequests,
  Unavailable,
} from '@passerelle/problems';
import { errorCodes, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { LARGEST_FILE } from '../content/check-content.js';
import { sentences } from '../files.sentences.js';
import { Slots } from './slots.js';

interface UploadRequest {
  Querystring: Record<string, string | string[] | undefined>;
  Body: Buffer | undefined;
}

/** The parameters in the address of an upload. A repeated parameter counts as absent. */
export type UploadParameters = (parameter: string) => string | undefined;

/** A route to which files are sent. Thrown problems are answered in words. */
export interface UploadRoute<Allowed> {
  path: string;
  /** The answer to a file above the size limit. */
  tooLarge: Sentence;
  /** The answer to a person who may not send files here. */
  notAllowed: Sentence;
  /**
   * Checks, before the body is read, whether the actor may send this file.
   * @returns the data that `keep` needs from this check
   */
  allow(actor: Actor, input: UploadParameters): Promise<Allowed> | Allowed;
  /** @returns the object made from the file */
  keep(
    sent: { actor: Actor; input: UploadParameters; bytes: Buffer },
    allowed: Allowed,
  ): Promise<{ id: string }>;
}

/** An upload in progress. */
interface Upload<Allowed> {
  actor: Actor;
  allowed: Allowed;
  release: () => void;
}

/** Answer to a file that is not accepted. */
interface Refused {
  status: number;
  code: string;
  sentence: Sentence;
  /** Seconds until the same request may succeed, if the limit is a matter of time. */
  wait?: number | null;
}

/** Files in the memory of this process at once, of ten megabytes each. */
const AT_ONCE = 10;
/** Uploads of one person at once, so that a person with a slow connection leaves room for others. */
const OF_ONE_AT_ONCE = 6;

/**
 * Receives files over HTTP, for any route. The body is the bytes, since GraphQL would have to send them as text.
 * Origin, sender and permission are checked before the body is read.
 */
@Injectable()
export class Uploads {
  /** Uploads in progress, over all routes. */
  readonly slots = new Slots(AT_ONCE, OF_ONE_AT_ONCE);

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly settings: Settings,
    private readonly actors: ActorOfRequest,
    private readonly quota: WriteQuota,
  ) {}

  /** Serves a route. Call it while the application starts. A worker, which has no HTTP server, serves none. */
  serve<Allowed>(route: UploadRoute<Allowed>): void {
    const fastify = this.host.httpAdapter?.getInstance<FastifyInstance>();
    // In its own scope, since no other route may accept such a large body, or this content type. Not awaited, since
    // awaiting would start Fastify, and our error handler would miss routes that are added later.
    void fastify?.register(async (room) => {
      const uploads = new WeakMap<FastifyRequest, Upload<Allowed>>();
      // Otherwise JSON and text would be accepted too, up to the size of a file, and stored as bytes.
      room.removeAllContentTypeParsers();
      room.addContentTypeParser(
        'application/octet-stream',
        { parseAs: 'buffer', bodyLimit: LARGEST_FILE },
        (_request, body, done) => done(null, body),
      );
      room.setErrorHandler<Error & { statusCode?: number }>((error, request, reply) => {
        const refused = whyRefused(error, route);
        if (refused === undefined) throw error;
        return answer(reply, refused, languageOfRequest(request.headers));
      });
      room.post<UploadRequest>(route.path, {
        bodyLimit: LARGEST_FILE,
        onRequest: async (request, reply) => {
          const upload = await this.begin(request, route);
          if ('code' in upload) return answer(reply, upload, languageOfRequest(request.headers));
          uploads.set(request, upload);
          // For every end of the upload: interrupted, refused, or done.
          reply.raw.once('close', upload.release);
          // If the connection closed during the check, no `close` event follows any more.
          if (reply.raw.closed) upload.release();
          return undefined;
        },
        handler: async (request, reply) => {
          const upload = uploads.get(request);
          if (upload === undefined) throw new Error('Nobody has sent this file.');
          const { actor, allowed } = upload;
          const bytes = request.body ?? Buffer.alloc(0);
          const { id } = await route.keep({ actor, input: parametersOf(request), bytes }, allowed);
          return reply.code(201).send({ id });
        },
      });
    });
  }

  private async begin<Allowed>(
    request: FastifyRequest<UploadRequest>,
    route: UploadRoute<Allowed>,
  ): Promise<Upload<Allowed> | Refused> {
    if (!isFromOurPage(request, this.settings.publicUrl))
      return { status: 403, code: 'FORBIDDEN', sentence: sentences.fromElsewhere() };
    const actor = (await this.actors.actorOf(request)) as Actor;
    if (!actor.isSignedIn) return { status: 401, code: 'UNAUTHENTICATED', sentence: sentences.signInFirst() };
    await this.quota.count(actor, 1);
    const allowed = await route.allow(actor, parametersOf(request));
    const release = this.slots.take(actor.personId ?? '');
    return release === undefined ? away(sentences.tooManyAtOnce()) : { actor, allowed, release };
  }
}

const parametersOf =
  ({ query }: FastifyRequest<UploadRequest>): UploadParameters =>
  (parameter) => {
    const value = query[parameter];
    return typeof value === 'string' ? value : undefined;
  };

const away = (sentence: Sentence): Refused => ({ status: 503, code: 'UNAVAILABLE', sentence });

function whyRefused(
  error: Error,
  { tooLarge, notAllowed }: Pick<UploadRoute<unknown>, 'tooLarge' | 'notAllowed'>,
): Refused | undefined {
  if (isDatabaseUnavailable(error)) {
    warnOfOutage(error);
    return away(sentences.notKept());
  }
  if (error instanceof errorCodes.FST_ERR_CTP_BODY_TOO_LARGE)
    return { status: 413, code: 'TOO_LARGE', sentence: tooLarge };
  if (error instanceof NotFound) return { status: 404, code: 'NOT_FOUND', sentence: sentences.notHere() };
  if (error instanceof Forbidden) return { status: 403, code: 'FORBIDDEN', sentence: notAllowed };
  if (error instanceof InvalidInput) return { status: 400, code: 'INVALID', sentence: error.sentence };
  if (error instanceof IllegalTransition) return { status: 409, code: 'ILLEGAL', sentence: error.sentence };
  if (error instanceof LimitReached)
    return { status: 429, code: 'LIMIT_REACHED', sentence: error.sentence, wait: error.retryAfterSeconds };
  if (error instanceof Unavailable) return away(error.sentence);
  if (error instanceof TooManyRequests)
    return {
      status: 429,
      code: 'TOO_MANY_REQUESTS',
      sentence: error.sentence ?? sentences.notSent(),
      wait: error.retryAfterSeconds,
    };
  if (error instanceof errorCodes.FST_ERR_CTP_INVALID_MEDIA_TYPE)
    return { status: 415, code: 'UNSUPPORTED', sentence: sentences.notSent() };
  return undefined;
}

function answer(
  reply: FastifyReply,
  { status, code, sentence, wait }: Refused,
  language: Language,
): FastifyReply {
  if (status === 503) reply.header('retry-after', RETRY_AFTER);
  if (typeof wait === 'number') reply.header('retry-after', wait);
  return reply.code(status).send({ code, message: sentenceIn(sentence, language) });
}
