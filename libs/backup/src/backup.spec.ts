import { randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { aPerson } from '@passerelle/accounts/testing';
import {
  assertDatabaseFits,
  isHalfRestored,
  mailsHeldSince,
  migrate,
  migrations,
  onOneConnection,
} from '@passerelle/database';
import { type FileStore, storeOf } from '@passerelle/files';
import { aStoredFile } from '@passerelle/files/testing';
import { cloneDatabase, testDatabase } from '@passerelle/harness';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { contentOf, MemoryTarget } from '../testing/index.js';
import type { Erasure } from './erasures.js';
import { type BackupOptions, makeBackup, takeBackupLock } from './make-backup.js';
import { backupsAt } from './manifest.js';
import { sha256Of } from './pieces.js';
import { openBackup, restoreBackup, type RestoreOptions } from './restore-backup.js';

const given = testDatabase();
let folder: string;
let files: FileStore;
let fileId: string;
let content: Record<string, string>;
const bytes = Buffer.from('Un compte rendu : « été »\r\n\u0000');
const drops: (() => Promise<void>)[] = [];
const NOW = new Date('2026-12-02T03:00:00.000Z');
const later = (days: number): Date => new Date(NOW.getTime() + days * 24 * 3_600_000);

beforeAll(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'passerelle-backup-'));
  files = storeOf({ s3: undefined, dataDir: path.join(folder, 'source') });
  const { manager } = given.database;
  // There are enough rows without them.
  await manager.query('DELETE FROM territory');
  // What COPY escapes, and what is not text.
  const person = await aPerson(given.database, { email: 'anne@example.org', name: 'Anne \\ \t "Ô\n\\N' });
  fileId = await aStoredFile(manager, { conceptId: randomUUID(), addedById: person.id, addedAt: NOW });
  await manager.query('UPDATE stored_file SET sha256 = $1, size = $2', [sha256Of(bytes), bytes.length]);
  await files.put(fileId, bytes);
  // A row that refers to a later one of its own table, and two that refer to each other.
  await manager.query(
    `UPDATE tag SET broader_id = (SELECT id FROM tag ORDER BY id DESC LIMIT 1) WHERE id = (SELECT id FROM tag ORDER BY id LIMIT 1)`,
  );
  await manager.query(
    `UPDATE tag SET merged_into_id = (SELECT id FROM tag ORDER BY id LIMIT 1) WHERE id = (SELECT id FROM tag ORDER BY id DESC LIMIT 1)`,
  );
  await manager.query(
    `INSERT INTO audit_entry (id, recorded_at, actor_id, object_kind, object_id, action, after)
     VALUES ($1, now(), NULL, 'need', $1, 'did_publish', '{"a": ["b\\\\n", null]}')`,
    [randomUUID()],
  );
  content = await contentOf(given.url);
});
afterEach(async () => {
  for (const drop of drops.splice(0)) await drop();
});
afterAll(() => fs.rm(folder, { recursive: true }));

const backUp = (
  target: MemoryTarget,
  options: Partial<BackupOptions> = {},
  { secret = undefined as string | undefined } = {},
) =>
  makeBackup({ url: given.url, files, secret }, target, {
    recipients: [],
    keep: 7,
    now: NOW,
    ...options,
  });

interface Restored {
  url: string;
  files: FileStore;
  secret: string | undefined;
}

/** A place to restore into. */
async function emptyPlace(): Promise<{ url: string; files: FileStore }> {
  const { url, drop } = await cloneDatabase('empty');
  drops.push(drop);
  return { url, files: storeOf({ s3: undefined, dataDir: path.join(folder, randomUUID()) }) };
}

async function restore(
  target: MemoryTarget,
  { goOn, ...options }: Partial<RestoreOptions> = {},
  place?: { url: string; files: FileStore },
  prepare: (erasures: readonly Erasure[]) => Promise<void> = async () => undefined,
): Promise<Restored> {
  const opened = await openBackup(target, { identities: [], ...options });
  const into = place ?? (await emptyPlace());
  await restoreBackup(opened, { ...into, prepare }, goOn);
  return { ...into, secret: opened.secret };
}

const heldIn = (url: string) => onOneConnection(url, mailsHeldSince);

