import { describe, expect, it } from '@jest/globals';
import { aPerson } from '@passerelle/accounts/testing';
import { newId, OutboxEvent } from '@passerelle/database';
import { SearchDrift } from '@passerelle/finding';
import { countStatements } from '@passerelle/harness';
import { ask, refusal } from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';
import { Delivery } from '@passerelle/jobs';
import { scheduledTasksOf } from '@passerelle/jobs/testing';
import { Notice } from '@passerelle/notifications';
import { In } from 'typeorm';

const product = bootProduct();

interface Administration {
  findings: { id: string; gravity: string; what: string; advice: string; act: string | null }[];
  deadLetters: { handler: string; work: string; cause: string; what: string; count: number }[];
  scheduledTasks: { task: string; name: string; pause: string }[];
  versions: { name: string; version: string }[];
  settings: { name: string; isSet: boolean; value: string | null }[];
  mails: {
    waiting: number;
    failing: number;
    days: { sent: number; refused: number }[];
    unsure: number;
    lastUnsure: object[];
    refusals: object[];
  };
  database: { totalBytes: number; tables: { table: string; bytes: number }[] };
  isRepairingSearch: boolean;
}

const everything = `{ administration {
  findings { id gravity what advice act } deadLetters { handler work cause what count } isRepairingSearch
  scheduledTasks { task name pause startedAt failure isLate } versions { name version } settings { name isSet value }
  mails { waiting failing oldest days { day sent refused } unsure lastUnsure { messageId unsureAt mailedAt } refusals { status meaning count } }
  database { totalBytes tables { table bytes rows } } } }`;
const replay = `mutation ($handler: String, $cause: DeadLetterCause) { replayDeliveries(handler: $handler, cause: $cause) }`;
const repair = 'mutation { repairSearchIndex }';

/** Failed deliveries of events without an effect. */
async function setAside(...errors: [handler: string, lastError: string][]): Promise<void> {
  const { manager } = product.database;
  const now = product.clock.now();
  for (const [handler, lastError] of errors) {
    const id = newId();
    const data = { needId: newId(), mailId: newId() };
    const event = { id, name: 'NeedClosed', subjectId: newId(), actorId: null, reason: null, data };
    await manager.insert(OutboxEvent, { ...event, recordedAt: now, dispatchedAt: now });
    const delivery = { eventId: id, handler, lastError, failures: 60, touchedAt: now };
    await manager.insert(Delivery, { ...delivery, state: 'dead_lettered' });
  }
}

const adminOf = () => product.as('camille@ovlt.example', 'admin');

