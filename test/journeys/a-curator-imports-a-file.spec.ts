import { beforeAll, describe, expect, it } from '@jest/globals';
import { bootProduct } from '@passerelle/harness/product';
import { Solver } from '@passerelle/solvers';
import { type Sender, senderOf } from './sent-imports.js';

const product = bootProduct();
let nadia: Sender;
beforeAll(async () => {
  nadia = await senderOf(product, 'nadia@ovlt.example');
});

const csv = (...rows: string[]): string => ['Identifiant;Type;Nom;Description', ...rows].join('\n');
const solvers = () => product.database.manager.find(Solver, { order: { externalId: 'ASC' } });

describe('a file of solvers', () => {
  it('is planned without a trace, then applied as it was planned', async () => {
    const sent = await nadia.planned(
      'solvers',
      'porteurs.csv',
      csv('a1;start-up;Lampe douce;Des veilleuses', 'a2;licorne;X;'),
    );
    expect(sent).toMatchObject({
      state: 'planned',
      counts: { created: 1, changed: 0, unchanged: 0, refused: 1 },
      problems: [
        { row: 3, column: 'B' },
        { row: 3, column: 'C' },
      ],
    });
    expect(await solvers()).toEqual([]);
    expect(await nadia.apply(sent.id, sent.planHash)).toMatchObject({ state: 'applying' });
    await product.settled();
    expect(await nadia.see(sent.id)).toMatchObject({ state: 'applied', counts: sent.counts });
    expect(await solvers()).toMatchObject([{ externalId: 'a1', kind: 'startup', name: 'Lampe douce' }]);
  });
});
