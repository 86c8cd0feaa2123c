import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { type Language, observatoryTablePath } from '@passerelle/config';
import { languageOfRequest } from '@passerelle/graphql';
import { InvalidInput } from '@passerelle/problems';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { observatoryIn } from './in-words.js';
import { isFigureKey, tableOfAll, tableOfFigure } from './observatory-table.js';
import { type ObservatoryFilter, ObservatoryService } from './observatory.service.js';

interface TableRoute {
  Querystring: Record<string, string | string[] | undefined>;
}

/** Serves the figures as tables for spreadsheets, to everybody. */
@Injectable()
export class ServeObservatoryTables implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly service: ObservatoryService,
  ) {}

  onModuleInit(): void {
    // A worker has no HTTP server.
    const fastify = this.host.httpAdapter?.getInstance<FastifyInstance>();
    fastify?.get<TableRoute>(observatoryTablePath, (request, reply) => this.serve(request, reply));
  }

  private async serve(request: FastifyRequest<TableRoute>, reply: FastifyReply): Promise<FastifyReply> {
    // The answer depends on the cookie of the language.
    reply.headers({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' });
    const language = languageOfRequest(request.headers);
    const { query } = request;
    // A repeated parameter does not count.
    const given = (name: string): string | undefined =>
      typeof query[name] === 'string' && query[name] !== '' ? query[name] : undefined;
    const figure = given('figure');
    const filter: ObservatoryFilter = {
      from: given('from'),
      until: given('until'),
      territory: given('territory'),
      theme: given('theme'),
    };
    try {
      const table = await this.tableOf(filter, figure, language);
      if (table === undefined) return reply.status(404).type('text/plain; charset=utf-8').send('404\n');
      return await reply
        .type('text/csv; charset=utf-8')
        .header(
          'content-disposition',
          `attachment; filename="observatoire${figure === undefined ? '' : `-${figure.replaceAll('_', '-')}`}.csv"`,
        )
        .send(table);
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      const messages = error.in(language).fields.map(({ message }) => message);
      return reply
        .status(400)
        .type('text/plain; charset=utf-8')
        .send(`${messages.join('\n')}\n`);
    }
  }

  /** undefined: there is no such figure. */
  private async tableOf(
    filter: ObservatoryFilter,
    key: string | undefined,
    language: Language,
  ): Promise<string | undefined> {
    if (key !== undefined && !isFigureKey(key)) return undefined;
    const observatory = observatoryIn(await this.service.observe(filter), language);
    if (key === undefined) return tableOfAll(observatory, language);
    const figure = observatory.figures.find((each) => each.key === key);
    return figure && tableOfFigure(observatory, figure, language);
  }
}
