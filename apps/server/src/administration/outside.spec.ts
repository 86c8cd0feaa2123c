import { expect, it } from '@jest/globals';
import { Settings } from '@passerelle/config';
import { DatabaseCheck } from '@passerelle/database';
import { FileStore, Scanner } from '@passerelle/files';
import { testDatabase } from '@passerelle/harness';
import { bootProduct } from '@passerelle/harness/product';
import { Mailer } from '@passerelle/mail';
import { OutsideChecks } from './outside.js';

const product = bootProduct();
const given = testDatabase();

it('what lies outside is asked again where the database was away for a moment', async () => {
  const outside = new OutsideChecks(
    product.app.get(Settings),
    given.database,
    product.app.get(DatabaseCheck),
    product.app.get(Mailer),
    product.app.get(FileStore),
    product.app.get(Scanner),
  );
  const { dataSource } = given.database;
  await dataSource.destroy();
  await expect(outside.look()).rejects.toThrow();
  await dataSource.initialize();
  expect(await outside.look()).toMatchObject({ clock: undefined });
});
