import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { Actor } from '@passerelle/accounts';
import { filePath, signInPageTo } from '@passerelle/config';
import { ActorOfRequest, languageOfRequest, RETRY_AFTER } from '@passerelle/graphql';
import { NotFound, type Sentence, sentenceIn, Unavailable } from '@passerelle/problems';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { fileTypes } from './content/file-types.js';
import { sentences } from './files.sentences.js';
import { FilesService } from './files.service.js';

interface FileRoute {
  Params: { id: string };
}

/** No content of a file can run on our site, even if a browser opens it despite the other precautions. */
const POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";

/** Returns files to the people who may read them. A browser saves them, and opens none within our pages. */
@Injectable()
export class ServeFiles implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly actors: ActorOfRequest,
    private readonly files: FilesService,
  ) {}

  onModuleInit(): void {
    // A worker has no HTTP server.
    const fastify = this.host.httpAdapter?.getInstance<FastifyInstance>();
    fastify?.get<FileRoute>(filePath(':id'), (request, reply) => this.serve(request, reply));
  }

  private async serve(request: FastifyRequest<FileRoute>, reply: FastifyReply): Promise<FastifyReply> {
    const { id } = request.params;
    reply.headers({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' });
    const actor = (await this.actors.actorOf(request)) as Actor;
    // The same whether or not the file exists.
    if (!actor.isSignedIn) return reply.redirect(signInPageTo(filePath(encodeURIComponent(id))), 303);
    try {
      const { file, bytes } = await this.files.read(actor, id);
      return await reply
        .headers({
          'content-type': fileTypes[file.type].mime,
          'content-disposition': attachment(file.name),
          'content-security-policy': POLICY,
          'x-content-type-options': 'nosniff',
        })
        .send(bytes);
    } catch (error) {
      if (error instanceof NotFound) return say(request, reply, 404, sentences.notThere());
      if (!(error instanceof Unavailable)) throw error;
      return say(request, reply.header('retry-after', RETRY_AFTER), 503, error.sentence);
    }
  }
}

const say = (
  { headers }: FastifyRequest<FileRoute>,
  reply: FastifyReply,
  status: number,
  sentence: Sentence,
): FastifyReply =>
  reply
    .status(status)
    .type('text/plain; charset=utf-8')
    .send(`${sentenceIn(sentence, languageOfRequest(headers))}\n`);

/** The header of RFC 6266 with the file name twice: without accents for old programs, then exactly. The name contains neither quotes nor line breaks. */
function attachment(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\u0020-\u007e]/gu, '_')
    .replaceAll('%', '_');
  const exact = encodeURIComponent(name).replace(
    /['()*]/g,
    (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`;
}
