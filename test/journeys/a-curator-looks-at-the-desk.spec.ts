import { beforeAll, describe, expect, it } from '@jest/globals';
import { dayInFrance } from '@passerelle/config';
import type { GraphqlClient } from '@passerelle/graphql/testing';
import { aCompany, ask, type Company, refusal } from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';
import { PartySilence } from '@passerelle/introductions';
import { anIntroduction } from '@passerelle/introductions/testing';
import { aNeed } from '@passerelle/needs/testing';
import { aSolver } from '@passerelle/solvers/testing';

const product = bootProduct({ worker: false });
const DAY = 24 * 3_600_000;

/** The columns of each list in its screen. */
const lists: Record<string, string> = {
  needsWithoutCredibleSolver: 'needsWithoutCredibleSolver { totalCount nodes { title progress } }',
  introductionsAboutToLapse:
    'introductionsAboutToLapse { totalCount nodes { company { name } solver { name } lapsesOn } }',
  silentParties: 'silentParties { totalCount nodes { side unanswered company { name } solver { name } } }',
  solversAtTheirCap: 'solversAtTheirCap { totalCount nodes { name introductionsLeft } }',
};

let curator: GraphqlClient;
let admin: GraphqlClient;
let company: Company;
let lapseDays: string[];
beforeAll(async () => {
  const { database, clock } = product;
  curator = await product.as('nadia@ovlt.example', 'curator');
  admin = await product.as('claude@ovlt.example', 'admin');
  company = await aCompany(product, 'anne@mains.example', 'Mains Tendues');
  const published = (title: string) =>
    aNeed(database, {
      organisationId: company.id,
      title,
      state: 'published',
      publishedAt: new Date(clock.now().getTime() - DAY),
    });
  await published('Sans réponse');
  const askedFor = await published('Proposé');
  const solver = await aSolver(database, { name: 'Nuit Sereine', monthlyCap: 2 });
  const other = await aSolver(database, { name: 'Jour Serein', monthlyCap: 50 });
  const today = clock.now().getTime();
  lapseDays = [5, 6].map((days) => dayInFrance(new Date(today + days * DAY)));
  const about = { needId: askedFor.id, proposedAt: clock.now() };
  await anIntroduction(database, { ...about, solverId: solver.id, lapsesOn: lapseDays[0] ?? null });
  await anIntroduction(database, { ...about, solverId: other.id, lapsesOn: lapseDays[1] ?? null });
  const declined = await published('Décliné');
  await anIntroduction(database, { ...about, needId: declined.id, solverId: solver.id, state: 'declined' });
  await database.manager.insert(PartySilence, [
    { partyId: company.id, side: 'company', unanswered: 2, since: new Date(today - DAY) },
    { partyId: solver.id, side: 'solver', unanswered: 3, since: clock.now() },
    { partyId: other.id, side: 'solver', unanswered: 1, since: clock.now() },
  ]);
});

const shown = (list: string, client = curator): Promise<unknown> => ask(client, `{ ${list} }`);

describe('the desk', () => {
  it('shows what waits for a curator', async () => {
    for (const client of [curator, admin]) {
      expect(await shown(lists['needsWithoutCredibleSolver'] ?? '', client)).toEqual({
        totalCount: 2,
        nodes: [
          { title: 'Sans réponse', progress: 'waiting' },
          { title: 'Décliné', progress: 'waiting' },
        ],
      });
      expect(await shown(lists['introductionsAboutToLapse'] ?? '', client)).toEqual({
        totalCount: 1,
        nodes: [
          { company: { name: 'Mains Tendues' }, solver: { name: 'Nuit Sereine' }, lapsesOn: lapseDays[0] },
        ],
      });
      expect(await shown(lists['silentParties'] ?? '', client)).toEqual({
        totalCount: 2,
        nodes: [
          { side: 'company', unanswered: 2, company: { name: 'Mains Tendues' }, solver: null },
          { side: 'solver', unanswered: 3, company: null, solver: { name: 'Nuit Sereine' } },
        ],
      });
      expect(await shown(lists['solversAtTheirCap'] ?? '', client)).toEqual({
        totalCount: 1,
        nodes: [{ name: 'Nuit Sereine', introductionsLeft: 0 }],
      });
    }
  });

  it('shows more days and shorter silences to who asks for them', async () => {
    expect(await shown('introductionsAboutToLapse(withinDays: 6) { totalCount }')).toEqual({ totalCount: 2 });
    expect(await shown('introductionsAboutToLapse(withinDays: 0) { totalCount }')).toEqual({ totalCount: 0 });
    expect(await shown('silentParties(unanswered: 1) { totalCount }')).toEqual({ totalCount: 3 });
    expect(await shown('silentParties(unanswered: 3) { totalCount }')).toEqual({ totalCount: 1 });
  });

  it.each([
    ['introductionsAboutToLapse', 'withinDays', -1],
    ['introductionsAboutToLapse', 'withinDays', 61],
    ['silentParties', 'unanswered', 0],
    ['silentParties', 'unanswered', 101],
  ])('refuses %s(%s: %d), and says which argument is wrong', async (list, argument, value) => {
    const { data, errors } = await curator.query(`{ ${list}(${argument}: ${value}) { totalCount } }`);
    expect(data ?? null).toBeNull();
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_REQUEST',
      problem: 'InvalidInput',
      fields: [{ field: argument }],
    });
  });

  it.each(Object.entries(lists))('is for curators alone: %s', async (_name, list) => {
    expect(await refusal(company.member, `{ ${list} }`)).toBe('FORBIDDEN');
    expect(await refusal(product.anybody(), `{ ${list} }`)).toBe('UNAUTHENTICATED');
  });
});
