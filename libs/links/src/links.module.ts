import { Global, Module } from '@nestjs/common';
import { MailedLinks } from './mailed-links.js';
import { OneTimeTokens } from './one-time-tokens.js';

/** Global: most product libs mail links. */
@Global()
@Module({ providers: [MailedLinks, OneTimeTokens], exports: [MailedLinks, OneTimeTokens] })
export class LinksModule {}
