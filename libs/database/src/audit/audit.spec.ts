import { describe, expect, it } from '@jest/globals';
import { testDatabase } from '@passerelle/harness';
import { AuditEntry } from './audit-entry.entity.js';
import { differences, snapshotOf } from './audit.js';
import { newId } from '../new-id.js';

const given = testDatabase();
const entries = (objectId: string): Promise<AuditEntry[]> =>
  given.database.manager.find(AuditEntry, { where: { objectId }, order: { id: 'ASC' } });

describe('a snapshot', () => {
  it('is plain data that later changes do not reach', () => {
    const row = { title: 'Avant', tags: ['a'], at: new Date('2026-11-24T09:00:00.000Z'), secret: 'non' };
    const snapshot = snapshotOf(row, ['title', 'tags', 'at']);
    row.title = 'Après';
    row.tags.push('b');
    expect(snapshot).toEqual({ title: 'Avant', tags: ['a'], at: '2026-11-24T09:00:00.000Z' });
  });

  it('differs from another by some fields, and by none where all say the same', () => {
    expect(differences({ a: 1, b: ['x'], c: null }, { a: 2, b: ['x'] })).toEqual({
      before: { a: 1 },
      after: { a: 2 },
    });
    expect(differences({ b: ['x'] }, { b: ['x'] })).toBeUndefined();
    expect(differences({ b: ['x', 'y'] }, { b: ['y', 'x'] })).toBeDefined();
    expect(differences(null, { a: 1, b: null })).toEqual({ before: null, after: { a: 1 } });
    expect(differences({ a: 1 }, null)).toEqual({ before: { a: 1 }, after: null });
  });
});

describe('an entry of the audit log', () => {
  it('says who, when, why, and what differs', async () => {
    const [id, actorId, concernedId] = [newId(), newId(), newId()];
    const object = { kind: 'thing', id };
    await given.database.transaction((tx) =>
      tx.audit(
        { actorId, object, action: 'edit', before: { a: 1, b: 2 }, after: { a: 1, b: 3 } },
        {
          actorId: null,
          object,
          action: 'delete',
          reason: 'over',
          concernedId,
          before: { a: 1 },
          after: null,
        },
      ),
    );
    expect(await entries(id)).toEqual([
      {
        id: expect.any(String),
        recordedAt: given.clock.now(),
        actorId,
        objectKind: 'thing',
        objectId: id,
        action: 'edit',
        concernedId: null,
        reason: null,
        before: { b: 2 },
        after: { b: 3 },
      },
      expect.objectContaining({
        actorId: null,
        action: 'delete',
        reason: 'over',
        concernedId,
        before: { a: 1 },
        after: null,
      }),
    ]);
  });

  it('is not written where nothing changed, nor where the transaction fails', async () => {
    const object = { kind: 'thing', id: newId() };
    const fields = { actorId: null, object, action: 'edit', before: { a: [1] } } as const;
    await given.database.transaction((tx) => tx.audit({ ...fields, after: { a: [1] } }));
    await expect(
      given.database.transaction(async (tx) => {
        await tx.audit({ ...fields, after: { a: [2] } });
        throw new Error('too late');
      }),
    ).rejects.toThrow('too late');
    expect(await entries(object.id)).toEqual([]);
  });

  it('can contain the action alone, without any of the texts', async () => {
    const object = { kind: 'thing', id: newId() };
    const fields = { actorId: null, object, action: 'edit', reason: 'privé', actionOnly: true } as const;
    await given.database.transaction((tx) =>
      tx.audit(
        { ...fields, before: { a: 'x' }, after: { a: 'y' } },
        { ...fields, before: { a: 'y' }, after: { a: 'y' } },
      ),
    );
    expect(await entries(object.id)).toEqual([
      expect.objectContaining({ action: 'edit', reason: null, before: null, after: null }),
    ]);
  });

  it.each([
    ['UPDATE', `UPDATE audit_entry SET reason = 'autre'`],
    ['UPDATE', `UPDATE audit_entry SET reason = 'autre' WHERE false`],
    ['DELETE', 'DELETE FROM audit_entry'],
    ['TRUNCATE', 'TRUNCATE audit_entry'],
    ['DELETE', `SET session_replication_role = replica; DELETE FROM audit_entry`],
  ])('is never changed or removed: %s by %s', async (operation, statement) => {
    const object = { kind: 'thing', id: newId() };
    await given.database.transaction((tx) =>
      tx.audit({ actorId: null, object, action: 'edit', before: { a: 1 }, after: { a: 2 } }),
    );
    const before = await entries(object.id);
    expect(before).toHaveLength(1);
    await expect(given.database.transaction((tx) => tx.manager.query(statement))).rejects.toThrow(
      `The audit log is append-only: ${operation} of audit_entry is refused.`,
    );
    expect(await entries(object.id)).toEqual(before);
  });
});
