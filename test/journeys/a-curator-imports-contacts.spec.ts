import { beforeAll, describe, expect, it } from '@jest/globals';
import { Invitation, Organisation } from '@passerelle/accounts';
import { ask } from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';
import { type Sender, senderOf } from '@passerelle/harness/imports';
import { aWorkbook } from '@passerelle/imports/testing';
import { isContactSql } from '@passerelle/solvers';

const product = bootProduct();
let nadia: Sender;
beforeAll(async () => {
  nadia = await senderOf(product, 'nadia@ovlt.example');
});

/** A list as curators keep it: a title, spaces, capitals, a phone number, a duplicate and an address that is none. */
const workbook = aWorkbook({
  rows: [
    ['Annuaire OVLT, décembre 2026', null, null, null, null, null, null],
    ['Raison sociale', 'N° SIRET', 'Prénom', 'Nom', 'Adresse mail', 'Téléphone', 'Rôle'],
    [
      'Val Présence ',
      '732 829 320 00074',
      'Aïcha',
      'Benali ',
      ' Aicha.Benali@val-presence.example',
      '02 38 00 00 01',
      'Responsable',
    ],
    ['Val Présence', '73282932000074', 'Luc', 'Moreau', 'luc@val-presence.example', '02 38 00 00 02', null],
    ['Val Présence', '73282932000074', 'Luc', 'Moreau', 'LUC@val-presence.example', null, 'membre'],
    ['Les Mains du Loiret', null, 'Inès', 'Da Silva', 'ines@mains.example', null, 'membre'],
    ['Les Mains du Loiret', '7,32829E+13', 'Jean', 'Roy', 'jean', null, 'directeur'],
  ],
});
const invitationOf = (email: string) => product.database.manager.findOneBy(Invitation, { email });
const mailsTo = (email: string) =>
  product.mailbox.messages().filter(({ to }) => JSON.stringify(to).toLowerCase().includes(email));

/** Addresses that are mailed about the needs of their organisation. */
const mailedForCompanies = async (): Promise<string[]> => {
  const rows = await product.database.manager.query<{ email: string }[]>(
    `SELECT email FROM invitation WHERE ${isContactSql} AND email LIKE '%.example'`,
  );
  return rows.map(({ email }) => email);
};

describe('a file of contacts', () => {
  it('is tried, applied without a mail, and undone except for what was sent', async () => {
    const sent = await nadia.planned('contacts', 'annuaire.xlsx', workbook);
    expect(sent).toMatchObject({
      state: 'planned',
      counts: { created: 3, changed: 0, unchanged: 1, refused: 1 },
    });
    expect(sent.columns.map(({ field }) => field)).toEqual([
      'organisation',
      'siret',
      'firstName',
      'person',
      'email',
      null,
      'role',
    ]);
    expect(sent.problems.map(({ row, column, advice }) => [row, column, advice !== null]).toSorted()).toEqual(
      [
        [7, 'B', false],
        [7, 'E', true],
        [7, 'G', true],
      ],
    );
    expect(await invitationOf('luc@val-presence.example')).toBeNull();

    await nadia.apply(sent.id, sent.planHash);
    await product.settled();
    expect(await nadia.see(sent.id)).toMatchObject({ state: 'applied', counts: sent.counts });
    expect(await invitationOf('aicha.benali@val-presence.example')).toMatchObject({
      name: 'Aïcha Benali',
      role: 'owner',
      held: true,
    });
    const luc = await invitationOf('luc@val-presence.example');
    for (const email of ['aicha.benali@', 'luc@', 'ines@']) expect(mailsTo(email)).toEqual([]);
    expect(await mailedForCompanies()).toEqual([]);
    const again = await nadia.planned('contacts', 'annuaire.xlsx', workbook);
    expect(again.counts).toEqual({ created: 0, changed: 0, unchanged: 4, refused: 1 });

    // The curator sends one of them.
    await ask(
      nadia.client,
      `mutation ($id: ID!, $email: String!) { inviteMember(organisationId: $id, email: $email, role: member) { __typename } }`,
      { id: luc?.organisationId, email: luc?.email },
    );
    await product.settled();
    expect(mailsTo('luc@')).toHaveLength(1);
    expect(await mailedForCompanies()).toEqual(['luc@val-presence.example']);
    expect(await invitationOf('luc@val-presence.example')).toMatchObject({ id: luc?.id, held: false });

    await nadia.undo(sent.id);
    await product.settled();
    const { undone } = await nadia.see(sent.id);
    // Luc's invitation, and so its organisation.
    expect(undone).toMatchObject({ withdrawn: 2, restored: 0, kept: 2 });
    expect(undone?.lines[0]?.message).toMatch(/envoyée depuis l’import|membres/);
    expect(await invitationOf('ines@mains.example')).toBeNull();
    const left = await product.database.manager.findBy(Organisation, { name: 'Les Mains du Loiret' });
    expect(left).toEqual([]);
  });

  it('is for curators', async () => {
    const nobody = await senderOf(product, 'simple@val.example', { role: 'none' });
    expect((await nobody.send('contacts', 'a.csv', 'Structure;Mail\nA;a@x.example')).status).toBe(403);
  });
});
