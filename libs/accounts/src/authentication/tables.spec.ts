import { describe, expect, it } from '@jest/globals';
import { readSettings, SystemClock } from '@passerelle/config';
import { testDatabase } from '@passerelle/harness';
import { OneTimeToken, OneTimeTokens } from '@passerelle/links';
import { Mailer } from '@passerelle/mail';
import { getMigrations } from 'better-auth/db/migration';
import { MailDeliverabilityService } from '../deliverability/mail-deliverability.service.js';
import { Invitation } from '../invitations/invitation.entity.js';
import { MailCeilings } from '../limits/mail-ceilings.js';
import { RateLimits } from '../limits/rate-limits.js';
import { Membership } from '../organisations/membership.entity.js';
import { Organisation } from '../organisations/organisation.entity.js';
import { Person } from '../people/person.entity.js';
import { SignInCodes } from '../sign-in-codes/sign-in-codes.js';
import { secondFactorServices } from '../../testing/second-factor-services.js';
import { AccountMails } from './account-mails.js';
import { createAuth } from './better-auth.js';
import { SignInLimits } from './sign-in-limits.js';

const given = testDatabase();

describe('the tables that our migration makes', () => {
  it('are those that the entities describe', async () => {
    const entities = [Person, Organisation, Membership, Invitation, OneTimeToken];
    expect(entities.filter((entity) => !given.database.dataSource.hasMetadata(entity))).toEqual([]);
    const { upQueries } = await given.database.dataSource.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('have all that better-auth asks for', async () => {
    const settings = readSettings({ SECRET: 'x'.repeat(32), DATABASE_URL: given.url });
    const mailer = new Mailer({ smtpUrl: 'smtp://127.0.0.1:1', from: 'a@example.org' });
    const clock = new SystemClock();
    const limits = new RateLimits(given.database, clock);
    const ceilings = new MailCeilings(limits, given.database, settings);
    const auth = createAuth({
      settings,
      database: given.database,
      limits,
      ceilings,
      signInLimits: new SignInLimits(limits, ceilings, new MailDeliverabilityService(given.database, clock)),
      mails: new AccountMails(mailer, settings, clock),
      tokens: new OneTimeTokens(given.database, clock, settings),
      codes: new SignInCodes(given.database, clock, settings),
      ...secondFactorServices(given.database, clock, settings),
    });
    const { toBeCreated, toBeAdded } = await getMigrations(auth.options);
    expect({ toBeCreated, toBeAdded }).toEqual({ toBeCreated: [], toBeAdded: [] });
  });
});
