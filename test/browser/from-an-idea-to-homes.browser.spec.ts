import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Person } from '@passerelle/accounts';
import type { GraphqlClient } from '@passerelle/graphql/testing';
import { aGroup, aGroupMeeting } from '@passerelle/groups/testing';
import { expectAccessible, openBrowser } from '@passerelle/harness/browser';
import {
  aCompany,
  ask,
  aPublishedNeed,
  fallDetector,
  fallsAtNight,
  problem,
} from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';
import { ObservatoryCounts } from '@passerelle/observatory';
import { MeasureObjectives } from '@passerelle/plan';
import type { Page } from 'playwright-core';
import { handOf } from './walk/hand.js';

// A story in order: each test goes on from the end of the one before it.

/** A Monday, with no holiday until Easter. */
const start = new Date('2027-01-11T09:00:00.000Z');
const DAY = 86_400_000;
const product = bootProduct({ now: start });
const browser = openBrowser(product);

const [nadia, anne, luc, lina] = [
  'nadia@ovlt.example',
  'anne@mains.example',
  'luc@sologne.example',
  'lina@cfa.example',
];
const names = { [nadia]: 'Nadia Benali', [anne]: 'Anne Roux', [luc]: 'Luc Petit', [lina]: 'Lina Moreau' };
const title = 'Une veille de nuit sans caméra';
const ofLuc = {
  ...fallsAtNight,
  title: 'Savoir la nuit qu’une personne est tombée, sans caméra',
  description:
    'La nuit, plusieurs bénéficiaires tombent en allant aux toilettes, et notre aide à domicile l’apprend le matin. Nous voulons un capteur discret au mur, sans caméra, qui prévienne aussitôt notre astreinte en cas de chute.',
};

let needId: string;
let groupId: string;
let conceptId: string;
/** The inputs of each main action. They are printed at the end and checked at the action. */
const taken: string[] = [];

beforeAll(async () => {
  const curator = await product.as(nadia, 'curator');
  const mains = await aCompany(product, anne, 'Mains Tendues');
  const sologne = await aCompany(product, luc, 'Sologne Services');
  const apprentice = await product.as(lina);
  const { manager } = product.database;
  for (const [email, name] of Object.entries(names)) await manager.update(Person, { email }, { name });
  await proposeIdea(apprentice);
  needId = await aPublishedNeed(product, mains, curator);
  await aPublishedNeed(product, sologne, curator, ofLuc);
  const [leadId, ...memberIds] = await Promise.all(
    [anne, luc, lina, nadia].map(async (email) => (await manager.findOneByOrFail(Person, { email })).id),
  );
  groupId = (await aGroup(product.database, { leadId: leadId ?? null, memberIds })).id;
  await writePlan(curator);
});
afterAll(() => {
  process.stdout.write(`From an idea to homes: ${taken.join(', ')}.\n`);
});

async function proposeIdea(apprentice: GraphqlClient): Promise<void> {
  const { name: _, externalId: __, kind: ___, ...fields } = fallDetector;
  const { id } = await ask<{ id: string }>(
    apprentice,
    `mutation ($input: SolverInput!) { createSolver(kind: student, input: $input) { ${problem} ... on Solver { id } } }`,
    { input: { ...fields, name: 'Lina Moreau, apprentie' } },
  );
  await ask(
    apprentice,
    `mutation ($id: ID!) { addIdea(solverId: $id, input: { title: "Un tapis qui prévient" }) { ${problem} } }`,
    { id },
  );
  await product.settled();
}

async function writePlan(curator: GraphqlClient): Promise<void> {
  const plan = await ask<{ id: string; axes: { id: string }[] }>(
    curator,
    `mutation ($input: PlanInput!) { startPlan(input: $input) { ${problem} ... on Plan { id axes { id } } } }`,
    {
      input: {
        title: 'Trois ans pour l’aide à domicile',
        fromYear: 2027,
        axes: [{ title: 'Du concept aux foyers' }],
        shared: true,
      },
    },
  );
  await ask(
    curator,
    `mutation ($id: ID!, $input: ObjectiveInput!) { addObjective(planId: $id, input: $input) { ${problem} } }`,
    {
      id: plan.id,
      input: {
        axisId: plan.axes[0]?.id,
        title: 'Des concepts essayés chez les gens',
        figure: 'foyers équipés',
        unit: 'count',
        target: 40,
        startsOn: '2027-01-01',
        dueOn: '2029-12-31',
        observed: 'homes',
      },
    },
  );
}

