import { describe, expect, it } from '@jest/globals';
import { testDatabase } from '@passerelle/harness';
import fc from 'fast-check';
import type { EntityManager } from 'typeorm';
import { newId } from '../new-id.js';
import { type AuditAnchor, auditAnchors, type AuditReport, verifyAudit } from './verify-audit.js';

const given = testDatabase();
const manager = (): EntityManager => given.database.manager;

const log = (texts: readonly string[]): Promise<string[]> =>
  Promise.all(
    texts.map((reason) =>
      given.database.transaction(async (tx) => {
        const id = newId();
        const object = { kind: 'thing', id };
        await tx.audit({
          actorId: newId(),
          object,
          action: 'edit',
          reason,
          before: { a: 1 },
          after: { a: 2 },
        });
        return id;
      }),
    ),
  );

/** Does something as a superuser whom no trigger stops, looks at the log, and takes everything back. */
async function tampered(
  statements: readonly (readonly [sql: string, parameters?: unknown[]])[],
  anchors: readonly AuditAnchor[] = [],
): Promise<AuditReport> {
  const runner = given.database.dataSource.createQueryRunner();
  await runner.startTransaction();
  try {
    await runner.query('SET LOCAL session_replication_role = replica');
    await runner.query('ALTER TABLE audit_entry DISABLE TRIGGER ALL');
    await runner.query('ALTER TABLE audit_link DISABLE TRIGGER ALL');
    for (const [sql, parameters] of statements) await runner.query(sql, parameters);
    return await verifyAudit(runner.manager, anchors);
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
}

const faultsOf = ({ faults }: AuditReport): string[] =>
  [...new Set(faults.map(({ fault }) => fault))].toSorted();

describe('the chains of the audit log', () => {
  it('hold for entries that are written one after the other and at once', async () => {
    await log(Array.from({ length: 40 }, (_, i) => `Raison ${i}`));
    const report = await verifyAudit(manager(), await auditAnchors(manager()));
    expect(report.faults).toEqual([]);
    expect(report.entries).toBeGreaterThanOrEqual(40);
    expect(report.links).toBe(report.entries);
  });

  it('hold after erasure has emptied texts, and retention removed entries: the digests of the texts cannot be guessed', async () => {
    const [emptied = '', removed = ''] = await log(['Madame Durand ne répond pas', 'Vieux']);
    const anchors = await auditAnchors(manager());
    const digests = () =>
      manager().query<{ salt: Buffer }[]>('SELECT salt FROM audit_entry WHERE object_id = $1', [emptied]);
    const [before] = await digests();
    await given.database.transaction(async (tx) => {
      await tx.manager.query(`SELECT set_config('passerelle.rewrites', 'erasure', true)`);
      await tx.manager.query('UPDATE audit_entry SET reason = NULL WHERE object_id = $1', [emptied]);
    });
    await given.database.transaction(async (tx) => {
      await tx.manager.query(`SELECT set_config('passerelle.rewrites', 'retention', true)`);
      await tx.manager.query('DELETE FROM audit_entry WHERE object_id = $1', [removed]);
    });
    const report = await verifyAudit(manager(), anchors);
    expect(report).toMatchObject({ faults: [], emptied: 1, removed: 1 });
    const [after] = await digests();
    expect(after?.salt.equals(before?.salt ?? Buffer.alloc(0))).toBe(false);
  });

  it('cannot be changed by whoever has no right to switch triggers off', async () => {
    for (const sql of [
      'UPDATE audit_link SET position = position',
      'DELETE FROM audit_link',
      'TRUNCATE audit_link',
    ])
      await expect(manager().query(sql)).rejects.toThrow('append-only');
  });

  it('name what was changed, added and removed', async () => {
    const [one = '', two = ''] = await log(['Première', 'Seconde']);
    expect(
      faultsOf(await tampered([['UPDATE audit_entry SET reason = $2 WHERE object_id = $1', [one, 'Autre']]])),
    ).toEqual(['texts_changed']);
    expect(
      faultsOf(await tampered([['UPDATE audit_entry SET actor_id = NULL WHERE object_id = $1', [one]]])),
    ).toEqual(['facts_changed']);
    expect(faultsOf(await tampered([['DELETE FROM audit_entry WHERE object_id = $1', [two]]]))).toEqual([
      'entry_missing',
    ]);
    expect(
      faultsOf(
        await tampered([
          [
            `INSERT INTO audit_entry (id, recorded_at, object_kind, object_id, action) VALUES ($1, now(), 'thing', $1, 'edit')`,
            [newId()],
          ],
        ]),
      ),
    ).toEqual(['entry_not_linked']);
    // As if erasure had done it, but nothing says so.
    expect(
      faultsOf(
        await tampered([
          ['UPDATE audit_entry SET reason = NULL, before = NULL, after = NULL WHERE object_id = $1', [one]],
        ]),
      ),
    ).toEqual(['texts_changed']);
  });

  it('that were all made again from a changed entry meet no anchor', async () => {
    await log(['Une', 'Deux', 'Trois']);
    const anchors = await auditAnchors(manager());
    expect(faultsOf(await tampered(rebuiltFrom(`UPDATE audit_entry SET action = 'other'`), anchors))).toEqual(
      ['anchor_not_met'],
    );
    // Without an anchor nobody can tell.
    expect(faultsOf(await tampered(rebuiltFrom(`UPDATE audit_entry SET action = 'other'`)))).toEqual([]);
  });
});

/** What somebody who knows everything about the chains does to hide a change. */
const rebuiltFrom = (change: string): [string][] => [
  [change],
  ['DELETE FROM audit_link'],
  ['UPDATE audit_chain SET position = 0, hash = audit_chain_seed(chain)'],
  [
    `SELECT link_audit_entry_as('recorded', entry, (row_number() OVER (ORDER BY id) % 16)::int)
     FROM audit_entry AS entry`,
  ],
];

const anEntry = `(SELECT id FROM audit_entry ORDER BY id OFFSET $1 LIMIT 1)`;
const aLink = `(chain, position) = (SELECT chain, position FROM audit_link ORDER BY chain, position OFFSET $1 LIMIT 1)`;

type Tampering = (at: number, count: { entries: number; links: number }) => [string, unknown[]?][];
const ofEntry =
  (sql: string): Tampering =>
  (at, { entries }) => [[sql.replace('ENTRY', anEntry), [at % entries]]];
const ofLink =
  (sql: string): Tampering =>
  (at, { links }) => [[sql.replace('LINK', aLink), [at % links]]];

/** What somebody may do to the tables with every right. */
const tamperings: Readonly<Record<string, Tampering>> = {
  action: ofEntry(`UPDATE audit_entry SET action = action || 'x' WHERE id = ENTRY`),
  time: ofEntry(`UPDATE audit_entry SET recorded_at = recorded_at + interval '1 second' WHERE id = ENTRY`),
  actor: ofEntry(`UPDATE audit_entry SET actor_id = gen_random_uuid() WHERE id = ENTRY`),
  object: ofEntry(`UPDATE audit_entry SET object_kind = 'other' WHERE id = ENTRY`),
  concerned: ofEntry(`UPDATE audit_entry SET concerned_id = gen_random_uuid() WHERE id = ENTRY`),
  reason: ofEntry(`UPDATE audit_entry SET reason = coalesce(reason, '') || '.' WHERE id = ENTRY`),
  before: ofEntry(`UPDATE audit_entry SET before = '{"a": 7}' WHERE id = ENTRY`),
  after: ofEntry(`UPDATE audit_entry SET after = NULL WHERE id = ENTRY`),
  salt: ofEntry(`UPDATE audit_entry SET salt = uuid_send(gen_random_uuid()) WHERE id = ENTRY`),
  identifier: ofEntry(`UPDATE audit_entry SET id = gen_random_uuid() WHERE id = ENTRY`),
  'an entry less': ofEntry(`DELETE FROM audit_entry WHERE id = ENTRY`),
  'an entry more': ofEntry(`INSERT INTO audit_entry (id, recorded_at, object_kind, object_id, action)
    SELECT gen_random_uuid(), recorded_at, object_kind, object_id, action FROM audit_entry WHERE id = ENTRY`),
  'a link less': ofLink('DELETE FROM audit_link WHERE LINK'),
  'a digest of facts': ofLink(`UPDATE audit_link SET facts_digest = sha256('x') WHERE LINK`),
  'a digest of texts': ofLink(`UPDATE audit_link SET texts_digest = sha256('x') WHERE LINK`),
  'a hash': ofLink(`UPDATE audit_link SET hash = sha256('x') WHERE LINK`),
  'a kind': ofLink(
    `UPDATE audit_link SET kind = CASE kind WHEN 'emptied' THEN 'removed' ELSE 'emptied' END WHERE LINK`,
  ),
  'the time of a link': ofLink(`UPDATE audit_link SET linked_at = linked_at - interval '1 hour' WHERE LINK`),
  'the entry of a link': ofLink(`UPDATE audit_link SET entry_id = gen_random_uuid() WHERE LINK`),
  'an entry and its links less': (at, { entries }) => [
    [`CREATE TEMP TABLE gone ON COMMIT DROP AS SELECT ${anEntry.replace('$1', String(at % entries))} AS id`],
    ['DELETE FROM audit_entry WHERE id = (SELECT id FROM gone)'],
    ['DELETE FROM audit_link WHERE entry_id = (SELECT id FROM gone)'],
  ],
  'the end of a chain': (at) => [
    [`UPDATE audit_chain SET position = position + 1 WHERE chain = $1`, [at % 16]],
  ],
  'a chain less': (at) => [[`DELETE FROM audit_chain WHERE chain = $1`, [at % 16]]],
  'the tail of every chain': () => [
    [
      `CREATE TEMP TABLE tail ON COMMIT DROP AS SELECT DISTINCT ON (chain) * FROM audit_link ORDER BY chain, position DESC`,
    ],
    ['DELETE FROM audit_entry WHERE id IN (SELECT entry_id FROM tail)'],
    [
      'DELETE FROM audit_link USING tail WHERE (audit_link.chain, audit_link.position) = (tail.chain, tail.position)',
    ],
    [
      `UPDATE audit_chain SET position = coalesce((SELECT max(position) FROM audit_link WHERE chain = audit_chain.chain), 0),
       hash = coalesce((SELECT hash FROM audit_link WHERE chain = audit_chain.chain ORDER BY position DESC LIMIT 1),
         audit_chain_seed(chain))`,
    ],
  ],
  'everything, made again': (at, { entries }) =>
    rebuiltFrom(
      `UPDATE audit_entry SET action = action || 'x' WHERE id = ${anEntry.replace('$1', String(at % entries))}`,
    ),
};

/** Some ten seconds: each of a thousand looks at the whole log. */
it('each of a thousand random tamperings by a superuser is found', async () => {
  await log(Array.from({ length: 30 }, (_, i) => `Avant la falsification ${i}`));
  const anchors = await auditAnchors(manager());
  const { entries, links, faults } = await verifyAudit(manager(), anchors);
  expect(faults).toEqual([]);
  const missed: string[] = [];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...Object.keys(tamperings)), fc.nat(), async (name, at) => {
      const report = await tampered(tamperings[name]?.(at, { entries, links }) ?? [], anchors);
      if (report.faults.length === 0) missed.push(`${name} ${at}`);
    }),
    { numRuns: 1_000 },
  );
  expect(missed).toEqual([]);
});

it('reading the log without tampering finds nothing, whatever transactions are under way', async () => {
  const under = given.database.dataSource.createQueryRunner();
  await under.startTransaction();
  await insertRaw(under.manager);
  expect((await verifyAudit(manager(), [])).faults).toEqual([]);
  await under.commitTransaction();
  await under.release();
  expect((await verifyAudit(manager(), [])).faults).toEqual([]);
});

const insertRaw = (within: EntityManager): Promise<unknown> =>
  within.query(
    `INSERT INTO audit_entry (id, recorded_at, object_kind, object_id, action) VALUES ($1, now(), 'thing', $1, 'edit')`,
    [newId()],
  );
