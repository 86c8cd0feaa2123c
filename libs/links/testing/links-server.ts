import { afterAll, beforeAll } from '@jest/globals';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { ConfigModule, readSettings } from '@passerelle/config';
import { DatabaseModule } from '@passerelle/database';
import type { testDatabase } from '@passerelle/harness';
import { MailModule } from '@passerelle/mail';
import type { FastifyInstance } from 'fastify';
import { LinksModule } from '../src/links.module.js';
import { serveMailedLinks } from '../src/serve-mailed-links.js';

export const PUBLIC_URL = 'http://passerelle.test';

export interface LinksServer {
  app: NestFastifyApplication;
  /** The address of the server. Links in mails begin with PUBLIC_URL. */
  url: string;
}

/** The pages behind mailed links, over HTTP, without accounts: for the specs of a file. */
export function linksServer(given: ReturnType<typeof testDatabase>): LinksServer {
  const server = {} as LinksServer;
  beforeAll(async () => {
    const settings = readSettings({
      DATABASE_URL: given.url,
      SECRET: 'x9P2vLq7RtW4mZc8JdK1sYfB6hNg3uEa',
      PUBLIC_URL,
    });
    // No mail is sent.
    const mail = MailModule.with('smtp://127.0.0.1:1');
    @Module({ imports: [ConfigModule.with(settings, given.clock), DatabaseModule, mail, LinksModule] })
    class App {}
    server.app = await NestFactory.create<NestFastifyApplication>(App, new FastifyAdapter(), {
      logger: ['error'],
      abortOnError: false,
    });
    const visitors = { headersOf: () => new Headers(), mayPress: async () => true };
    await server.app.register(async (fastify: FastifyInstance) =>
      serveMailedLinks(fastify, server.app, visitors),
    );
    await server.app.listen(0, '127.0.0.1');
    server.url = await server.app.getUrl();
  });
  afterAll(() => server.app.close());
  return server;
}
