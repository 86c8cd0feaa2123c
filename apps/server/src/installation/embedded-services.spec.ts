import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { readSettings } from '@passerelle/config';
import { settleDataFolder } from './embedded-services.js';

let around: string;
beforeEach(() => {
  around = fs.mkdtempSync(path.join(os.tmpdir(), 'passerelle-data-'));
});
afterEach(() => fs.rmSync(around, { recursive: true }));

const modeOf = (folder: string): string => (fs.statSync(folder).mode & 0o777).toString(8);
const settle = (folder: string): Promise<void> => settleDataFolder(readSettings({ DATA_DIR: folder }));
/** The account of PostgreSQL passes through the folder of root. */
const closed = process.getuid?.() === 0 ? '711' : '700';

it('the data folder is closed to others from the start', async () => {
  const folder = path.join(around, 'a', 'data');
  await settle(folder);
  expect(modeOf(folder)).toBe(closed);
});

it('a data folder that was made open is closed', async () => {
  const folder = path.join(around, 'data');
  fs.mkdirSync(folder);
  for (const name of ['postgres', 'mailbox']) fs.mkdirSync(path.join(folder, name));
  fs.writeFileSync(path.join(folder, 'secret'), 'x');
  fs.chmodSync(folder, 0o777);
  await settle(folder);
  expect(modeOf(folder)).toBe(closed);
});

it('a folder that holds other things is left as it is', async () => {
  fs.chmodSync(around, 0o755);
  fs.writeFileSync(path.join(around, 'letter.txt'), 'x');
  await settle(around);
  expect(modeOf(around)).toBe('755');
});
