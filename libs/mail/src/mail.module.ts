import { type DynamicModule, Module } from '@nestjs/common';
import { Clock, Settings } from '@passerelle/config';
import { Database, mailsHeldSince } from '@passerelle/database';
import { Mailer } from './mailer.js';
import { ReturnAddresses } from './return-addresses.js';

@Module({})
export class MailModule {
  /** Makes the Mailer injectable everywhere. `smtpUrl` is the server of the settings or the local mailbox. */
  static with(smtpUrl: string): DynamicModule {
    return {
      module: MailModule,
      global: true,
      providers: [
        {
          provide: ReturnAddresses,
          inject: [Settings, Clock],
          useFactory: (settings: Settings, clock: Clock) => new ReturnAddresses(settings, clock),
        },
        {
          provide: Mailer,
          inject: [Settings, ReturnAddresses, Database],
          useFactory: (settings: Settings, returns: ReturnAddresses, database: Database) =>
            new Mailer({
              smtpUrl,
              from: settings.mailFrom,
              contactEmail: settings.contactEmail,
              maxConnections: settings.mailConcurrency,
              returnAddress: (mail) => returns.addressFor(mail),
              isHeld: async () => (await mailsHeldSince(database.manager)) !== undefined,
            }),
        },
      ],
      exports: [Mailer, ReturnAddresses],
    };
  }
}
