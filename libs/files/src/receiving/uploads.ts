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
import { LARGEST_FILE } from '../content/index.js';
import { sentences } from '../files.sentences.js';
import { Slots } from './slots.js';

interface UploadRequest {
  Querystring: Record<string, string | string[] | undefined>;
  Body: Buffer | undefined;
}

/** What an address says beside the bytes; of a parameter that is given twice, neither is meant. */
export type SaidOfUpload = (parameter: string) => string | undefined;

/** Where files are sent. What is thrown is answered in words. */
export interface UploadRoute<Allowed> {
  path: string;
  /** What is told of a file that is larger than any may be. */
  tooLarge: Sentence;
  /** What is told of somebody who may send nothing here. */
  notAllowed: Sentence;
  /** Settles whether somebody may send this, before the body is read. @returns what `keep` needs of it */
  allow(actor: Actor, said: SaidOfUpload): Promise<Allowed> | Allowed;
  /** @returns what was made of the file */
  keep(sent: { actor: Actor; said: SaidOfUpload; bytes: Buffer }, allowed: Allowed): Promise<{ id: string }>;
}

/** A file that is on its way. */
interface Upload<Allowed> {
  actor: Actor;
  allowed: Allowed;
  release: () => void;
}

/** Why a file is not taken, as it is answered. */
interface Refused {
  status: number;
  code: string;
  sentence: Sentence;
}

/** Files that this process holds in its memory at once, of ten megabytes each. */
const AT_ONCE = 10;
/** Of one person: whoever sends slowly leaves room for others. */
const OF_ONE_AT_ONCE = 6;

/**
 * Takes files over HTTP, for whatever they are sent to: the bytes are the body, which GraphQL would have to carry as a text. Where the
 * page is from, who sends it, and whether they may is settled before the body is read.
 */
@Injectable()
export class Uploads {
  /** Of files that are on their way, wherever they are sent. */
  readonly slots = new Slots(AT_ONCE, OF_ONE_AT_ONCE);

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly settings: Settings,
    private readonly actors: ActorOfRequest,
    private readonly quota: WriteQuota,
  ) {}

  /** Serves a route; to be called while the application starts. A worker, which has no HTTP server, serves none. */
  serve<Allowed>(route: UploadRoute<Allowed>): void {
    const fastify = this.host.httpAdapter?.getInstance<FastifyInstance>();
    // In a room of its own: nowhere else may a body be that large, or be of this type. Not awaited: that would begin the boot of
    // Fastify, and routes that come later would not be answered for by our error handler.
    void fastify?.register(async (room) => {
      const uploads = new WeakMap<FastifyRequest, Upload<Allowed>>();
      // Else JSON and text would be taken too, up to the size of a file, and kept as if they were bytes.
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
          // However it ends: cut off, refused, or done.
          reply.raw.once('close', upload.release);
          // Who went while it was settled whether they may is not heard of again.
          if (reply.raw.closed) upload.release();
          return undefined;
        },
        handler: async (request, reply) => {
          const upload = uploads.get(request);
          if (upload === undefined) throw new Error('Nobody has sent this file.');
          const { actor, allowed } = upload;
          const bytes = request.body ?? Buffer.alloc(0);
          const { id } = await route.keep({ actor, said: saidBy(request), bytes }, allowed);
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
    const allowed = await route.allow(actor, saidBy(request));
    const release = this.slots.take(actor.personId ?? '');
    return release === undefined ? away(sentences.tooManyAtOnce()) : { actor, allowed, release };
  }
}

const saidBy =
  ({ query }: FastifyRequest<UploadRequest>): SaidOfUpload =>
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
  if (error instanceof LimitReached) return { status: 429, code: 'LIMIT_REACHED', sentence: error.sentence };
  if (error instanceof Unavailable) return away(error.sentence);
  if (error instanceof TooManyRequests)
    return { status: 429, code: 'TOO_MANY_REQUESTS', sentence: error.sentence ?? sentences.notSent() };
  if (error instanceof errorCodes.FST_ERR_CTP_INVALID_MEDIA_TYPE)
    return { status: 415, code: 'UNSUPPORTED', sentence: sentences.notSent() };
  return undefined;
}

function answer(reply: FastifyReply, { status, code, sentence }: Refused, language: Language): FastifyReply {
  if (status === 503) reply.header('retry-after', RETRY_AFTER);
  return reply.code(status).send({ code, message: sentenceIn(sentence, language) });
}