describe('a backup', () => {
  it('is restored as it was: every row of every table, and every file', async () => {
    const target = new MemoryTarget();
    const { manifest } = await backUp(target);
    const rows = Object.values(content).reduce((sum, each) => sum + Number(each.split(' ')[0]), 0);
    expect(manifest.tables.reduce((sum, table) => sum + table.rows, 0)).toBe(rows + 1);
    const restored = await restore(target);
    expect(await contentOf(restored.url)).toEqual(content);
    expect(await restored.files.get(fileId)).toEqual(bytes);
    await assertDatabaseFits({ databaseUrl: restored.url });
  });

  it('holds its mails once restored, and has another name than its original', async () => {
    const target = new MemoryTarget();
    const { manifest } = await backUp(target);
    const restored = await restore(target);
    expect(await heldIn(given.url)).toBeUndefined();
    expect(await heldIn(restored.url)).toBeInstanceOf(Date);
    const again = new MemoryTarget();
    const copy = await makeBackup(restored, again, {
      recipients: [],
      keep: 7,
      now: NOW,
    });
    expect(copy.manifest.installation).not.toBe(manifest.installation);
  });

  it('has what was there when it began, and nothing of what is written meanwhile', async () => {
    const target = new MemoryTarget();
    let writing: Promise<unknown> | undefined;
    target.beforeChange = () => {
      writing ??= given.database.manager.query(`INSERT INTO common_word VALUES ('meanwhile')`);
    };
    await backUp(target);
    await writing;
    try {
      const restored = await restore(target);
      expect(await contentOf(restored.url)).toEqual(content);
    } finally {
      await given.database.manager.query('DELETE FROM common_word');
    }
  });

  it('is refused while another is being made', async () => {
    await onOneConnection(given.url, async (client) => {
      await takeBackupLock(client);
      await expect(backUp(new MemoryTarget())).rejects.toThrow(/déjà en cours\.$/);
    });
  });

  it('counts a file that is missing or damaged, and goes on', async () => {
    const target = new MemoryTarget();
    await files.put(fileId, Buffer.from('autre chose'));
    try {
      const { manifest } = await backUp(target);
      expect([manifest.files, manifest.filesMissing]).toEqual([[], 1]);
    } finally {
      await files.put(fileId, bytes);
    }
  });

  it('is none if the target gives back something else than was put', async () => {
    const target = new MemoryTarget();
    const put = target.put.bind(target);
    target.put = (name, whole) => put(name, name.includes('/person.') ? whole.subarray(1) : whole);
    await expect(backUp(target)).rejects.toThrow(/person\.00000\.gz est abîmé dans memory\.$/);
    expect(await backupsAt(target)).toEqual([]);
  });
});

describe('a backup that is cut off', () => {
  it('at any change of the target leaves the backups that were there, and the next removes its remains', async () => {
    const counted = new MemoryTarget();
    let changes = 0;
    counted.beforeChange = () => changes++;
    await backUp(counted);
    const target = new MemoryTarget();
    const { name } = await backUp(target);
    for (const cut of [1, 2, Math.floor(changes / 2), changes - 2, changes - 1]) {
      let left = cut;
      target.beforeChange = () => {
        if (left-- === 0) throw new Error('cut off');
      };
      await expect(backUp(target, { now: later(1) })).rejects.toThrow('cut off');
      expect(await backupsAt(target)).toEqual([name]);
    }
    target.beforeChange = () => undefined;
    await backUp(target, { now: later(2), keep: 1 });
    const [kept, ...others] = await backupsAt(target);
    expect(others).toEqual([]);
    // Nothing of the others is left, neither of the one that was removed.
    const folders = new Set((await target.list('')).map((each) => each.split('/').slice(0, 2).join('/')));
    expect([...folders].toSorted()).toEqual([kept, `${kept?.split('/')[0]}/files`].toSorted());
  });
});

describe('backups that follow one another', () => {
  it('stay as many as are wanted, share files that are the same, and lose those that none has', async () => {
    const target = new MemoryTarget();
    for (const day of [0, 1, 2]) await backUp(target, { now: later(day), keep: 2 });
    expect((await backupsAt(target)).map((name) => name.split('/')[1])).toEqual([
      '20261203t030000z',
      '20261204t030000z',
    ]);
    const stored = (): string[] => [...target.objects.keys()].filter((name) => name.includes('/files/'));
    expect(stored()).toHaveLength(1);
    await given.database.manager.query('UPDATE stored_file SET state = $1', ['receiving']);
    try {
      await backUp(target, { now: later(3), keep: 1 });
      expect(stored()).toEqual([]);
    } finally {
      await given.database.manager.query('UPDATE stored_file SET state = $1', ['kept']);
    }
  });

  it('put a shared file right that was damaged', async () => {
    const target = new MemoryTarget();
    const { manifest } = await backUp(target);
    const name = manifest.files[0]?.piece.name ?? '';
    target.objects.set(name, Buffer.from('x'));
    await backUp(target, { now: later(1) });
    expect(target.objects.get(name)).toEqual(bytes);
  });

  it('leave those of another installation alone', async () => {
    const target = new MemoryTarget();
    await target.put('passerelle-000000000000/20261101t000000z/manifest.json', Buffer.from('{}'));
    await backUp(target, { keep: 1 });
    expect(await backupsAt(target)).toHaveLength(2);
    await expect(openBackup(target, { identities: [] })).rejects.toThrow(
      /de plusieurs installations : nommez-en une/,
    );
  });
});

