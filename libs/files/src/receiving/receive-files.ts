import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { Actor } from '@passerelle/accounts';
import { fileUploadPath, type Language, Settings } from '@passerelle/config';
import { isDatabaseUnavailable, warnOfOutage } from '@passerelle/database';
import { ActorOfRequest, languageOfRequest, RETRY_AFTER, WriteQuota } from '@passerelle/graphql';
import { isFromOurPage } from '@passerelle/links';
import {
  Forbidden,
  IllegalTransition,
  InvalidInput,
  isUuid,
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
import { FilesService } from '../files.service.js';
import type { FileSubject } from '../subjects/index.js';
import { KeepFile } from './keep-file.js';
import { Slots } from './slots.js';

interface UploadRoute {
  Querystring: Record<string, string | string[] | undefined>;
  Body: Buffer | undefined;
}

/** Who adds a file to what. */
interface Addition {
  actor: Actor;
  subject: FileSubject;
  subjectId: string;
  part: string | undefined;
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
 * Takes files over HTTP: the bytes are the body. Where the page is from, who sends it, and whether they may add it to this object is
 * settled before the body is read.
 */
@Injectable()
export class ReceiveFiles implements OnModuleInit {
  /** Of files that are on their way. */
  readonly slots = new Slots(AT_ONCE, OF_ONE_AT_ONCE);

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly settings: Settings,
    private readonly actors: ActorOfRequest,
    private readonly quota: WriteQuota,
    private readonly files: FilesService,
    private readonly keepFile: KeepFile,
  ) {}

  onModuleInit(): void {
    // A worker has no HTTP server.
    const fastify = this.host.httpAdapter?.getInstance<FastifyInstance>();
    // In a room of its own, and not awaited: as `ReceiveImports` says.
    void fastify?.register(async (room) => {
      const additions = new WeakMap<FastifyRequest, Addition>();
      room.removeAllContentTypeParsers();
      room.addContentTypeParser(
        'application/octet-stream',
        { parseAs: 'buffer', bodyLimit: LARGEST_FILE },
        (_request, body, done) => done(null, body),
      );
      room.setErrorHandler<Error & { statusCode?: number }>((error, request, reply) => {
        const language = languageOfRequest(request.headers);
        if (isDatabaseUnavailable(error)) {
          warnOfOutage(error);
          return answer(reply, away(sentences.notKept()), language);
        }
        const refused = whyRefused(error);
        if (refused === undefined) throw error;
        return answer(reply, refused, language);
      });
      room.post<UploadRoute>(fileUploadPath, {
        bodyLimit: LARGEST_FILE,
        onRequest: async (request, reply) => {
          const addition = await this.additionOf(request);
          if ('code' in addition) return answer(reply, addition, languageOfRequest(request.headers));
          additions.set(request, addition);
          // However it ends: cut off, refused, or done.
          reply.raw.once('close', addition.release);
          // Who went while it was settled whether they may is not heard of again.
          if (reply.raw.closed) addition.release();
          return undefined;
        },
        handler: async (request, reply) => {
          const addition = additions.get(request);
          if (addition === undefined) throw new Error('Nobody has sent this file.');
          const { actor, subject, subjectId, part } = addition;
          const { id } = await this.keepFile.keep(actor, {
            subject,
            subjectId,
            part,
            name: given(request, 'name') ?? '',
            key: given(request, 'key') ?? null,
            bytes: request.body ?? Buffer.alloc(0),
          });
          return reply.code(201).send({ id });
        },
      });
    });
  }

  private async additionOf(request: FastifyRequest<UploadRoute>): Promise<Addition | Refused> {
    if (!isFromOurPage(request, this.settings.publicUrl))
      return { status: 403, code: 'FORBIDDEN', sentence: sentences.fromElsewhere() };
    const actor = (await this.actors.actorOf(request)) as Actor;
    if (!actor.isSignedIn) return { status: 401, code: 'UNAUTHENTICATED', sentence: sentences.signInFirst() };
    await this.quota.count(actor, 1);
    const [kind, subjectId] = [given(request, 'to'), given(request, 'id')];
    if (kind === undefined || subjectId === undefined || !isUuid(subjectId)) throw new NotFound();
    const part = given(request, 'part');
    const subject = await this.files.subjectFor(actor, kind, subjectId, part);
    const release = this.slots.take(actor.personId ?? '');
    if (release === undefined) return away(sentences.tooManyAtOnce());
    return { actor, subject, subjectId, part, release };
  }
}

/** Of a parameter that is given twice, neither is meant. */
const given = ({ query }: FastifyRequest<UploadRoute>, name: string): string | undefined => {
  const value = query[name];
  return typeof value === 'string' ? value : undefined;
};

const away = (sentence: Sentence): Refused => ({ status: 503, code: 'UNAVAILABLE', sentence });

function whyRefused(error: Error & { code?: string; statusCode?: number }): Refused | undefined {
  if (error instanceof errorCodes.FST_ERR_CTP_BODY_TOO_LARGE)
    return { status: 413, code: 'TOO_LARGE', sentence: sentences.tooLarge({ max: LARGEST_FILE / 2 ** 20 }) };
  if (error instanceof NotFound) return { status: 404, code: 'NOT_FOUND', sentence: sentences.notHere() };
  if (error instanceof Forbidden) return { status: 403, code: 'FORBIDDEN', sentence: sentences.notAllowed() };
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
