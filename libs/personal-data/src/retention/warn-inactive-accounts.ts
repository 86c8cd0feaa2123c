import { Person } from '@passerelle/accounts';
import { Clock, Settings } from '@passerelle/config';
import { Database, type EventOf, type Transaction } from '@passerelle/database';
import { EventHandler, ScheduledTask } from '@passerelle/jobs';
import { Mailer, messageIdOf } from '@passerelle/mail';
import { InactivityWarned } from '../erasure/erasure.events.js';
import { ErasuresService } from '../erasure/erasures.service.js';
import { inactivityMail } from './retention.mail.js';
import { InactivityWarning } from './warning.entity.js';

/** Days from each warning to the next step: a month away is no sign of leaving. */
const PATIENCE = 30;
const DAY = 24 * 60 * 60 * 1_000;
/** Accounts of one step in one run: mails go out over several days. */
const AT_ONCE = 200;

/** Warns people who have not come for long, twice, then asks for their accounts to be erased. A visit ends this. */
@ScheduledTask({ cron: '15 9 * * *' }, { waitsForMails: true })
export class WarnInactiveAccounts implements ScheduledTask {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly settings: Settings,
    private readonly erasures: ErasuresService,
  ) {}

  async run(): Promise<void> {
    const now = this.clock.now();
    const aMonthAgo = new Date(now.getTime() - PATIENCE * DAY);
    const { manager } = this.database;
    await manager.query(
      `DELETE FROM inactivity_warning USING account_visit
       WHERE account_visit.person_id = inactivity_warning.person_id AND seen_at > first_at`,
    );
    const longAgo = new Date(now);
    longAgo.setUTCMonth(longAgo.getUTCMonth() - this.settings.inactiveMonths);
    await this.each(
      `SELECT person.id FROM person LEFT JOIN account_visit ON person_id = person.id
       WHERE greatest(person.created_at, seen_at) < $1 AND role = 'none' AND suspended_at IS NULL
         AND NOT EXISTS (SELECT FROM inactivity_warning WHERE person_id = person.id)
         AND NOT EXISTS (SELECT FROM erasure_request WHERE person_id = person.id)`,
      longAgo,
      (personId) =>
        this.warn(personId, ({ manager: inTx }) =>
          inTx.insert(InactivityWarning, { personId, firstAt: now, secondAt: null }),
        ),
    );
    await this.each(
      'SELECT person_id AS id FROM inactivity_warning WHERE first_at <= $1 AND second_at IS NULL',
      aMonthAgo,
      (personId) =>
        this.warn(personId, ({ manager: inTx }) =>
          inTx.update(InactivityWarning, { personId }, { secondAt: now }),
        ),
    );
    await this.each(
      `SELECT person_id AS id FROM inactivity_warning WHERE second_at <= $1
         AND NOT EXISTS (SELECT FROM erasure_request WHERE person_id = inactivity_warning.person_id)`,
      aMonthAgo,
      (personId) =>
        this.database.transaction(async (tx) => {
          await this.erasures.request(tx, personId, { cause: 'inactive', actorId: null });
        }),
    );
  }

  private async each(sql: string, before: Date, work: (id: string) => Promise<void>): Promise<void> {
    const found = await this.database.manager.query<{ id: string }[]>(`${sql} ORDER BY 1 LIMIT ${AT_ONCE}`, [
      before,
    ]);
    for (const { id } of found) await work(id);
  }

  private warn(personId: string, note: (tx: Transaction) => Promise<unknown>): Promise<void> {
    return this.database.transaction(async (tx) => {
      await note(tx);
      await tx.record(InactivityWarned({ subjectId: personId, actorId: null, data: { personId } }));
    });
  }
}

/** Mails the warning, unless its person has come meanwhile. */
@EventHandler({ id: 'MailPersonOnInactivityWarned', queue: 'mails' }, InactivityWarned)
export class MailPersonOnInactivityWarned {
  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly settings: Settings,
  ) {}

  async handle({ id, data, recordedAt }: EventOf<typeof InactivityWarned>): Promise<void> {
    const warning = await this.database.manager.findOneBy(InactivityWarning, { personId: data.personId });
    const person = await this.database.manager.findOneBy(Person, { id: data.personId });
    if (warning === null || person === null) return;
    const { name, email, language } = person;
    const isLast = warning.secondAt !== null;
    const day = new Date(recordedAt.getTime() + (isLast ? PATIENCE : 2 * PATIENCE) * DAY);
    const url = this.settings.publicUrl;
    await this.mailer.sendUnlessRefused({
      ...(await inactivityMail.render(language, { name, isLast, day, url })),
      to: { name, address: email },
      messageId: messageIdOf(`inactivity-${id}`, url),
      date: recordedAt,
    });
  }
}
