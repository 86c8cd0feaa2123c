import { afterAll, beforeAll } from '@jest/globals';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { ConfigModule, readSettings } from '@passerelle/config';
import { DatabaseModule } from '@passerelle/database';
import { GraphqlModule } from '@passerelle/graphql';
import { testDatabase } from '@passerelle/harness';
import { EventHandler, JobsModule } from '@passerelle/jobs';
import { MailModule } from '@passerelle/mail';
import { startTestMailbox, type TestMailbox } from '@passerelle/mail/testing';
import { AccountsModule } from '../src/accounts.module.js';
import { mountAuthentication } from '../src/authentication/serve-authentication.js';
import { OrganisationAbsenceChanged, OrganisationUpdated } from '../src/organisations/organisation.events.js';

export const PUBLIC_URL = 'http://passerelle.test';

export interface AccountsServer {
  app: NestFastifyApplication;
  /** The address of the server; links in mails begin with PUBLIC_URL. */
  url: string;
  mailbox: TestMailbox;
}

/** In place of the libs downstream that handle our events. */
@EventHandler('SomebodyDownstream', OrganisationAbsenceChanged, OrganisationUpdated)
class SomebodyDownstream {
  async handle(): Promise<void> {}
}

/** This lib behind HTTP, with a mailbox, for the specs of a file. Jobs run once `JobsWorker` is started. */
export function accountsServer(
  given: ReturnType<typeof testDatabase>,
  env: Record<string, string> = {},
): AccountsServer {
  const server = {} as AccountsServer;
  beforeAll(async () => {
    server.mailbox = await startTestMailbox();
    const settings = readSettings({
      DATABASE_URL: given.url,
      SECRET: 'x9P2vLq7RtW4mZc8JdK1sYfB6hNg3uEa',
      PUBLIC_URL,
      SMTP_URL: server.mailbox.smtpUrl,
      SECOND_FACTOR: 'no',
      ...env,
    });
    @Module({
      imports: [
        ConfigModule.with(settings, given.clock),
        DatabaseModule,
        JobsModule,
        MailModule.with(server.mailbox.smtpUrl),
        GraphqlModule.forRoot(),
        AccountsModule,
      ],
      providers: [SomebodyDownstream],
    })
    class App {}
    server.app = await NestFactory.create<NestFastifyApplication>(
      App,
      new FastifyAdapter({ trustProxy: 'loopback' }),
      {
        logger: ['error'],
        abortOnError: false,
      },
    );
    await mountAuthentication(server.app);
    await server.app.listen(0, '127.0.0.1');
    server.url = (await server.app.getUrl()).replace('localhost', '127.0.0.1');
  });
  afterAll(async () => {
    await server.app.close();
    await server.mailbox.stop();
  });
  return server;
}