describe('a restore', () => {
  it('is refused into a database that is not empty, which stays as it is', async () => {
    const target = new MemoryTarget();
    await backUp(target);
    const other = await cloneDatabase();
    drops.push(other.drop);
    const before = await contentOf(other.url);
    await expect(restore(target, {}, { url: other.url, files })).rejects.toThrow(
      /^La base de données n’est pas vide : /,
    );
    expect(await contentOf(other.url)).toEqual(before);
    await assertDatabaseFits({ databaseUrl: other.url });
  });

  it('of a damaged backup writes nothing', async () => {
    const damage: [string, (target: MemoryTarget, name: string) => void, RegExp][] = [
      [
        'a piece is missing',
        (target, name) => target.objects.delete(`${name}/person.00000.gz`),
        /^Il manque /,
      ],
      [
        'a bit is another',
        (target, name) => {
          const piece = target.objects.get(`${name}/tag.00000.gz`);
          if (piece) piece[40] = (piece[40] ?? 0) ^ 1;
        },
        /est abîmé dans memory/,
      ],
      [
        'a file is another',
        (target) => {
          for (const each of target.objects.keys())
            if (each.includes('/files/')) target.objects.set(each, bytes.subarray(1));
        },
        /est abîmé dans memory/,
      ],
      [
        'the manifest is cut',
        (target, name) => {
          const manifest = target.objects.get(`${name}/manifest.json`);
          target.objects.set(`${name}/manifest.json`, Buffer.from(manifest ?? '').subarray(0, 200));
        },
        /est abîmée/,
      ],
    ];
    for (const [what, change, sentence] of damage) {
      const target = new MemoryTarget();
      const { name } = await backUp(target);
      change(target, name);
      await expect([what, await restore(target).catch((error: Error) => error.message)]).toEqual([
        what,
        expect.stringMatching(sentence),
      ]);
    }
  });

  it('that is cut off at any step leaves a database on which nothing starts, until it is restored', async () => {
    const target = new MemoryTarget();
    await backUp(target);
    const place = await emptyPlace();
    let steps = 0;
    const opened = await openBackup(target, { identities: [] });
    await restoreBackup(opened, { ...(await emptyPlace()), prepare: async () => undefined }, () => steps++);
    for (const cut of [0, 1, Math.floor(steps / 2), steps - 1]) {
      let left = cut;
      const goOn = (): void => {
        if (left-- === 0) throw new Error('cut off');
      };
      await expect(restoreBackup(opened, { ...place, prepare: async () => undefined }, goOn)).rejects.toThrow(
        'cut off',
      );
      expect(await onOneConnection(place.url, isHalfRestored)).toBe(true);
      await expect(assertDatabaseFits({ databaseUrl: place.url })).rejects.toThrow(
        /^Une restauration a commencé dans cette base de données et n’est pas finie : .* restore »\.$/,
      );
    }
    await restore(target, {}, place);
    expect(await contentOf(place.url)).toEqual(content);
    await assertDatabaseFits({ databaseUrl: place.url });
  });

  it('needs no more rights than those of the owner of the database', async () => {
    const target = new MemoryTarget();
    await backUp(target);
    const place = await emptyPlace();
    const role = `owner_${randomUUID().slice(0, 8)}`;
    const owned = new URL(place.url);
    const database = owned.pathname.slice(1);
    await onOneConnection(given.url, async (client) => {
      await client.query(`CREATE ROLE ${role} LOGIN PASSWORD 'x'`);
      await client.query(`ALTER DATABASE ${database} OWNER TO ${role}`);
    });
    drops.push(() =>
      onOneConnection(given.url, async (client) => void (await client.query(`DROP ROLE ${role}`))),
    );
    owned.username = role;
    owned.password = 'x';
    await restore(target, {}, { ...place, url: owned.href });
    expect(await contentOf(place.url)).toEqual(content);
  });

  it('of a backup of an older version brings it up to date, and of a newer one is refused', async () => {
    const [older, newest] = migrations.slice(-2).map(({ name }) => name as string);
    const source = await cloneDatabase('empty');
    drops.push(source.drop);
    await migrate(source.url, { upTo: older });
    await onOneConnection(source.url, (client) => client.query(`INSERT INTO common_word VALUES ('jardin')`));
    const target = new MemoryTarget();
    const { name } = await makeBackup({ url: source.url, files, secret: undefined }, target, {
      recipients: [],
      keep: 7,
      now: NOW,
    });
    const restored = await restore(target);
    await assertDatabaseFits({ databaseUrl: restored.url });
    expect((await contentOf(restored.url))['common_word']).toBe((await contentOf(source.url))['common_word']);
    expect(await heldIn(restored.url)).toBeInstanceOf(Date);

    const manifest = `${name}/manifest.json`;
    const newer = String(target.objects.get(manifest)).replace(
      `"${older}"`,
      `"${older}","${newest}","Later1999999999999"`,
    );
    target.objects.set(manifest, Buffer.from(newer));
    await expect(restore(target)).rejects.toThrow(
      /^La sauvegarde \S+ a été faite par une autre version de Passerelle, plus récente que celle-ci \(Later1999999999999\) : /,
    );
  });
});