const open = async (email: string, address: string, width = 390): Promise<Page> => {
  const page = await browser.page({ as: email, width });
  await page.goto(address);
  return page;
};
const concept = (): string => `/concepts/${conceptId}`;

/** The carrier enters what the product does not know yet, in one sentence or with a link. */
async function makeReady(page: Page, item: string, words: string): Promise<void> {
  const hand = handOf(page);
  await hand.type(page.getByLabel(`Une phrase, ou un lien ${item}`), words);
  await hand.press(page.getByRole('button', { name: `C’est prêt ${item}` }));
  await page.getByText(`Enregistré : « ${item} » est prêt.`).waitFor();
}

/** Nobody types what the product knows by itself. */
async function expectKnown(page: Page, ...items: string[]): Promise<void> {
  for (const item of items)
    await page
      .getByRole('listitem')
      .filter({ hasText: item })
      .getByText('constaté par Passerelle')
      .first()
      .waitFor();
}

/** Requests the next gate. @returns with how many inputs on this page */
async function askedWith(page: Page, gate: string): Promise<number> {
  await askFor(page, gate);
  return handOf(page).count;
}

/** Adds the evidence for the state of an item. @param kind as the form calls it */
async function show(
  page: Page,
  item: string,
  kind: string | RegExp,
  fill: () => Promise<void> = async () => undefined,
): Promise<void> {
  const hand = handOf(page);
  await hand.press(page.getByRole('button', { name: `Ajouter une preuve ${item}` }));
  await hand.press(page.getByLabel(kind));
  await fill();
  await hand.press(page.getByRole('button', { name: 'Ajouter', exact: true }));
  await page.getByText('Preuve ajoutée.').waitFor();
}
async function showFile(page: Page, item: string, name: string): Promise<void> {
  await show(page, item, 'Un fichier ou une photo', () =>
    page
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from('Lu et approuvé.') }),
  );
  await page.getByRole('link', { name }).waitFor();
}

/** A meeting of the group that works on it. Its carrier reads and opens it. @param day such as “18 janvier” */
async function showMeeting(page: Page, item: string, day: string): Promise<void> {
  await show(page, item, new RegExp(`^La séance du ${day}`, 'u'));
  await page.getByRole('link', { name: new RegExp(`^Séance du ${day}`, 'u') }).waitFor();
}

async function askFor(page: Page, gate: string): Promise<void> {
  await handOf(page).press(page.getByRole('button', { name: 'Demander le passage' }));
  await page.getByRole('heading', { name: `OVLT relit l’étape « ${gate} »` }).waitFor();
}

/** A curator finds it on the desk, reads it and signs. */
async function sign(verdict: string, reason?: string): Promise<Page> {
  const desk = await open(nadia, '/bureau/etapes-a-signer', 1280);
  const hand = handOf(desk);
  await hand.press(desk.getByRole('link', { name: title }).first());
  await hand.press(desk.getByRole('link', { name: 'Lire et signer' }));
  await hand.press(desk.getByLabel(verdict));
  if (reason !== undefined) await hand.type(desk.getByLabel('Ce que lira le porteur'), reason);
  await hand.press(desk.getByRole('button', { name: 'Signer' }));
  return desk;
}

