import { beforeAll, describe, expect, it } from '@jest/globals';
import { Actor } from '@passerelle/accounts';
import { actorOf, aMembership } from '@passerelle/accounts/testing';
import { newId } from '@passerelle/database';
import { eventsOf, testDatabase } from '@passerelle/harness';
import { Forbidden, NotFound } from '@passerelle/problems';
import { aNeed, needsServiceOn } from '../testing/index.js';
import { Need } from './need/need.entity.js';
import type { NeedsService } from './needs.service.js';

const given = testDatabase();
const curator = new Actor(newId(), 'curator', [], undefined);
let service: NeedsService;
let company: Actor;
let organisationId: string;

beforeAll(async () => {
  service = needsServiceOn(given);
  const membership = await aMembership(given.database);
  organisationId = membership.organisationId;
  company = await actorOf(given.database, membership.personId);
});

const isKept = (id: string): Promise<boolean> => given.database.manager.existsBy(Need, { id });

describe('a draft that was never sent', () => {
  it('is deleted by its company, and the log keeps that there was one', async () => {
    const { id } = await aNeed(given.database, { organisationId, state: 'draft', title: 'Un essai' });
    expect(await service.deleteDraft(company, id)).toMatchObject({ id, title: 'Un essai' });
    expect(await isKept(id)).toBe(false);
    expect(await eventsOf(given, id)).toEqual(['NeedsWithdrawn']);
    expect(
      await given.database.manager.query(
        `SELECT actor_id, action, before, after FROM audit_entry WHERE object_id = $1`,
        [id],
      ),
    ).toEqual([{ actor_id: company.personId, action: 'delete', before: null, after: null }]);
    await expect(service.deleteDraft(company, id)).rejects.toThrow(NotFound);
  });

  it('is nobody else’s to delete', async () => {
    const { id } = await aNeed(given.database, { organisationId, state: 'draft' });
    await expect(service.deleteDraft(curator, id)).rejects.toThrow(NotFound);
    const byCurator = await aNeed(given.database, { organisationId, state: 'draft', byCurator: true });
    for (const actor of [curator, company])
      await expect(service.deleteDraft(actor, byCurator.id)).rejects.toThrow(Forbidden);
    expect([await isKept(id), await isKept(byCurator.id)]).toEqual([true, true]);
  });

  it.each(['submitted', 'changes_requested', 'closed'] as const)('is no need that is %s', async (state) => {
    const { id } = await aNeed(given.database, { organisationId, state });
    await expect(service.deleteDraft(company, id)).rejects.toThrow(Forbidden);
    expect(await isKept(id)).toBe(true);
  });
});
