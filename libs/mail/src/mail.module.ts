import { Settings } from '@passerelle/config';
import { type DynamicModule, Module } from '@nestjs/common';
import { Mailer } from './transport/index.js';

@Module({})
export class MailModule {
  /** Makes the Mailer injectable everywhere. `smtpUrl`: the settings' server, or the local mailbox's. */
  static with(smtpUrl: string): DynamicModule {
    return {
      module: MailModule,
      global: true,
      providers: [
        {
          provide: Mailer,
          inject: [Settings],
          useFactory: (settings: Settings) => new Mailer({ smtpUrl, from: settings.mailFrom }),
        },
      ],
      exports: [Mailer],
    };
  }
}
