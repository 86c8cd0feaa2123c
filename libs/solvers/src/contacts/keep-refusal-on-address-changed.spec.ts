import { expect, it } from '@jest/globals';
import { AddressChange, AddressChanged } from '@passerelle/accounts';
import { aPerson } from '@passerelle/accounts/testing';
import { newId } from '@passerelle/database';
import { anEvent, testDatabase } from '@passerelle/harness';
import { ContactRefusal } from './contact-refusal.entity.js';
import { KeepRefusalOnAddressChanged } from './keep-refusal-on-address-changed.js';

const given = testDatabase();

it('a refusal of mails holds for the address that its person takes, and for no other', async () => {
  const { manager } = given.database;
  const refusedAt = given.clock.now();
  await manager.insert(ContactRefusal, { email: 'non@example.org', refusedAt });
  const { id: personId } = await aPerson(given.database);
  const handler = new KeepRefusalOnAddressChanged(given.database);
  for (const formerEmail of ['non@example.org', 'oui@example.org']) {
    const id = newId();
    const email = `nouveau-${formerEmail}`;
    const at = given.clock.now();
    const change = { id, personId, email, hash: '', expiresAt: at, formerEmail, changedAt: at };
    await manager.insert(AddressChange, change);
    const event = anEvent(AddressChanged, { data: { personId, addressChangeId: id } });
    // A handler may run twice.
    await handler.handle(event);
    await handler.handle(event);
  }
  const refused = await manager.find(ContactRefusal, { order: { email: 'ASC' } });
  expect(refused).toEqual([
    { email: 'non@example.org', refusedAt },
    { email: 'nouveau-non@example.org', refusedAt },
  ]);
});
