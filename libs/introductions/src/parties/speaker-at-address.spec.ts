import { beforeAll, describe, expect, it } from '@jest/globals';
import { aMembership, anOrganisation, aPerson } from '@passerelle/accounts/testing';
import { testDatabase } from '@passerelle/harness';
import { LinkGone } from '@passerelle/links';
import type { Need } from '@passerelle/needs';
import { aNeed } from '@passerelle/needs/testing';
import type { Solver } from '@passerelle/solvers';
import { aSolver } from '@passerelle/solvers/testing';
import type { PartySide } from './parties.js';
import { assertMailsWanted, speakerAtAddress } from './speaker-at-address.js';

const given = testDatabase();
let need: Need;
let unclaimed: Solver;
beforeAll(async () => {
  need = await aNeed(given.database, { organisationId: (await anOrganisation(given.database)).id });
  unclaimed = await aSolver(given.database, { contactEmail: 'contact@nuit.example' });
});
const speakerAt = (email: string, side: PartySide, solver = unclaimed) =>
  speakerAtAddress(given.database.manager, email, side, { need, solver });

describe('from an address speaks', () => {
  it('for the company, any of its members and nobody else', async () => {
    const member = await aPerson(given.database, { email: 'anne@mains.example' });
    await aPerson(given.database, { email: 'ancienne@mains.example' });
    await aMembership(given.database, {
      personId: member.id,
      organisationId: need.organisationId,
      role: 'member',
    });
    expect(await speakerAt('anne@mains.example', 'company')).toEqual({ personId: member.id });
    expect(await speakerAt('anne@mains.example', 'solver')).toBeUndefined();
    expect(await speakerAt('ancienne@mains.example', 'company')).toBeUndefined();
    expect(await speakerAt('inconnue@mains.example', 'company')).toBeUndefined();
  });

  it('for a profile that nobody holds, its contact address, even of somebody with an account', async () => {
    await aPerson(given.database, { email: 'contact@nuit.example' });
    expect(await speakerAt('contact@nuit.example', 'solver')).toEqual({ personId: null });
    expect(await speakerAt('autre@nuit.example', 'solver')).toBeUndefined();
    const refused = { contactEmail: 'non@nuit.example', contactRefusedAt: new Date() };
    const solver = await aSolver(given.database, refused);
    expect(await speakerAt('non@nuit.example', 'solver', solver)).toBeUndefined();
    expect(() => assertMailsWanted('non@nuit.example', 'solver', { solver })).toThrow(LinkGone);
    for (const [email, side] of [
      ['autre@nuit.example', 'solver'],
      ['non@nuit.example', 'company'],
    ] as const)
      expect(() => assertMailsWanted(email, side, { solver })).not.toThrow();
  });

  it('for a profile that somebody holds, they alone, and not its contact address', async () => {
    const holder = await aPerson(given.database, { email: 'karim@nuit.example' });
    const held = await aSolver(given.database, { personId: holder.id, contactEmail: 'public@nuit.example' });
    expect(await speakerAt('karim@nuit.example', 'solver', held)).toEqual({ personId: holder.id });
    expect(await speakerAt('public@nuit.example', 'solver', held)).toBeUndefined();
  });

  it('for a profile of an organisation, any of its members', async () => {
    const { organisationId, personId } = await aMembership(given.database, { role: 'member' });
    const shared = await aSolver(given.database, { organisationId, contactEmail: 'public@jour.example' });
    expect(await speakerAt(`${personId}@example.org`, 'solver', shared)).toEqual({ personId });
    expect(await speakerAt('public@jour.example', 'solver', shared)).toBeUndefined();
  });
});