describe('the administration', () => {
  it('says first what is wrong, in plain words, and nothing where all is well', async () => {
    const admin = await adminOf();
    expect((await ask<Administration>(admin, everything)).findings).toEqual([]);
    await setAside(
      ['FindMatchesOnNeedChanged', 'QueryFailedError: canceling statement due to statement timeout'],
      ['MailNoticeOnNoticesStored', 'MailServerAway: need-published was not sent'],
      ['MailNoticeOnNoticesStored', 'MailServerAway: need-published was not sent'],
      ['MailNoticeOnNoticesStored', 'TypeError: Cannot read properties of undefined'],
    );
    const { findings, deadLetters } = await ask<Administration>(admin, everything);
    expect(findings).toEqual([
      {
        id: 'dead_letters',
        gravity: 'bad',
        what: '4 travaux ont échoué trop souvent et attendent d’être rejoués.',
        advice: 'Lisez plus bas ce qui s’est passé, réparez, puis rejouez.',
        act: 'replay',
      },
    ]);
    expect(deadLetters.map(({ handler, cause, count }) => [handler, cause, count])).toEqual([
      ['MailNoticeOnNoticesStored', 'mail', 2],
      ['FindMatchesOnNeedChanged', 'database', 1],
      ['MailNoticeOnNoticesStored', 'other', 1],
    ]);
    expect(deadLetters[0]).toMatchObject({
      work: 'Envoyer un avis par mail',
      what: 'Le serveur de mail n’a pas répondu, ou a refusé de nous servir.',
    });
  });

  it('replays what failed of one thing, once, and keeps who wanted it', async () => {
    const admin = await adminOf();
    const other = await product.as('dominique@ovlt.example', 'admin');
    const kind = { handler: 'MailNoticeOnNoticesStored', cause: 'mail' };
    const counts = await Promise.all([ask<number>(admin, replay, kind), ask<number>(other, replay, kind)]);
    expect(counts.toSorted()).toEqual([0, 2]);
    await product.settled();
    const { deadLetters } = await ask<Administration>(admin, everything);
    expect(deadLetters.map(({ cause }) => cause)).toEqual(['database', 'other']);
    expect(await ask(admin, replay, {})).toBe(2);
    await product.settled();
    const log = await product.database.manager.query<object[]>(
      `SELECT after FROM audit_entry WHERE object_kind = 'delivery' ORDER BY id`,
    );
    expect(log).toEqual([{ after: { ...kind, deliveries: 2 } }, { after: { deliveries: 2 } }]);
    const nothing = await admin.query(replay, { handler: 'Find\0Matches' });
    expect(nothing).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  });

  it('repairs the search index in a worker, once at a time', async () => {
    const admin = await adminOf();
    const { manager } = product.database;
    const measuredAt = product.clock.now();
    await manager.save(
      manager.create(SearchDrift, {
        collection: 'needs',
        measuredAt,
        expected: 50,
        missing: 40,
        stale: 0,
        leftOver: 0,
      }),
    );
    const { findings } = await ask<Administration>(admin, everything);
    expect(findings).toMatchObject([{ id: 'drift_needs', gravity: 'bad', act: 'repair_search' }]);
    expect(findings[0]?.what).toBe('La recherche ne suivait plus : 40 besoins sur 50.');
    const asked = await Promise.all([ask<boolean>(admin, repair), ask<boolean>(admin, repair)]);
    expect(asked.filter(Boolean).length).toBeGreaterThanOrEqual(1);
    await product.settled();
    expect((await ask<Administration>(admin, everything)).findings).toEqual([]);
  });

  it('counts the mails that wait, those that share an event too', async () => {
    const admin = await adminOf();
    const { manager } = product.database;
    const now = product.clock.now();
    const events = [
      { name: 'NoticesStored', data: { mailId: newId() } },
      { name: 'NoticesStoredForMany', data: { mailIds: [newId(), newId(), newId()] } },
    ].map((each) => ({
      ...each,
      id: newId(),
      subjectId: newId(),
      actorId: null,
      recordedAt: now,
      dispatchedAt: now,
    }));
    await manager.insert(OutboxEvent, events);
    const handlers = ['MailNoticeOnNoticesStored', 'MailNoticesOnStoredForMany'];
    const deliveries = events.map(({ id: eventId }, i) => ({
      eventId,
      handler: handlers[i] as string,
      state: 'pending' as const,
      failures: 1 - i,
      touchedAt: now,
    }));
    await manager.insert(Delivery, deliveries);
    const { mails } = await ask<Administration>(admin, everything);
    await manager.delete(Delivery, { eventId: In(events.map(({ id }) => id)) });
    expect(mails).toMatchObject({ waiting: 4, failing: 1 });
  });

  it('counts the mails of the last days, and names nobody', async () => {
    const admin = await adminOf();
    const now = product.clock.now();
    const notice = { kind: 'need_published', recipientKind: 'person' as const, data: {}, createdAt: now };
    const mails = [{ mailedAt: now }, { mailedAt: now }, { mailRefusal: '550 5.1.1' }];
    for (const became of mails) {
      const ids = { id: newId(), subjectId: newId(), recipientId: newId(), mailId: newId() };
      await product.database.manager.insert(Notice, { ...notice, ...ids, ...became });
    }
    // A list with two notices, and one with only counts.
    const [listId, countsId] = [newId(), newId()];
    for (let i = 0; i < 2; i++) {
      const ids = { id: newId(), subjectId: newId(), recipientId: newId(), mailId: listId };
      await product.database.manager.insert(Notice, { ...notice, ...ids, mailedAt: now });
    }
    for (const id of [listId, countsId]) {
      const { id: personId } = await aPerson(product.database);
      await product.database.manager.query(
        'INSERT INTO action_list (id, person_id, day, mailed_at) VALUES ($1, $2, $3, $4)',
        [id, personId, '2026-11-24', now],
      );
    }
    const { mails: report, findings } = await ask<Administration>(admin, everything);
    expect(report.days).toMatchObject([{ sent: 4, refused: 1 }]);
    expect(report.refusals).toEqual([
      { status: '550 5.1.1', meaning: 'l’adresse n’existe pas, ou plus', count: 1 },
    ]);
    expect(findings).toMatchObject([{ id: 'mails_refused', gravity: 'warn' }]);
  });

  it('names the mails that may have come twice, by what a mail server knows of them', async () => {
    const admin = await adminOf();
    const now = product.clock.now();
    const { manager } = product.database;
    const [mailId, listId] = [newId(), newId()];
    const notice = {
      kind: 'need_published',
      recipientKind: 'person' as const,
      data: {},
      createdAt: now,
      mailId,
    };
    // One mail of two notices, and a list of the day that is not sent yet.
    for (let i = 0; i < 2; i++) {
      const ids = { id: newId(), subjectId: newId(), recipientId: newId() };
      await manager.insert(Notice, { ...notice, ...ids, mailUnsureAt: now, mailedAt: now });
    }
    const { id: personId } = await aPerson(product.database);
    const later = new Date(now.getTime() + 1_000);
    await manager.query(
      'INSERT INTO action_list (id, person_id, day, mail_unsure_at) VALUES ($1, $2, $3, $4)',
      [listId, personId, '2026-11-24', later],
    );
    const { mails } = await ask<Administration>(admin, everything);
    const { hostname } = new URL(product.url);
    expect([mails.unsure, mails.lastUnsure]).toEqual([
      2,
      [
        { messageId: `<list-${listId}@${hostname}>`, unsureAt: later.toISOString(), mailedAt: null },
        {
          messageId: `<notice-${mailId}@${hostname}>`,
          unsureAt: now.toISOString(),
          mailedAt: now.toISOString(),
        },
      ],
    ]);
  });

  it('knows what every scheduled task does, which versions run, and no secret', async () => {
    const admin = await adminOf();
    const { scheduledTasks, versions, settings, database } = await ask<Administration>(admin, everything);
    expect(scheduledTasks.map(({ task }) => task)).toEqual(scheduledTasksOf(product.app));
    expect(scheduledTasks.filter(({ task, name }) => task === name)).toEqual([]);
    expect(scheduledTasks.find(({ task }) => task === 'KeepPromises')?.pause).toBe(
      'toutes les heures, de 8 h à 18 h',
    );
    expect(versions.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Passerelle', 'Tables', 'Node.js', 'PostgreSQL']),
    );
    expect(database.tables).toHaveLength(20);
    expect(database.tables.map(({ bytes }) => bytes)).toEqual(
      database.tables.map(({ bytes }) => bytes).toSorted((a, b) => b - a),
    );
    const settingsByName = new Map(settings.map((setting) => [setting.name, setting]));
    for (const name of ['SECRET', 'DATABASE_URL', 'SMTP_URL'])
      expect(settingsByName.get(name)).toEqual({ name, isSet: true, value: null });
    expect(settingsByName.get('REDIS_PREFIX')?.value).toBe('passerelle');
    expect(JSON.stringify(settings)).not.toContain('postgres:');
  });

  it('is for admins alone, and asks the same statements however much there is', async () => {
    const curator = await product.as('nadia@ovlt.example', 'curator');
    for (const document of [everything, repair, 'mutation { replayDeliveries }'])
      expect(await refusal(curator, document)).toBe('FORBIDDEN');
    const admin = await adminOf();
    await ask(admin, everything);
    const cost = () => countStatements(product.database.dataSource, () => ask(admin, everything));
    const few = await cost();
    await setAside(
      ...Array.from({ length: 30 }, (): [string, string] => ['HintOnChange', `Error: ${newId()}`]),
    );
    const many = await cost();
    expect([few.statements.length, many.statements.length]).toEqual([16, 16]);
  });
});
