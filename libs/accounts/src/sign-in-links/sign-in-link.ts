import { Injectable } from '@nestjs/common';
import type { Language } from '@passerelle/config';
import { Database } from '@passerelle/database';
import {
  type LinkDone,
  type LinkForm,
  type LinkUse,
  linkWords,
  MailedLink,
  MailedLinks,
  nameField,
} from '@passerelle/links';
import { Authentication } from '../authentication/index.js';
import { mustSayName, Person, personAtAddress, personName } from '../people/index.js';

const words = {
  fr: {
    known: {
      title: 'Connexion à Passerelle',
      paragraphs: ['Appuyez sur le bouton pour entrer dans Passerelle.'],
      button: 'Me connecter',
    },
    unknown: {
      title: 'Créer votre compte',
      paragraphs: ['Votre adresse est confirmée. Dites-nous comment vous vous appelez.'],
      button: 'Créer mon compte',
    },
  },
  en: {
    known: { title: 'Sign in', paragraphs: ['Press the button to enter Passerelle.'], button: 'Sign in' },
    unknown: {
      title: 'Create your account',
      paragraphs: ['Your address is confirmed. Tell us your name.'],
      button: 'Create my account',
    },
  },
};

/** better-auth's magic link: signs in whoever reads the mail of an address, and makes the account if there is none. */
@Injectable()
export class SignInLink extends MailedLink {
  readonly path = 'connexion';
  readonly another = {
    fr: 'Demandez de nouveau à vous connecter : vous en recevrez un autre.',
    en: 'Ask to sign in again: you will receive another one.',
  };

  constructor(
    links: MailedLinks,
    private readonly authentication: Authentication,
    private readonly database: Database,
  ) {
    super();
    links.add(this);
  }

  async show(secret: string, language: Language): Promise<LinkForm | undefined> {
    const email = await this.addressOf(secret);
    return email === undefined ? undefined : this.form(email, language);
  }

  async use({ secret, typed, headers, language }: LinkUse): Promise<LinkForm | LinkDone | undefined> {
    const email = await this.addressOf(secret);
    if (email === undefined) return undefined;
    const form = await this.form(email, language);
    const name = form.fields?.length ? personName.safeParse(typed(nameField[language].name)) : undefined;
    if (name?.success === false) return { ...form, problem: linkWords[language].nameMissing };
    // Here and not by better-auth, which fails when two links for a new address are used at the same moment.
    await this.database.transaction(({ manager }) =>
      personAtAddress(manager, { email, name: name?.data ?? '', language }),
    );
    const { api } = await this.authentication.auth;
    const answer = await api.magicLinkVerify({ query: { token: secret }, headers, asResponse: true });
    // A link that was used a moment ago answers with a redirection.
    if (!answer.ok) return undefined;
    return { ...linkWords[language].signedIn, cookies: answer.headers.getSetCookie() };
  }

  private async form(email: string, language: Language): Promise<LinkForm> {
    const person = await this.database.manager.findOneBy(Person, { email });
    return mustSayName(person)
      ? { ...words[language].unknown, fields: [nameField[language]] }
      : words[language].known;
  }

  /** Whom a link is for. */
  private async addressOf(secret: string): Promise<string | undefined> {
    const value = await this.authentication.peek(`magic-link:${secret}`);
    return value && (JSON.parse(value) as { email: string }).email.toLowerCase();
  }
}
