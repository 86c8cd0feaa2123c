import { Settings } from '@passerelle/config';
import { type DynamicModule, Module } from '@nestjs/common';
import { Mailer } from './transport/index.js';

@Module({})
export class MailModule {
  /** Makes the Mailer injectable everywhere. `smtpUrl` is the server of the settings or the local mailbox. */
  static with(smtpUrl: string): DynamicModule {
    return {
      module: MailModule,
      global: true,
      providers: [
        {
          provide: Mailer,
          inject: [Settings],
          useFactory: (settings: Settings) =>
            new Mailer({
              smtpUrl,
              from: settings.mailFrom,
              contactEmail: settings.contactEmail,
              maxConnections: settings.mailConcurrency,
            }),
        },
      ],
      exports: [Mailer],
    };
  }
}
