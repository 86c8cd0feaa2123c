import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { type Actor } from '@passerelle/accounts';
import { importUploadPath, type Language, Settings } from '@passerelle/config';
import { isDatabaseUnavailable, warnOfOutage } from '@passerelle/database';
import { ActorOfRequest, languageOfRequest, RETRY_AFTER, WriteQuota } from '@passerelle/graphql';
import { isFromOurPage } from '@passerelle/links';
import { InvalidInput, LimitReached, type Sentence, sentenceIn, TooManyRequests } from '@passerelle/problems';
import { errorCodes, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { sentences } from '../import-plans.sentences.js';
import { type ImportKind, importKinds, ImportPlansService } from '../plan/index.js';

/** In bytes: fifty thousand rows of some two hundred characters. */
export const LARGEST_FILE = 10 * 1024 * 1024;

interface UploadRoute {
  Querystring: Record<string, string | string[] | undefined>;
  Body: Buffer | undefined;
}

/** Why a file is not taken, as it is answered. */
interface Refused {
  status: number;
  code: string;
  sentence: Sentence;
}

/**
 * Takes files of curators over HTTP: the bytes are the body, which GraphQL would have to carry as a text. Who may is settled before the
 * body is read.
 */
@Injectable()
export class ReceiveImports implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly settings: Settings,
    private readonly actors: ActorOfRequest,
    private readonly quota: WriteQuota,
    private readonly plans: ImportPlansService,
  ) {}

  onModuleInit(): void {
    // A worker has no HTTP server.
    const fastify = this.host.httpAdapter?.getInstance<FastifyInstance>();
    // In a room of its own: nowhere else may a body be that large, or be of this type. Not awaited: that would begin the boot of
    // Fastify, and routes that come later would not be answered for by our error handler.
    void fastify?.register(async (room) => {
      const senders = new WeakMap<FastifyRequest, Actor>();
      // Else JSON and text would be taken too, up to the size of a file, and kept as if they were bytes.
      room.removeAllContentTypeParsers();
      room.addContentTypeParser(
        'application/octet-stream',
        { parseAs: 'buffer', bodyLimit: LARGEST_FILE },
        (_request, body, done) => done(null, body),
      );
      room.setErrorHandler<Error & { statusCode?: number }>((error, request, reply) => {
        if (isDatabaseUnavailable(error)) {
          warnOfOutage(error);
          return reply.code(503).header('retry-after', RETRY_AFTER).send({ code: 'UNAVAILABLE' });
        }
        const refused = whyRefused(error);
        if (refused === undefined) throw error;
        return answer(reply, refused, languageOfRequest(request.headers));
      });
      room.post<UploadRoute>(importUploadPath, {
        bodyLimit: LARGEST_FILE,
        onRequest: async (request, reply) => {
          const sender = await this.senderOf(request);
          if ('code' in sender) return answer(reply, sender, languageOfRequest(request.headers));
          senders.set(request, sender);
          return undefined;
        },
        handler: async (request, reply) => {
          const sender = senders.get(request);
          if (sender === undefined) throw new Error('Nobody has sent this file.');
          return this.receive(sender, request, reply);
        },
      });
    });
  }

  /** Whoever sends a file, or why they may not. */
  private async senderOf(request: FastifyRequest): Promise<Actor | Refused> {
    if (!isFromOurPage(request, this.settings.publicUrl))
      return { status: 403, code: 'FORBIDDEN', sentence: sentences.fromElsewhere() };
    const actor = (await this.actors.actorOf(request)) as Actor;
    if (!actor.isSignedIn) return { status: 401, code: 'UNAUTHENTICATED', sentence: sentences.signInFirst() };
    if (!actor.isCurator) return { status: 403, code: 'FORBIDDEN', sentence: sentences.onlyCurators() };
    await this.quota.count(actor, 1);
    return actor;
  }

  private async receive(
    actor: Actor,
    { query, body }: FastifyRequest<UploadRoute>,
    reply: FastifyReply,
  ): Promise<FastifyReply> {
    const kind = importKinds.find((each): each is ImportKind => each === query['kind']);
    if (kind === undefined) throw wrong('kind', sentences.kindOfImport());
    const { name } = query;
    const fileName = typeof name === 'string' ? name : '';
    const { id } = await this.plans.receive(actor, { kind, fileName, bytes: body ?? Buffer.alloc(0) });
    return reply.code(201).send({ id });
  }
}

const wrong = (field: string, message: Sentence): InvalidInput =>
  new InvalidInput([{ field, rule: 'required', message }]);

function whyRefused(error: Error & { code?: string; statusCode?: number }): Refused | undefined {
  if (error instanceof errorCodes.FST_ERR_CTP_BODY_TOO_LARGE)
    return { status: 413, code: 'TOO_LARGE', sentence: sentences.tooLarge({ max: LARGEST_FILE / 2 ** 20 }) };
  if (error instanceof InvalidInput) return { status: 400, code: 'INVALID', sentence: error.sentence };
  if (error instanceof LimitReached) return { status: 429, code: 'LIMIT_REACHED', sentence: error.sentence };
  if (error instanceof TooManyRequests)
    return { status: 429, code: 'TOO_MANY_REQUESTS', sentence: error.sentence ?? sentences.notSent() };
  if (error instanceof errorCodes.FST_ERR_CTP_INVALID_MEDIA_TYPE)
    return { status: 415, code: 'UNSUPPORTED', sentence: sentences.notSent() };
  return undefined;
}

const answer = (reply: FastifyReply, { status, code, sentence }: Refused, language: Language): FastifyReply =>
  reply.code(status).send({ code, message: sentenceIn(sentence, language) });
