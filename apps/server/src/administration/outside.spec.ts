import { expect, it } from '@jest/globals';
import { Settings } from '@passerelle/config';
import type { Database } from '@passerelle/database';
import { bootProduct } from '@passerelle/harness/product';
import { Mailer } from '@passerelle/mail';
import { OutsideChecks } from './outside.js';

const product = bootProduct();

it('what lies outside is asked again where the database was away for a moment', async () => {
  const answers = [
    () => Promise.reject(new Error('Connection terminated unexpectedly')),
    () => Promise.resolve([{ now: new Date() }]),
  ];
  const database = { manager: { query: () => answers.shift()?.() } } as unknown as Database;
  const outside = new OutsideChecks(product.app.get(Settings), database, product.app.get(Mailer));
  await expect(outside.look()).rejects.toThrow(/terminated/);
  expect(await outside.look()).toMatchObject({ clock: undefined });
});
