import { describe, expect, it } from '@jest/globals';
import { aPerson, sessionOf } from '@passerelle/accounts/testing';
import { newId } from '@passerelle/database';
import { bootProduct } from '@passerelle/harness/product';
import { aSolver } from '@passerelle/solvers/testing';
import { ErasuresService } from '../erasure/erasures.service.js';
import { DeleteOldRows } from './delete-old-rows.js';
import { DropUnansweredProjects } from './drop-unanswered-projects.js';
import { WarnInactiveAccounts } from './warn-inactive-accounts.js';

const product = bootProduct({ now: new Date('2026-11-24T09:00:00Z') });
const DAY = 24 * 60 * 60 * 1_000;
const daysAgo = (days: number): Date => new Date(product.clock.now().getTime() - days * DAY);
const query = <Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> =>
  product.database.manager.query<Row[]>(sql, parameters);
const subjectsTo = (email: string): string[] =>
  product.mailbox
    .messages()
    .filter(({ to }) => to.includes(email))
    .map(({ subject }) => subject.replaceAll('\u00a0', ' '));

describe('old rows', () => {
  it('are deleted in slices once their days have passed, newer and open ones are not', async () => {
    const [person, object] = [newId(), newId()];
    for (const [days, count] of [
      [6 * 365, 1_100],
      [10, 3],
    ] as const)
      await query(
        `INSERT INTO audit_entry (id, recorded_at, actor_id, object_kind, object_id, action)
         SELECT gen_random_uuid(), $1, $2, 'need', $3, 'edit' FROM generate_series(1, $4::int)`,
        [daysAgo(days), person, object, count],
      );
    const event = (days: number, isDispatched: boolean) =>
      query(
        `INSERT INTO event (id, name, subject_id, data, recorded_at, dispatched_at, not_before)
         VALUES (gen_random_uuid(), 'AccountUpdated', $1, '{}', $2, $3, $4)`,
        [object, daysAgo(days), isDispatched ? daysAgo(days) : null, daysAgo(-1)],
      );
    await event(400, true);
    await event(400, false);
    await event(10, true);
    await product.app.get(DeleteOldRows).run();
    const [{ entries } = { entries: 0 }] = await query<{ entries: number }>(
      'SELECT count(*)::int AS entries FROM audit_entry WHERE object_id = $1',
      [object],
    );
    expect(entries).toBe(3);
    expect(await query('SELECT FROM event WHERE subject_id = $1', [object])).toHaveLength(2);
  });

  it('of the audit log are deleted by nobody else, and texts emptied by erasure alone', async () => {
    await query(
      `INSERT INTO audit_entry (id, recorded_at, object_kind, object_id, action)
       VALUES (gen_random_uuid(), now(), 'need', gen_random_uuid(), 'edit')`,
    );
    await expect(query('DELETE FROM audit_entry')).rejects.toThrow('append-only');
    await expect(query('UPDATE audit_entry SET reason = NULL')).rejects.toThrow('append-only');
    await expect(
      product.database.transaction(async ({ manager }) => {
        await manager.query(`SELECT set_config('passerelle.rewrites', 'erasure', true)`);
        await manager.query(`UPDATE audit_entry SET action = 'publish'`);
      }),
    ).rejects.toThrow('nothing else');
    await expect(
      product.database.transaction(async ({ manager }) => {
        await manager.query(`SELECT set_config('passerelle.rewrites', 'erasure', true)`);
        await manager.query('DELETE FROM audit_entry');
      }),
    ).rejects.toThrow('append-only');
  });
});

describe('an account that nobody uses', () => {
  it('is warned twice, then erased after the usual days; whoever comes is left alone', async () => {
    const [gone, back, active] = await Promise.all([0, 1, 2].map(() => aPerson(product.database, {})));
    if (!gone || !back || !active) throw new Error('Nobody was written.');
    const old = daysAgo(4 * 365);
    await query('UPDATE person SET created_at = $1', [old]);
    await query(
      'INSERT INTO account_visit SELECT id, $1 FROM person ON CONFLICT (person_id) DO UPDATE SET seen_at = $1',
      [old],
    );
    await query('UPDATE account_visit SET seen_at = $1 WHERE person_id = $2', [daysAgo(30), active.id]);
    const warn = async (): Promise<void> => {
      await product.app.get(WarnInactiveAccounts).run();
      await product.settled();
    };
    await warn();
    await warn();
    expect(subjectsTo(gone.email)).toEqual(['Gardez-vous votre compte Passerelle ?']);
    expect(subjectsTo(active.email)).toEqual([]);
    product.clock.advance(31 * DAY);
    // A session is a visit.
    await sessionOf(product.app, back.id);
    await query('UPDATE session SET last_used_at = $1 WHERE person_id = $2', [product.clock.now(), back.id]);
    await warn();
    expect(subjectsTo(gone.email).at(-1)).toBe('Dernier message avant l’effacement de votre compte');
    product.clock.advance(31 * DAY);
    await warn();
    expect(subjectsTo(gone.email).at(-1)).toBe('Votre compte va être effacé');
    product.clock.advance(8 * DAY);
    await product.app.get(ErasuresService).eraseDue();
    expect(await query('SELECT FROM person WHERE id = $1', [gone.id])).toEqual([]);
    expect(await query('SELECT FROM person WHERE id = ANY ($1)', [[back.id, active.id]])).toHaveLength(2);
    expect(subjectsTo(back.email)).toEqual(['Gardez-vous votre compte Passerelle ?']);
  });
});

describe('an imported project that never answered', () => {
  it('is dropped after a year, its contact told once a month before', async () => {
    const { database, app } = product;
    const imported = { kind: 'project_holder' as const, updatedAt: daysAgo(340), externalId: newId() };
    const silent = await aSolver(database, {
      ...imported,
      contactEmail: 'silence@exemple.org',
      name: 'Projet muet',
    });
    const refused = await aSolver(database, {
      ...imported,
      externalId: newId(),
      contactEmail: 'refus@exemple.org',
      contactRefusedAt: daysAgo(300),
    });
    const holder = await aPerson(database, {});
    const claimed = await aSolver(database, { ...imported, externalId: newId(), personId: holder.id });
    const drop = async (): Promise<void> => {
      await app.get(DropUnansweredProjects).run();
      await product.settled();
    };
    await drop();
    await drop();
    expect(subjectsTo('silence@exemple.org')).toEqual([
      'La page de votre projet va être effacée de Passerelle',
    ]);
    expect(subjectsTo('refus@exemple.org')).toEqual([]);
    product.clock.advance(31 * DAY);
    await drop();
    const rows = await query<{ id: string; name: string; contact_email: string | null }>(
      'SELECT id, name, contact_email FROM solver WHERE id = ANY ($1) ORDER BY id',
      [[silent.id, refused.id, claimed.id]],
    );
    expect(rows.map(({ name, contact_email }) => [name, contact_email])).toEqual([
      ['Profil effacé', null],
      ['Profil effacé', null],
      ['Veille Douce', null],
    ]);
    expect(await app.get(ErasuresService).erasedIds()).toEqual(
      expect.arrayContaining([silent.id, refused.id]),
    );
  });
});
