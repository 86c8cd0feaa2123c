import { beforeAll, describe, expect, it } from '@jest/globals';
import { dayInFrance } from '@passerelle/config';
import { expectAccessible, openBrowser, whole } from '@passerelle/harness/browser';
import { ask, problem } from '@passerelle/harness/journey';
import { until } from '@passerelle/harness/processes';
import { bootProduct } from '@passerelle/harness/product';
import { AskWhatCameOfMeetings } from '@passerelle/introductions';
import type { Locator, Page } from 'playwright-core';
import { countPersisted, untilPersisted } from './walk/persisted-texts.js';
import { makeSampleData, people, type Persona, type SampleData } from './walk/sample-data.js';

const product = bootProduct();
const browser = openBrowser(product);
let sample: SampleData;
beforeAll(async () => {
  sample = await makeSampleData(product);
});

const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name }).first();

/** A short text that belongs to an action. */
interface TypedText {
  as: Persona;
  at: () => string;
  /** Opens the page with the field. */
  open: (page: Page) => Promise<void>;
  label: string;
  send: string | RegExp;
  /** The confirmation of the action. */
  done: (page: Page) => Locator;
  /** The action in the audit log. */
  action: string;
}

const texts: Record<string, TypedText> = {
  'why a need is not for me': {
    as: 'solver',
    at: () => '/pour-moi',
    open: async (page) => {
      await button(page, 'Pas pour moi').click();
      await button(page, /^Autre chose$/).click();
    },
    label: 'Dites-le en quelques mots',
    send: /^Envoyer$/,
    done: (page) => button(page, 'Annuler'),
    action: 'dismiss',
  },
  'what is wrong with a text': {
    as: 'solver',
    at: () => `/besoins/${sample.needs.unanswered}`,
    open: (page) => button(page, 'Signaler ce texte').click(),
    label: 'En quelques mots',
    send: 'Envoyer à OVLT',
    done: (page) => page.getByText('OVLT le lira et vous dira'),
    action: 'report',
  },
  'why an introduction is declined': {
    as: 'company',
    at: () => `/mises-en-relation/${sample.introductions.proposed}`,
    open: async (page) => {
      await button(page, 'Je décline').click();
      await button(page, 'Une autre raison…').click();
    },
    label: 'En quelques mots',
    send: /^Décliner$/,
    done: (page) => page.getByRole('heading', { name: 'Vous avez décliné' }),
    action: 'decline',
  },
  'why a need is closed': {
    as: 'company',
    at: () => `/besoins/${sample.needs.toCorrect}`,
    open: (page) => button(page, /^Clore$/).click(),
    label: 'Un mot pour OVLT',
    send: 'Clore ce besoin',
    done: (page) => page.getByText('Clos : la réponse est venue par Passerelle'),
    action: 'close',
  },
  'what came of a meeting': {
    as: 'company',
    at: () => `/mises-en-relation/${sample.introductions.planned}`,
    open: async () => undefined,
    label: 'Voulez-vous en dire plus ?',
    send: 'Enregistrer ces mots',
    done: (page) => button(page, 'C’est enregistré'),
    action: 'answerFollowUp',
  },
};

const entries = async (): Promise<{ id: string; action: string }[]> =>
  product.database.manager.query('SELECT id, action FROM audit_entry ORDER BY id');

/** Two weeks after the meeting, the company has stated the outcome. */
async function meet(): Promise<void> {
  const company = await product.as(people.company);
  const id = sample.introductions.planned;
  const on = dayInFrance(product.clock.now());
  const met = `mutation ($id: ID!, $on: LocalDate!) { markIntroductionMet(id: $id, input: { on: $on, despiteMeeting: true }) { ${problem} } }`;
  await ask(company, met, { id, on });
  product.clock.advance(11 * 86_400_000);
  await product.app.get(AskWhatCameOfMeetings).run();
  const { followUps } = await ask<{ followUps: { id: string; askedAt: string | null }[] }>(
    company,
    'query ($id: ID!) { introduction(id: $id) { followUps { id askedAt } } }',
    { id },
  );
  const followUp = followUps.find(({ askedAt }) => askedAt !== null);
  const answer = `mutation ($id: ID!) { answerFollowUp(id: $id, input: { happened: true, outcome: pilot }) { ${problem} } }`;
  await ask(company, answer, { id: followUp?.id });
  await product.settled();
}

describe('what is typed', () => {
  it.each(Object.keys(texts))(
    'stays until it is sent, and is sent once however often one presses: %s',
    async (name) => {
      const { as, at, open, label, send, done, action } = texts[name]!;
      if (action === 'answerFollowUp') await meet();
      const page = await browser.page({ as: people[as] });
      const field = page.getByLabel(label).first();
      const text = `« ${name} », à l’été`;
      await page.goto(at());
      await whole(page);
      await open(page);
      await field.fill(text);
      await untilPersisted(page, text);
      await page.reload();
      await whole(page);
      await open(page);
      await until(async () => (await field.inputValue()) === text);

      const before = await entries();
      await button(page, send).dblclick();
      await done(page).waitFor();
      await until(async () => (await countPersisted(page)) === 0);
      await product.settled();
      const since = (await entries()).slice(before.length).map((entry) => entry.action);
      expect(since.filter((each) => each === action)).toEqual([action]);
    },
  );
});

/** Copied from a document or dragged from a folder, and read by the browser. */
const aPicture = (event: string, data: string): string => `'${event}', (() => {
  const given = new DataTransfer();
  given.items.add(new File(['x'], 'plan.png', { type: 'image/png' }));
  return { ${data}: given, bubbles: true, cancelable: true };
})()`;

describe('a picture that is pasted or let fall', () => {
  const fields: [string, Persona, () => string, string][] = [
    ['a message', 'company', () => `/mises-en-relation/${sample.introductions.planned}`, 'Votre message'],
    ['a profile', 'solver', () => '/mon-profil?partie=presentation', 'En une phrase'],
    ['an answer', 'solver', () => `/besoins/${sample.needs.unanswered}?repondre=1`, 'Votre message'],
  ];
  it.each(fields)('into %s is refused in words, and the text stays', async (_, as, at, label) => {
    const page = await browser.page({ as: people[as] });
    await page.goto(at());
    await whole(page);
    const field = page.getByLabel(label).first();
    await field.fill('Voici notre plan.');
    const message = page.getByText('Les fichiers et les images ne se déposent pas ici');
    for (const [kind, event, data] of [
      ['ClipboardEvent', 'paste', 'clipboardData'],
      ['DragEvent', 'drop', 'dataTransfer'],
    ] as const) {
      await field.focus();
      await page.evaluate(`document.activeElement.dispatchEvent(new ${kind}(${aPicture(event, data)}))`);
      await message.waitFor();
      // The next typed text is accepted as before.
      await field.press('End');
    }
    expect(await field.inputValue()).toBe('Voici notre plan.');
    await expectAccessible(page);
  });
});