describe('two companies that ask for the same, and the idea of an apprentice', () => {
  it('are brought together: a curator pools the needs and makes a concept of them', async () => {
    const desk = await open(nadia, `/bureau/besoins/${needId}`, 1280);
    const hand = handOf(desk);
    await hand.press(desk.getByRole('button', { name: 'Réunir les deux besoins' }));
    await desk.getByText('Réuni avec celui-ci').waitFor();
    await hand.press(desk.getByRole('link', { name: 'Faire un concept des 2 besoins réunis' }));
    await desk.getByText('Il répond à ces 2 besoins').waitFor();
    await hand.type(desk.getByLabel('Son nom, en une phrase'), title);
    await hand.type(
      desk.getByLabel(/Ce qu’il promet/),
      'Prévenir l’astreinte en cas de chute la nuit, sans regarder personne.',
    );
    await hand.press(desk.getByLabel('Un tapis qui prévient'));
    await expectAccessible(desk);
    await hand.press(desk.getByRole('button', { name: 'Lancer le concept' }));
    await desk.getByRole('heading', { level: 1, name: title }).waitFor();
    conceptId = desk.url().split('/').at(-1) ?? '';
    taken.push(`a concept of two needs and an idea ${hand.count}`);
    expect(hand.count).toBeLessThanOrEqual(12);
    await product.settled();
  });

  it('say that they take part, each without knowing yet who else is asked', async () => {
    for (const email of [lina, anne, luc]) {
      const page = await open(email, '/accueil');
      const asked = page.locator('li.card', {
        hasText: `On vous invite à participer au concept « ${title} »`,
      });
      await asked.getByRole('link', { name: 'Répondre' }).click();
      await page.getByRole('button', { name: 'Je participe' }).click();
      await page.getByText(email === lina ? 'vous portez ce concept' : 'vous participez').waitFor();
      await page.context().close();
    }
  });
});

