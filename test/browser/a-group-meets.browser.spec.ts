import { beforeAll, describe, expect, it } from '@jest/globals';
import { Person } from '@passerelle/accounts';
import { aGroup, aGroupMeeting } from '@passerelle/groups/testing';
import { expectAccessible, openBrowser } from '@passerelle/harness/browser';
import { linkIn, mailsTo } from '@passerelle/harness/journey';
import { until } from '@passerelle/harness/processes';
import { bootProduct } from '@passerelle/harness/product';
import ICAL from 'ical.js';
import type { Page } from 'playwright-core';
import { mailedAtOnce } from '@passerelle/notifications/testing';

/** A Monday, with no holiday until Easter. */
const start = new Date('2027-01-11T09:00:00.000Z');
const product = bootProduct({ now: start });
mailedAtOnce(product);
const browser = openBrowser(product);

const sylvie = 'sylvie@mains.example';
const karim = 'karim@nuit.example';
let groupId: string;

beforeAll(async () => {
  await product.as('nadia@ovlt.example', 'curator');
  const people = [];
  for (const [email, name] of [
    [sylvie, 'Sylvie Marchand'],
    [karim, 'Karim Haddad'],
  ] as const) {
    await product.as(email);
    const { manager } = product.database;
    await manager.update(Person, { email }, { name });
    people.push(await manager.findOneByOrFail(Person, { email }));
  }
  const [lead, member] = people;
  const memberIds = [member?.id ?? ''];
  groupId = (await aGroup(product.database, { leadId: lead?.id ?? null, memberIds })).id;
});

/** The page of a meeting that has just begun. */
async function aMeeting(): Promise<{ id: string; address: string }> {
  product.clock.set(start);
  const { id } = await aGroupMeeting(product.database, { groupId, at: start });
  return { id, address: `${product.url}/groupes/${groupId}/seances/${id}` };
}
async function open(email: string, address: string): Promise<Page> {
  const page = await browser.page({ as: email });
  await page.goto(address);
  return page;
}
const text = (page: Page) => page.getByLabel('Ce qui se dit');
const stored = async (id: string): Promise<string | undefined> =>
  (
    await product.database.manager.query<{ minutes: string }[]>(
      'SELECT minutes FROM group_meeting WHERE id = $1',
      [id],
    )
  )[0]?.minutes;

