import { Injectable } from '@nestjs/common';
import { Database } from '@passerelle/database';
import { Loader } from '@passerelle/graphql';
import { In } from 'typeorm';
import { MailReach } from './mail-reach.entity.js';

/** Finds the mail reach of addresses; nothing for an address without trouble. It checks no permission. */
@Injectable()
export class MailReachLoader extends Loader<string, MailReach> {
  constructor(private readonly database: Database) {
    super();
  }

  protected find(emails: readonly string[]): Promise<MailReach[]> {
    return this.database.manager.findBy(MailReach, { email: In([...emails]) });
  }

  protected keyOf({ email }: MailReach): string {
    return email;
  }
}
