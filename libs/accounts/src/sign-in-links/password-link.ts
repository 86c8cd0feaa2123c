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
import { isPassword, passwordField, passwordWords } from './password-field.js';
import { mustSayName, Person, personAtAddress, personName } from '../people/index.js';

const words = {
  fr: {
    title: 'Choisir un mot de passe',
    paragraphs: ['Il remplacera l’ancien, et vos autres appareils seront déconnectés.'],
    label: 'Nouveau mot de passe',
    button: 'Enregistrer et me connecter',
  },
  en: {
    title: 'Choose a password',
    paragraphs: ['It will replace the old one, and your other devices will be signed out.'],
    label: 'New password',
    button: 'Save and sign in',
  },
};

/** Lets whoever reads the mail of an account choose its password, the first one too. */
@Injectable()
export class PasswordLink extends MailedLink {
  readonly path = 'mot-de-passe';
  readonly another = {
    fr: 'Demandez de nouveau à changer de mot de passe : vous en recevrez un autre.',
    en: 'Ask to change your password again: you will receive another one.',
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
    const person = await this.personOf(secret);
    return person && form(language, mustSayName(person));
  }

  async use({ secret, typed, headers, language }: LinkUse): Promise<LinkForm | LinkDone | undefined> {
    const person = await this.personOf(secret);
    if (person === undefined) return undefined;
    const again = form(language, mustSayName(person));
    const name = mustSayName(person) ? personName.safeParse(typed('name')) : undefined;
    if (name?.success === false) return { ...again, problem: linkWords[language].nameMissing };
    const newPassword = typed('password');
    if (!isPassword(newPassword)) return { ...again, problem: passwordWords[language].problem };
    // The link proves the address, too.
    const { email } = person;
    await this.database.transaction(({ manager }) =>
      personAtAddress(manager, { email, name: name?.data ?? '', language }),
    );
    const { api } = await this.authentication.auth;
    const answer = await api.resetPassword({ body: { newPassword, token: secret }, asResponse: true });
    if (!answer.ok) return undefined;
    return {
      ...linkWords[language].signedIn,
      cookies: await this.authentication.openSession(person.id, headers),
    };
  }

  private async personOf(secret: string): Promise<Person | undefined> {
    const id = await this.authentication.peek(`reset-password:${secret}`);
    return id === undefined
      ? undefined
      : ((await this.database.manager.findOneBy(Person, { id })) ?? undefined);
  }
}

function form(language: Language, asksName: boolean): LinkForm {
  const { title, paragraphs, label, button } = words[language];
  const password = { ...passwordField, label, hint: passwordWords[language].length };
  return { title, paragraphs, fields: [...(asksName ? [nameField[language]] : []), password], button };
}