describe('a working group', () => {
  it('is joined from a mail, by somebody who had no account', async () => {
    const atLead = await open(sylvie, `${product.url}/groupes/${groupId}`);
    await atLead.getByLabel('Son adresse mail').fill('marie@residence.example');
    await atLead.getByRole('button', { name: 'Inviter' }).click();
    await atLead.getByText('L’invitation est partie à').waitFor();
    const [mail] = await mailsTo(product, 'marie@residence.example');
    const page = await browser.page();
    await page.goto(linkIn(mail, 'groupe-de-travail'));
    await page.getByLabel('Oui, je rejoins le groupe').check();
    await page.getByLabel(/nom/i).fill('Marie Durand');
    await page.getByRole('button', { name: 'Envoyer ma réponse' }).click();
    await page.getByRole('link', { name: 'Voir le groupe' }).click();
    await page.getByText('vous en êtes').waitFor();
    await product.settled();
    await atLead.reload();
    await atLead.getByText('Marie Durand').first().waitFor();
  });

  it('notes decisions and actions by keys without leaving the text, and sends all of it in one mail', async () => {
    const { id, address } = await aMeeting();
    const page = await open(sylvie, address);
    await text(page).fill('Tour de table.\nNous essayons deux capteurs.');
    await text(page).press('Alt+d');
    await page.getByText('Décision notée : Nous essayons deux capteurs.').waitFor();
    // The caret stays in its place.
    await page.keyboard.type('\nÉcrire aux familles');
    await page.keyboard.press('Alt+a');
    await expect(page.getByLabel('Ce qu’il faut faire').inputValue()).resolves.toBe('Écrire aux familles');
    await page.getByLabel('Qui s’en charge').selectOption({ label: 'Karim Haddad' });
    await page.getByLabel('Pour quand').fill('2027-01-20');
    await page.getByRole('button', { name: 'Noter cette action' }).click();
    await page.getByText('Action notée : Écrire aux familles').waitFor();
    await until(async () => (await stored(id))?.includes('Écrire aux familles'));
    // Outside the text, a letter is enough.
    await text(page).blur();
    await page.keyboard.press('d');
    await page.getByLabel('Ce qui est décidé').fill('Nous nous revoyons en février.');
    await page.keyboard.press('Enter');
    await page.getByText('Décision notée : Nous nous revoyons en février.').waitFor();
    // The person who begins the minutes counts as present.
    await expect(page.getByLabel('Sylvie Marchand').isChecked()).resolves.toBe(true);
    await page.getByText('Le compte rendu dira absents : Karim Haddad, Marie Durand.').waitFor();
    await page.getByLabel('Sylvie Marchand').uncheck();
    await page.getByText('Personne n’est noté présent').waitFor();
    await page.getByLabel('Karim Haddad').check();
    await page.getByText('Vous n’êtes pas parmi les présents.').waitFor();
    await page.getByLabel('Sylvie Marchand').check();
    await page.getByText('Vous n’êtes pas parmi les présents.').waitFor({ state: 'detached' });
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Envoyer le compte rendu' }).dblclick();
    await page.getByText('Le compte rendu est parti').waitFor();
    await page.getByText(/Envoyé aux membres le/).waitFor();
    // Only a correction changes the list of those present.
    await expect(page.getByLabel('Karim Haddad').isVisible()).resolves.toBe(false);
    await page.getByText('Corriger le compte rendu').click();
    await page.getByRole('heading', { name: 'Qui était là ?' }).waitFor();
    await product.settled();
    const mails = (await mailsTo(product, karim)).filter(({ subject }) => subject.startsWith('Compte rendu'));
    expect(mails).toHaveLength(1);
    for (const words of [
      'Tour de table.',
      'Nous essayons deux capteurs.',
      'Écrire aux familles',
      '20 janvier 2027',
    ])
      expect(mails[0]?.text).toContain(words);
    const atKarim = await open(karim, `${product.url}/accueil`);
    await atKarim.getByText('Écrire aux familles').first().waitFor();
    await atKarim.getByRole('button', { name: /C’est fait/ }).click();
    await atKarim.getByRole('button', { name: /C’est fait/ }).waitFor({ state: 'hidden' });
  });

  it('loses nothing that two people write at the same time', async () => {
    const { id, address } = await aMeeting();
    const [one, other] = [await open(sylvie, address), await open(karim, address)];
    await text(one).fill('Un.\n\nDeux.');
    await text(one).blur();
    await until(async () => (await stored(id)) === 'Un.\n\nDeux.');
    await other.reload();
    // In different lines, both texts are there.
    await text(one).fill('Un, dit Sylvie.\n\nDeux.');
    await text(other).fill('Un.\n\nDeux, dit Karim.');
    await Promise.all([text(one).blur(), text(other).blur()]);
    await until(async () => (await stored(id)) === 'Un, dit Sylvie.\n\nDeux, dit Karim.');
    // In the same line, both texts are shown. The second text is not sent until the first is there.
    for (const page of [one, other]) await page.reload();
    browser.expectErrors(/ERR_INTERNET_DISCONNECTED/);
    await other.context().setOffline(true);
    await text(other).fill('Un, dit Karim aussi.\n\nDeux, dit Karim.');
    await text(one).fill('Un, dit Sylvie encore.\n\nDeux, dit Karim.');
    await text(one).blur();
    await until(async () => (await stored(id))?.includes('encore'));
    await other.context().setOffline(false);
    await text(other).blur();
    await other.getByRole('button', { name: 'Garder les deux' }).click();
    await until(async () => (await stored(id))?.includes('aussi'));
    // Text that both have is there once.
    expect((await stored(id))?.split('\n')).toEqual([
      'Un, dit Sylvie encore.',
      'Un, dit Karim aussi.',
      '',
      'Deux, dit Karim.',
    ]);
  });

  it('enters a meeting that was held already, and mails nobody until its minutes are sent', async () => {
    product.clock.set(start);
    const before = (await mailsTo(product, karim)).length;
    const page = await open(sylvie, `${product.url}/groupes/${groupId}`);
    await page.getByRole('button', { name: 'Fixer une séance' }).click();
    await page.getByLabel('Quel jour ?').fill('2027-01-07');
    await page.getByText('Cette séance a déjà eu lieu : aucun mail ne part.').waitFor();
    await page.getByLabel('Où ?').fill('LAB’O, Orléans');
    await page.getByRole('button', { name: 'Noter cette séance et écrire le compte rendu' }).click();
    await page.getByRole('heading', { name: 'Séance du jeudi 7 janvier' }).waitFor();
    await text(page).fill('Tour de table.');
    await product.settled();
    expect(await mailsTo(product, karim)).toHaveLength(before);
    await page.getByRole('button', { name: 'Envoyer le compte rendu' }).click();
    await page.getByText('Le compte rendu est parti').waitFor();
    await product.settled();
    expect(await mailsTo(product, karim)).toHaveLength(before + 1);
  });

  it('moves a meeting in the calendars of its members, and takes it out again', async () => {
    product.clock.set(start);
    const page = await open(sylvie, `${product.url}/groupes/${groupId}`);
    await page.getByRole('button', { name: 'Fixer une séance' }).click();
    await page.getByLabel('Quel jour ?').fill('2027-01-14');
    await page.getByLabel('Où ?').fill('LAB’O, Orléans');
    await page.getByRole('button', { name: 'Fixer la séance et prévenir les membres' }).click();
    await page.getByText('La séance est fixée').waitFor();
    await product.settled();
    await page.getByRole('link', { name: 'jeudi 14 janvier à 14 h 00' }).click();
    await page.getByText('Une fois la séance commencée, vous pourrez envoyer le compte rendu').waitFor();
    await page.getByRole('button', { name: 'Déplacer ou modifier' }).click();
    await page.getByLabel('Quel jour ?').fill('2027-01-15');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText('C’est enregistré').waitFor();
    await product.settled();
    await page.getByRole('button', { name: 'Annuler la séance' }).click();
    await page.getByLabel('Pourquoi ?').fill('Grève des trains');
    await page.getByRole('button', { name: 'Annuler la séance et prévenir les membres' }).click();
    await page.getByText('Cette séance est annulée').waitFor();
    await product.settled();
    const files = (await mailsTo(product, karim)).flatMap(({ files: [first] }) => first ?? []);
    const events = files.map(({ content }) => {
      const calendar = new ICAL.Component(ICAL.parse(content) as unknown[]);
      const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined);
      return [calendar.getFirstPropertyValue('method'), event.uid, event.sequence];
    });
    const uid = events[0]?.[1];
    expect(events).toEqual([
      ['PUBLISH', uid, 0],
      ['PUBLISH', uid, 1],
      ['CANCEL', uid, 2],
    ]);
  });
});
