import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { makeBackup, NoErasures, openBackup, restoreBackup, targetOf } from '@passerelle/backup';
import {
  createDatabaseIfMissing,
  migrate,
  onPatientConnection,
  startEmbeddedPostgres,
} from '@passerelle/database';
import { storeOf } from '@passerelle/files';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { print, rounded } from './measuring.mjs';

// How long a backup and a restore take, on the embedded PostgreSQL and a folder.

/**
 * npm run bench -- backup [--megabytes 1000] [--encrypted]
 *
 * Half of the rows are entries of the audit log, half are messages of events: half of their text is words, half cannot be compressed.
 */
export async function bench(options) {
  const { values } = parseArgs({
    args: options,
    options: {
      megabytes: { type: 'string', default: '1000' },
      encrypted: { type: 'boolean', default: false },
    },
  });
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'passerelle-bench-'));
  fs.chmodSync(folder, 0o755);
  const opened = [];
  try {
    const start = async (name) => {
      const postgres = await startEmbeddedPostgres({ folder: path.join(folder, name) });
      opened.push(postgres);
      return postgres.url('passerelle');
    };
    const source = await start('source');
    await createDatabaseIfMissing(source);
    await migrate(source);
    await fill(source, Number(values.megabytes));
    const identity = await generateIdentity();
    const recipients = values.encrypted ? [await identityToRecipient(identity)] : [];
    const target = targetOf({ backup: { to: path.join(folder, 'backups') } });
    const files = storeOf({ dataDir: path.join(folder, 'data') });
    const erasures = new NoErasures();
    let begun = performance.now();
    const seconds = () => rounded((performance.now() - begun) / 1_000);
    const { manifest } = await makeBackup({ url: source, files, secret: undefined, erasures }, target, {
      recipients,
      keep: 1,
      now: new Date(),
    });
    const backupSeconds = seconds();
    const sum = (of) => rounded(manifest.tables.reduce((total, table) => total + of(table), 0) / 1e6);
    const restored = await start('restored');
    await createDatabaseIfMissing(restored);
    begun = performance.now();
    const backup = await openBackup(target, { identities: values.encrypted ? [identity] : [] });
    const checkSeconds = seconds();
    await restoreBackup(backup, { url: restored, files, erasures, prepare: async () => undefined });
    print({
      encrypted: values.encrypted,
      rowsMegabytes: sum(({ size }) => size),
      backupMegabytes: sum(({ pieces }) => pieces.reduce((total, { size }) => total + size, 0)),
      rows: manifest.tables.reduce((total, { rows }) => total + rows, 0),
      backupSeconds,
      checkSeconds,
      restoreSeconds: seconds(),
      memoryMegabytes: rounded(process.resourceUsage().maxRSS / 1_000),
    });
  } finally {
    for (const postgres of opened) await postgres.stop();
    fs.rmSync(folder, { recursive: true });
  }
}

/** Two kilobytes a row. */
async function fill(url, megabytes) {
  const rows = Math.ceil((megabytes * 1e6) / 2_100 / 2);
  const text = `repeat('Nos aides à domicile découvrent parfois une chute. ', 20) || (SELECT string_agg(md5(n::text || i::text), '') FROM generate_series(1, 30) AS i)`;
  await onPatientConnection(url, async (client) => {
    await client.query(
      `INSERT INTO audit_entry (id, recorded_at, object_kind, object_id, action, after)
       SELECT gen_random_uuid(), now(), 'need', gen_random_uuid(), 'did_publish', jsonb_build_object('text', ${text})
       FROM generate_series(1, ${rows}) AS n`,
    );
    await client.query(
      `INSERT INTO event (id, name, subject_id, data, recorded_at, dispatched_at)
       SELECT gen_random_uuid(), 'NeedPublished', gen_random_uuid(), jsonb_build_object('text', ${text}), now(), now()
       FROM generate_series(1, ${rows}) AS n`,
    );
  });
}
