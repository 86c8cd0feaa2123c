import { beforeAll, describe, expect, it } from '@jest/globals';
import { Person } from '@passerelle/accounts';
import { anOrganisation, aPerson } from '@passerelle/accounts/testing';
import { bootProduct } from '@passerelle/harness/product';
import { ListParts } from '@passerelle/notifications';
import { aNeed } from '@passerelle/needs/testing';
import { QueuesInActionList } from './queues-in-action-list.js';

const product = bootProduct({ worker: false });
let curatorId: string;
beforeAll(async () => {
  ({ id: curatorId } = await aPerson(product.database, { role: 'curator' }));
});

describe('the desk in the mail of the day', () => {
  const part = (): QueuesInActionList => product.app.get(QueuesInActionList, { strict: false });

  it('is one of its parts, for curators', async () => {
    expect(product.app.get(ListParts, { strict: false }).all).toContain(part());
    const { id: otherId } = await aPerson(product.database);
    const { id: suspendedId } = await aPerson(product.database, {
      role: 'curator',
      suspendedAt: new Date(),
      suspensionReason: 'Un essai',
    });
    const readers = await part().readers();
    expect(readers).toContain(curatorId);
    expect(readers).not.toContain(otherId);
    expect(readers).not.toContain(suspendedId);
    expect(await part().linesFor(otherId, 'fr')).toEqual([]);
  });

  it('is for admins where there is no curator', async () => {
    const { id: adminId } = await aPerson(product.database, { role: 'admin' });
    expect(await part().readers()).not.toContain(adminId);
    await product.database.manager.update(Person, { role: 'curator' }, { role: 'none' });
    expect(await part().readers()).toEqual([adminId]);
    await product.database.manager.update(Person, { id: curatorId }, { role: 'curator' });
  });

  it('says how much waits, queue by queue, and where; what does not wait is not said', async () => {
    expect(await part().linesFor(curatorId, 'fr')).toEqual([]);
    const { id: organisationId } = await anOrganisation(product.database);
    const submittedAt = product.clock.now();
    await aNeed(product.database, { organisationId, state: 'submitted', submittedAt });
    const url = `${product.url}/bureau/a-relire`;
    expect(await part().linesFor(curatorId, 'fr')).toEqual([{ title: 'Un besoin à relire', url }]);
    await aNeed(product.database, { organisationId, state: 'submitted', submittedAt });
    expect(await part().linesFor(curatorId, 'en')).toEqual([{ title: '2 needs to read', url }]);
  });
});
