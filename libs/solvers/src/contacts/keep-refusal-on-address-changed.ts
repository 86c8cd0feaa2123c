import { AddressChanged } from '@passerelle/accounts';
import { Database, type EventOf } from '@passerelle/database';
import { EventHandler } from '@passerelle/jobs';

/** A person who wants no more mails wants none at their new address either. */
@EventHandler('KeepRefusalOnAddressChanged', AddressChanged)
export class KeepRefusalOnAddressChanged {
  constructor(private readonly database: Database) {}

  async handle({ data }: EventOf<typeof AddressChanged>): Promise<void> {
    await this.database.manager.query(
      `INSERT INTO contact_refusal (email, refused_at)
       SELECT change.email, refusal.refused_at
       FROM address_change AS change JOIN contact_refusal AS refusal ON refusal.email = change.former_email
       WHERE change.id = $1 ON CONFLICT DO NOTHING`,
      [data.addressChangeId],
    );
  }
}
