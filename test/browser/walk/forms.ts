import type { Locator, Page } from 'playwright-core';
import { people, type Persona, type SampleData } from './sample-data.js';

/** A form on its page, and an input that it refuses. */
export interface FormRow {
  as?: Persona;
  at: (data: SampleData) => string;
  /** Opens the form, fills it in wrongly and sends it. */
  refuse: (page: Page) => Promise<void>;
  /** The visible names of the wrong fields, in the order of the page. */
  wrong: readonly string[];
}

const press = (page: Page | Locator, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name }).first().click();
const to =
  (address: string): FormRow['at'] =>
  () =>
    address;
/** Longer than any field accepts. An old tab, or a browser without limits, sends it. */
const tooLong = 'x'.repeat(5_000);
const fill = async (page: Page, label: string | RegExp, text: string): Promise<void> => {
  const field = page.getByLabel(label).first();
  await field.evaluate((element) =>
    (element as { removeAttribute(name: string): void }).removeAttribute('maxlength'),
  );
  await field.fill(text);
};

/** Every form with fields that can be wrong, by its purpose. */
export const forms: Readonly<Record<string, FormRow>> = {
  'a code to sign in with': {
    at: to('/connexion'),
    refuse: (page) => press(page, 'Recevoir mon code'),
    wrong: ['Votre adresse mail'],
  },
  'the code': {
    at: to('/connexion'),
    refuse: async (page) => {
      await page.getByLabel('Votre adresse mail').first().fill('sans-code@entreprise.example');
      await press(page, 'Recevoir mon code');
      await page.getByLabel('Code à six chiffres').waitFor();
      await press(page, 'Me connecter');
    },
    wrong: ['Code à six chiffres'],
  },
  'a password to sign in with': {
    at: to('/connexion'),
    refuse: async (page) => {
      await page.getByText('J’ai un mot de passe').click();
      await page.getByLabel('Votre adresse mail').last().fill(people.company);
      await press(page, 'Me connecter');
    },
    wrong: ['Mot de passe'],
  },
  'what happens': {
    as: 'company',
    at: to('/besoins/nouveau'),
    refuse: (page) => press(page, 'Continuer'),
    wrong: ['Racontez-le comme à un collègue'],
  },
  'where to answer': {
    at: to('/besoins/nouveau/contact'),
    refuse: (page) => press(page, 'Recevoir mon code'),
    wrong: ['Votre adresse mail'],
  },
  'a need in a sentence': {
    as: 'company',
    at: ({ needs }) => `/besoins/${needs.draft}/rediger/titre`,
    refuse: async (page) => {
      await fill(page, 'Votre besoin', '');
      await press(page, 'Continuer');
    },
    wrong: ['Votre besoin'],
  },
  'where a need is': {
    as: 'company',
    at: ({ needs }) => `/besoins/${needs.draft}/rediger/lieu`,
    refuse: async (page) => {
      for (const box of await page.getByRole('checkbox', { checked: true }).all()) await box.uncheck();
      await press(page, 'Continuer');
    },
    wrong: ['Le besoin concerne'],
  },
  'by when': {
    as: 'company',
    at: ({ needs }) => `/besoins/${needs.draft}/rediger/quand`,
    refuse: async (page) => {
      await page.getByLabel('Avant une date précise').check();
      await press(page, 'Continuer');
    },
    wrong: ['La date'],
  },
  'an answer to a need': {
    as: 'solver',
    at: ({ needs }) => `/besoins/${needs.unanswered}?repondre=1`,
    refuse: (page) => press(page, 'Envoyer ma réponse'),
    wrong: ['Votre message'],
  },
  'why a need is not for me': {
    as: 'solver',
    at: to('/pour-moi'),
    refuse: async (page) => {
      await press(page, 'Pas pour moi');
      await press(page, /^Autre chose$/);
      await press(page, /^Envoyer$/);
    },
    wrong: ['Dites-le en quelques mots'],
  },
  'why an introduction is declined': {
    as: 'company',
    at: ({ introductions }) => `/mises-en-relation/${introductions.proposed}`,
    refuse: async (page) => {
      await press(page, 'Je décline');
      await press(page, 'Une autre raison…');
      await press(page, /^Décliner$/);
    },
    wrong: ['En quelques mots'],
  },
  'a message': {
    as: 'company',
    at: ({ introductions }) => `/mises-en-relation/${introductions.planned}`,
    refuse: (page) => press(page, /^Envoyer$/),
    wrong: ['Votre message'],
  },
  'a meeting that is moved': {
    as: 'company',
    at: ({ introductions }) => `/mises-en-relation/${introductions.planned}`,
    refuse: async (page) => {
      await press(page, 'Déplacer');
      await page.getByLabel('Quel jour ?').fill('');
      await press(page, 'Déplacer le rendez-vous');
    },
    wrong: ['Quel jour ?'],
  },
  'on which day one has met': {
    as: 'company',
    at: ({ introductions }) => `/mises-en-relation/${introductions.planned}`,
    refuse: async (page) => {
      await press(page, 'Nous nous sommes déjà rencontrés');
      await press(page, 'Oui, nous nous sommes vus avant');
      await page.getByLabel('Quel jour ?').fill('');
      await press(page, 'Noter ce jour');
    },
    wrong: ['Quel jour ?'],
  },
  'a profile that begins': {
    as: 'newcomer',
    at: to('/mon-profil'),
    refuse: (page) => press(page, 'Commencer mon profil'),
    wrong: ['Vous êtes'],
  },
  'what a profile says': {
    as: 'solver',
    at: to('/mon-profil?partie=presentation'),
    refuse: async (page) => {
      await fill(page, 'En une phrase', tooLong);
      await press(page, 'Enregistrer');
    },
    wrong: ['En une phrase'],
  },
  'how a profile is reached': {
    as: 'solver',
    at: to('/mon-profil?partie=contact'),
    refuse: async (page) => {
      await page.getByLabel('Adresse mail de contact').fill('nulle part');
      await page.getByLabel('SIREN').fill('12');
      await press(page, 'Enregistrer');
    },
    wrong: ['Adresse mail de contact', 'SIREN'],
  },
  'what a profile is about': {
    as: 'solver',
    at: to('/mon-profil?partie=tags'),
    refuse: async (page) => {
      await page.getByLabel('Chercher un sujet').waitFor();
      await page.evaluate(`document.querySelector('[name=tags]').value = 'nulle-part'`);
      await press(page, 'Enregistrer');
    },
    wrong: ['Chercher un sujet'],
  },
  'where one works': {
    as: 'solver',
    at: to('/mon-profil?partie=territories'),
    refuse: async (page) => {
      await page.evaluate(`document.querySelector('[name=territories]').value = 'commune:nulle-part'`);
      await press(page, 'Enregistrer');
    },
    wrong: ['En un geste'],
  },
  'a need that is sent': {
    as: 'company',
    at: ({ needs }) => `/besoins/${needs.toCorrect}/rediger/titre`,
    refuse: async (page) => {
      await fill(page, 'Votre besoin', '');
      await page.getByText(/^Enregistré à/).waitFor();
      await page.goto(page.url().replace('titre', 'relire'));
      await page.getByText('À compléter').first().waitFor();
      await press(page, 'Envoyer mon besoin');
    },
    wrong: ['Compléter Titre'],
  },
  'an idea': {
    as: 'solver',
    at: to('/mon-profil?partie=ideas'),
    refuse: (page) => press(page, 'Enregistrer l’idée'),
    wrong: ['Votre idée, en une phrase'],
  },
  'an absence': {
    as: 'solver',
    at: to('/mon-profil'),
    refuse: async (page) => {
      await press(page, /absence/);
      await press(page, 'Enregistrer l’absence');
    },
    wrong: ['Premier jour d’absence', 'Dernier jour'],
  },
  'a file to import': {
    as: 'curator',
    at: to('/imports'),
    refuse: (page) => press(page, 'Envoyer le fichier'),
    wrong: ['Ce que le fichier décrit', 'Le fichier'],
  },
  'which column is which': {
    as: 'curator',
    at: ({ imports }) => `/imports/${imports.toMap}`,
    refuse: (page) => press(page, 'Essayer le fichier'),
    wrong: ['Les colonnes du fichier'],
  },
  'a structure': {
    as: 'newcomer',
    at: to('/structures/nouvelle'),
    refuse: async (page) => {
      await page.getByLabel('SIRET (facultatif)').fill('12');
      await press(page, 'Inscrire la structure');
    },
    wrong: ['Nom de la structure', 'SIRET'],
  },
  'a structure that is joined': {
    as: 'newcomer',
    at: to('/structures/nouvelle'),
    refuse: (page) => press(page, 'Demander à la rejoindre'),
    wrong: ['SIRET de la structure'],
  },
  'what a structure says': {
    as: 'company',
    at: ({ organisationId }) => `/structures/${organisationId}`,
    refuse: async (page) => {
      await press(page, 'Modifier');
      await page.getByLabel('Nom', { exact: true }).fill('');
      await page.getByLabel('Site web').fill('pas une adresse');
      await press(page, 'Enregistrer');
    },
    wrong: ['Nom', 'Site web'],
  },
  'an invitation': {
    as: 'company',
    at: ({ organisationId }) => `/structures/${organisationId}`,
    refuse: async (page) => {
      await page.getByLabel('Son adresse mail').fill('nulle part');
      await press(page, 'Inviter');
    },
    wrong: ['Son adresse mail'],
  },
  'one’s name': {
    as: 'company',
    at: to('/compte'),
    refuse: async (page) => {
      await fill(page, 'Votre prénom et votre nom', tooLong);
      await press(page, 'Enregistrer');
    },
    wrong: ['Votre prénom et votre nom'],
  },
  'another address': {
    as: 'company',
    at: to('/compte'),
    refuse: async (page) => {
      await page.getByText('Changer d’adresse').click();
      await page.getByLabel('Nouvelle adresse mail').fill('nulle part');
      await press(page, 'Recevoir le code');
    },
    wrong: ['Nouvelle adresse mail'],
  },
  'another password': {
    as: 'withPassword',
    at: to('/compte'),
    refuse: async (page) => {
      await page.getByText('Changer mon mot de passe').click();
      await press(page, /^Changer$/);
    },
    wrong: ['Mot de passe actuel', 'Nouveau mot de passe'],
  },
  'a word about a meeting with a team': {
    as: 'company',
    at: ({ solverId }) => `/solutions/${solverId}`,
    refuse: async (page) => {
      await press(page, 'Demander une rencontre');
      await fill(page, 'Un mot pour OVLT', tooLong);
      await press(page, 'Demander à OVLT');
    },
    wrong: ['Un mot pour OVLT'],
  },
  'what is wrong with a text': {
    as: 'solver',
    at: ({ needs }) => `/besoins/${needs.unanswered}`,
    refuse: async (page) => {
      await press(page, 'Signaler ce texte');
      await fill(page, 'En quelques mots', tooLong);
      await press(page, 'Envoyer à OVLT');
    },
    wrong: ['En quelques mots'],
  },
  'why a need is closed': {
    as: 'company',
    at: to('/mes-besoins'),
    refuse: async (page) => {
      await press(page, /^Clore$/);
      await fill(page, 'Un mot pour OVLT', tooLong);
      await press(page, 'Clore ce besoin');
    },
    wrong: ['Un mot pour OVLT'],
  },
  'why an account is suspended': {
    as: 'admin',
    at: ({ personId }) => `/personnes/${personId}`,
    refuse: async (page) => {
      await press(page, 'Suspendre');
      await press(page, 'Suspendre ce compte');
    },
    wrong: ['Pourquoi ?'],
  },
  'what a plan says': {
    as: 'curator',
    at: to('/plan'),
    refuse: async (page) => {
      await press(page, 'Modifier le plan');
      await fill(page, 'Titre', '');
      await fill(page, 'Nombre d’années', '9');
      await press(page, 'Enregistrer le plan');
    },
    wrong: ['Titre', 'Nombre d’années'],
  },
  'a new objective': {
    as: 'curator',
    at: to('/plan'),
    refuse: async (page) => {
      await press(page, /^Ajouter un objectif/);
      await fill(page, 'Cible', 'huit');
      await press(page, 'Enregistrer l’objectif');
    },
    wrong: ['Cible'],
  },
  'how much an objective is': {
    as: 'curator',
    at: to('/plan'),
    refuse: async (page) => {
      await press(page, /^Noter un relevé/);
      await fill(page, 'Jour du relevé', '2031-01-01');
      await fill(page, /^concepts essayés/, '3');
      await press(page, 'Enregistrer le relevé');
    },
    wrong: ['Jour du relevé'],
  },
  'a file as evidence': {
    as: 'solver',
    at: ({ conceptId }) => `/concepts/${conceptId}`,
    refuse: async (page) => {
      await press(page, /^Ajouter une preuve/);
      await press(page, /^Ajouter$/);
    },
    wrong: ['Le fichier, ou une photo'],
  },
  'why a profile is hidden': {
    as: 'curator',
    at: ({ reportId }) => `/signalements/${reportId}`,
    refuse: async (page) => {
      await page.getByLabel('Masquer ce profil').check();
      await press(page, 'Envoyer la réponse');
    },
    wrong: ['Ce que lira son auteur'],
  },
  'the words of a tag': {
    as: 'curator',
    at: to('/etiquettes?etiquette=technology%3Adetection-de-chute'),
    refuse: async (page) => {
      await fill(page, 'Nom français', '');
      await fill(page, /^Synonymes anglais/, 'x'.repeat(81));
      await press(page, 'Enregistrer');
    },
    wrong: ['Nom français', 'Synonymes anglais'],
  },
  'a new tag': {
    as: 'curator',
    at: to('/etiquettes?nouvelle='),
    refuse: (page) => press(page, 'Créer l’étiquette'),
    wrong: ['Nom français', 'Nom anglais', 'Identifiant'],
  },
  'a tag that is merged': {
    as: 'curator',
    at: to('/etiquettes?etiquette=technology%3Adetection-de-chute'),
    refuse: async (page) => {
      await press(page, 'Fusionner…');
      await press(page, /^Fusionner$/);
    },
    wrong: ['Dans quelle étiquette ?'],
  },
  'why a tag is retired': {
    as: 'curator',
    at: to('/etiquettes?etiquette=technology%3Adetection-de-chute'),
    refuse: async (page) => {
      await press(page, 'Retirer…');
      await press(page, /^Retirer «/);
    },
    wrong: ['Pourquoi ?'],
  },
};
