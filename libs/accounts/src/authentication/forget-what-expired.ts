import { Clock } from '@passerelle/config';
import { Database } from '@passerelle/database';
import { RequestKeys } from '@passerelle/graphql';
import { ScheduledTask } from '@passerelle/jobs';
import { OneTimeTokens } from '@passerelle/links';
import { MailDeliverabilityService } from '../deliverability/mail-deliverability.service.js';
import { OpenIdsService } from '../open-id/open-ids.service.js';
import { SignInCodes } from '../sign-in-codes/sign-in-codes.js';

/**
 * Deletes expired sessions, secrets and counters, and accounts that nobody confirmed. They would only record where
 * people came from.
 */
@ScheduledTask({ cron: '17 3 * * *' })
export class ForgetWhatExpired implements ScheduledTask {
  constructor(
    private readonly database: Database,
    private readonly tokens: OneTimeTokens,
    private readonly codes: SignInCodes,
    private readonly identities: OpenIdsService,
    private readonly keys: RequestKeys,
    private readonly reaches: MailDeliverabilityService,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    await this.tokens.forgetExpired();
    await this.codes.forgetExpired();
    await this.identities.forgetExpired();
    await this.keys.forgetOld();
    await this.reaches.forgetOld();
    await this.database.manager.query('DELETE FROM rate_limit WHERE ends_at <= $1', [this.clock.now()]);
    // Stored as long as the link in the mail to the former address, which is made from this row, and a day more.
    await this.database.manager.query(
      `DELETE FROM address_change WHERE expires_at <= $1::timestamptz - interval '8 days'`,
      [this.clock.now()],
    );
    // better-auth writes these times by the clock of the machine.
    await this.database.manager.query('DELETE FROM session WHERE expires_at <= now()');
    await this.database.manager.query('DELETE FROM verification WHERE expires_at <= now()');
    await this.database.manager.query(
      `DELETE FROM person WHERE NOT email_verified AND created_at <= now() - interval '7 days'
       AND NOT EXISTS (SELECT FROM membership WHERE person_id = person.id)`,
    );
  }
}
