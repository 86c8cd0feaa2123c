import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { languageOfRequest } from '@passerelle/graphql';
import { NotFound, sentenceIn } from '@passerelle/problems';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sentences } from '../personal-data.sentences.js';
import { archivePath, DataExportsService } from './data-exports.service.js';

interface ArchiveRoute {
  Params: { secret: string };
}

/** Serves an archive to the holder of its link. */
@Injectable()
export class ServeArchives implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly exports: DataExportsService,
  ) {}

  onModuleInit(): void {
    // A worker has no HTTP server.
    const fastify = this.host.httpAdapter?.getInstance<FastifyInstance>();
    fastify?.get<ArchiveRoute>(archivePath(':secret'), (request, reply) => this.serve(request, reply));
  }

  private async serve(request: FastifyRequest<ArchiveRoute>, reply: FastifyReply): Promise<FastifyReply> {
    reply.headers({
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
    try {
      const archive = await this.exports.archiveOf(request.params.secret.slice(0, 100));
      return await reply
        .type('application/zip')
        .header('content-disposition', 'attachment; filename="mes-donnees.zip"')
        .send(archive);
    } catch (error) {
      if (!(error instanceof NotFound)) throw error;
      return reply
        .status(404)
        .type('text/plain; charset=utf-8')
        .send(`${sentenceIn(sentences.archiveGone(), languageOfRequest(request.headers))}\n`);
    }
  }
}