describe('an encrypted backup', () => {
  const secret = 'un secret pour les essais, assez long pour servir';

  it('holds nothing in clear, is restored with its key and with no other, and has the secret', async () => {
    const [identity, other] = [await generateIdentity(), await generateIdentity()];
    const recipients = [await identityToRecipient(identity)];
    const target = new MemoryTarget();
    await backUp(target, { recipients }, { secret });
    for (const [name, object] of target.objects)
      if (!name.endsWith('manifest.json'))
        expect([name, String(object.subarray(0, 21))]).toEqual([name, 'age-encryption.org/v1']);
    await expect(restore(target)).rejects.toThrow(
      /^Cette sauvegarde est chiffrée pour age1\S+ : donnez .* --identity\.$/,
    );
    await expect(restore(target, { identities: [other] })).rejects.toThrow(
      /^La clé privée n’ouvre pas cette sauvegarde, qui est chiffrée pour age1/,
    );
    const restored = await restore(target, { identities: [other, identity] });
    expect(await contentOf(restored.url)).toEqual(content);
    expect(await restored.files.get(fileId)).toEqual(bytes);
    expect(restored.secret).toBe(secret);
  });

  it('encrypts files again for another key', async () => {
    const keys = [await generateIdentity(), await generateIdentity()];
    const target = new MemoryTarget();
    for (const [day, key] of keys.entries())
      await backUp(target, { recipients: [await identityToRecipient(key)], now: later(day) });
    const restored = await restore(target, { identities: [keys[1] ?? ''] });
    expect(await restored.files.get(fileId)).toEqual(bytes);
  });

  it('is not made in clear by mistake, and a backup in clear does not have the secret', async () => {
    const target = new MemoryTarget();
    await expect(backUp(target, { recipients: ['age1nothing'] })).rejects.toThrow(/^BACKUP_RECIPIENTS : /);
    expect(target.objects.size).toBe(0);
    await backUp(target, {}, { secret });
    for (const object of target.objects.values()) expect(object.includes(secret)).toBe(false);
    expect((await restore(target)).secret).toBeUndefined();
  });
});

describe('an erasure', () => {
  const erase = (id: string) =>
    onOneConnection(given.url, (client) =>
      client.query(`INSERT INTO erasure (id, kind, erased_at) VALUES ($1, 'person', $2)`, [id, NOW]),
    );
  const forget = () => onOneConnection(given.url, (client) => client.query('DELETE FROM erasure'));

  it('that a later backup knows holds for an earlier one that is restored', async () => {
    const [before, after] = [randomUUID(), randomUUID()];
    const target = new MemoryTarget();
    try {
      await erase(before);
      const { name } = await backUp(target);
      await erase(after);
      await backUp(target, { now: later(1) });
      const again: string[] = [];
      await restore(target, { name }, undefined, async (erasures) => {
        again.push(...erasures.map(({ id, at }) => `${id} ${at}`));
      });
      expect(again.toSorted()).toEqual([before, after].map((id) => `${id} ${NOW.toISOString()}`).toSorted());
    } finally {
      await forget();
    }
  });

  it('is not forgotten because its file is damaged: nothing is restored', async () => {
    const target = new MemoryTarget();
    await backUp(target);
    await target.put('erasures.jsonl', Buffer.from('{"id": "who?"}\n'));
    await expect(restore(target)).rejects.toThrow(/^erasures\.jsonl est abîmé /);
  });
});