describe('its four gates', () => {
  it('the problem is true: two companies ask for it, and a study says what exists', async () => {
    const page = await open(lina, concept());
    const hand = handOf(page);
    await expectKnown(page, 'Deux entreprises le demandent', 'Quelqu’un le porte');
    await page.getByRole('link', { name: ofLuc.title }).first().waitFor();
    await makeReady(
      page,
      'On sait ce qui existe',
      'Les bracelets restent sur la table de nuit : https://etude.example/chutes',
    );
    // At once, since their own additions are not unread changes.
    await askFor(page, 'Le problème est vrai');
    await expectAccessible(page);
    const desk = await sign('Franchie');
    await desk.getByRole('heading', { name: 'Prochaine étape à franchir : « Quelqu’un paiera »' }).waitFor();
    taken.push(`a gate, asked for ${hand.count} and signed ${handOf(desk).count}`);
    expect(hand.count).toBeLessThanOrEqual(3);
    expect(hand.count + handOf(desk).count).toBeLessThanOrEqual(12);
  });

  it('somebody will pay: refused with a reason, taken up again, and passed', async () => {
    const page = await open(lina, concept());
    for (const [item, words] of [
      ['On sait qui paie', 'Le foyer, aidé par sa caisse de retraite.'],
      ['Le prix est dit', '28 € l’heure de veille.'],
      ['Cinq entretiens sont faits', 'Deux entretiens, les trois autres en janvier.'],
    ] as const)
      await makeReady(page, item, words);
    await makeReady(page, 'Le régime de l’activité est connu', 'Une déclaration suffit.');
    taken.push(`the second gate ${await askedWith(page, 'Quelqu’un paiera')}`);
    const reason = 'Deux entretiens ne disent pas qui paiera. Faites-en cinq, et joignez ce qui s’y est dit.';
    const desk = await sign('Refusée', reason);
    await desk.getByRole('heading', { name: 'L’étape « Quelqu’un paiera » a été refusée' }).waitFor();
    await product.settled();
    await page.reload();
    await page.getByText(reason).first().waitFor();
    await expectAccessible(page);

    // They talk, and the curator opens it again.
    await desk.reload();
    await desk.getByLabel('Pourquoi rouvrir cette étape ?').fill('Les trois entretiens sont pris.');
    await desk.getByRole('button', { name: 'Rouvrir l’étape' }).click();
    await desk.getByText('Étape rouverte.').waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Corriger Cinq entretiens sont faits' }).click();
    await page
      .getByLabel('Une phrase, ou un lien Cinq entretiens sont faits')
      .fill('Cinq entretiens : quatre paieraient.');
    await page.getByRole('button', { name: 'C’est prêt Cinq entretiens sont faits' }).click();
    await page.getByText('Cinq entretiens : quatre paieraient.').waitFor();
    await showFile(page, 'Cinq entretiens sont faits', 'entretiens.txt');
    await askFor(page, 'Quelqu’un paiera');
    await (
      await sign('Franchie', 'Les cinq entretiens sont clairs.')
    )
      .getByRole('heading', { name: 'Prochaine étape à franchir : « On peut essayer »' })
      .waitFor();
  });

  it('one can try it: the figures, the trial in five homes, and what the group decides in its meeting', async () => {
    const page = await open(lina, concept(), 1280);
    await page.getByRole('button', { name: 'Écrire le modèle économique' }).click();
    await page.getByLabel('Prix de l’heure, en euros').fill('28');
    await page.getByLabel('Heures vendues par mois').fill('400');
    await page.getByLabel('Coût direct de l’heure').fill('21,50');
    await page.getByLabel('Frais fixes par mois').fill('2 200');
    await page.getByRole('button', { name: 'Enregistrer et calculer' }).click();
    await page.getByText('339 heures par mois', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Écrire le plan d’essai' }).click();
    expect(await page.getByLabel('Dans combien de foyers ?').inputValue()).toBe('5');
    await page.getByLabel('L’assurance').fill('La responsabilité civile de Mains Tendues, jusqu’au 30 juin.');
    await page.getByLabel('Ce qu’on mesure').fill('Les chutes repérées, et combien de fois il s’est trompé.');
    await page.getByLabel('Ce qui ferait arrêter').fill('Une personne qui se plaint deux fois.');
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await page.getByText('5 foyers, 8 semaines.').waitFor();
    await notifyGroup();
    await meet({
      days: 7,
      decision: 'Nous essayons le tapis dans cinq foyers.',
      actions: [
        ['Trouver cinq foyers', 'Luc Petit'],
        ['Poser les tapis', 'Lina Moreau'],
      ],
    });
    await expectKnown(
      page,
      'Le modèle tient en une page',
      'Le plan d’essai est écrit',
      'Les personnes ont dit oui',
      'L’essai est assuré',
    );
    const company = 'Une entreprise essaie avec nous';
    await makeReady(page, company, 'Mains Tendues, avec deux aides à domicile.');
    await showMeeting(page, company, '18 janvier');
    taken.push(
      `the third gate, once the figures and the plan are written, ${await askedWith(page, 'On peut essayer')}`,
    );
    await (
      await sign('Franchie')
    )
      .getByRole('heading', { name: 'Prochaine étape à franchir : « Cela tient »' })
      .waitFor();
  });

  it('it holds: five homes have tried it, the group says so, and it is in homes', async () => {
    // A trial begins on a day that has come. The trial of the third begins after ten weeks.
    await meet({ days: 70, decision: 'Le tapis reste dans les foyers.', actions: [] });
    const page = await open(lina, concept());
    await page.getByRole('button', { name: 'Compléter l’essai' }).click();
    await page
      .getByLabel('Les résultats (facultatif)')
      .fill('Deux chutes repérées en huit semaines. Cinq foyers, quatre continuent.');
    await page.getByLabel('Dans combien de foyers l’essai a-t-il commencé ? (facultatif)').fill('5');
    await page.getByLabel('Depuis quel jour ? (facultatif)').fill('2027-02-01');
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await page.getByText('quatre continuent').first().waitFor();
    await expectKnown(page, 'Cinq foyers l’ont essayé', 'Les résultats sont écrits');
    for (const [item, words] of [
      ['Les incidents sont dits', 'Aucun.'],
      ['Un contrat est signé', 'Avec Mains Tendues, pour un an.'],
    ] as const)
      await makeReady(page, item, words);
    await showMeeting(page, 'Les résultats sont écrits', '22 mars');
    await showFile(page, 'Un contrat est signé', 'contrat.txt');
    taken.push(`the fourth gate, with a file, ${await askedWith(page, 'Cela tient')}`);
    const desk = await sign('Franchie');
    await desk.getByRole('heading', { name: 'Les quatre étapes sont franchies' }).waitFor();
    await expectAccessible(desk);
  });

  /** Its carrier states on the page of the group that the group works on it. */
  async function notifyGroup(): Promise<void> {
    const page = await open(lina, `/groupes/${groupId}`);
    const hand = handOf(page);
    await hand.press(page.getByRole('button', { name: 'Rattacher un concept' }));
    await hand.type(page.getByLabel('Quel concept ?'), 'veille de nuit');
    await hand.press(page.getByRole('button', { name: title }));
    await page.getByRole('link', { name: title }).waitFor();
    await expectAccessible(page);
    taken.push(`a concept told to a group ${hand.count}`);
    expect(hand.count).toBeLessThanOrEqual(3);
  }

  /** The group meets, records statements and decisions in the minutes, and sends them. */
  async function meet({
    days,
    decision,
    actions,
  }: {
    days: number;
    decision: string;
    actions: readonly (readonly [title: string, owner: string])[];
  }): Promise<void> {
    // The notices go out once the action can no longer be undone.
    product.clock.advance(DAY / 24);
    await product.settled();
    product.clock.set(new Date(start.getTime() + days * DAY));
    const { id } = await aGroupMeeting(product.database, { groupId, at: product.clock.now() });
    const address = `${product.url}/groupes/${groupId}/seances/${id}`;
    const page = await open(anne, address, 1280);
    const hand = handOf(page);
    const text = page.getByLabel('Ce qui se dit');
    await hand.type(text, decision);
    await hand.key('Alt+d');
    await page.getByText(`Décision notée : ${decision}`).waitFor();
    for (const [what, owner] of actions) {
      await page.keyboard.type(`\n${what}`);
      await hand.key('Alt+a');
      // It is for the one concept of the group, and for the objective of the action before.
      const objective = page.getByLabel(/Pour quel objectif du plan/u);
      await page.getByLabel(/Pour quel concept/u).waitFor();
      if (what === actions[0]?.[0]) {
        await expectAccessible(page);
        await hand.select(objective, 'Des concepts essayés chez les gens');
      }
      expect(await objective.inputValue()).not.toBe('');
      await hand.select(page.getByLabel('Qui s’en charge'), owner);
      await hand.press(page.getByRole('button', { name: 'Noter cette action' }));
      await page.getByText(`Action notée : ${what}`).waitFor();
    }
    await hand.press(page.getByRole('button', { name: 'Envoyer le compte rendu' }));
    await page.getByText('Le compte rendu est parti').waitFor();
    if (actions.length > 0) {
      taken.push(`a meeting with a decision and ${actions.length} actions ${hand.count}`);
      expect(hand.count).toBeLessThanOrEqual(12);
    }
    await product.settled();
  }
});

describe('what came of it', () => {
  it('is seen by the group, in the plan, and by everybody in the observatory', async () => {
    await product.app.get(ObservatoryCounts).catchUp();
    await product.app.get(MeasureObjectives).measureAll();
    const group = await open(luc, `/groupes/${groupId}`);
    await group.getByText('Trouver cinq foyers', { exact: true }).waitFor();
    await expectAccessible(group);
    const plan = await open(luc, '/plan');
    const objective = plan.getByRole('article');
    await objective.getByText('Trouver cinq foyers').waitFor();
    await objective.getByRole('button', { name: /Suivre les actions/u }).click();
    await objective.getByRole('link', { name: title }).first().waitFor();
    await objective.getByText('Mesuré par l’observatoire').waitFor();
    expect(await objective.innerText()).toMatch(/5\ssur\s40\sfoyers équipés/u);
    await expectAccessible(plan);
    const passport = await open(lina, concept());
    await passport.getByText('Trouver cinq foyers', { exact: true }).waitFor();
    await passport.getByRole('link', { name: 'Des concepts essayés chez les gens' }).first().waitFor();
    await expectAccessible(passport);
    const home = await open(luc, '/accueil');
    await home.getByText('Trouver cinq foyers').first().waitFor();
    await expectAccessible(home);
    const everybody = await browser.page();
    await everybody.goto('/observatoire');
    const figure = everybody.locator('#concepts_in_homes');
    expect(await figure.innerText()).toMatch(/Foyers\s+5\s/u);
    await expectAccessible(everybody);
  });
});
