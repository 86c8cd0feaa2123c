import { Injectable } from '@nestjs/common';
import type { Language } from '@passerelle/config';
import { Authentication } from './authentication.js';
import { PASSWORD_LENGTH } from './password-length.js';
import { linkWords } from './link-words.js';
import { type LinkDone, type LinkForm, type LinkUse, MailedLink } from './mailed-link.js';
import { MailedLinks } from './mailed-links.js';

const { min, max } = PASSWORD_LENGTH;
const words = {
  fr: {
    title: 'Choisir un mot de passe',
    paragraphs: ['Il remplacera l’ancien, et vos autres appareils seront déconnectés.'],
    label: 'Nouveau mot de passe',
    hint: `Au moins ${min} caractères. Une phrase facile à retenir convient très bien.`,
    button: 'Enregistrer et me connecter',
    problem: `Un mot de passe compte de ${min} à ${max} caractères.`,
  },
  en: {
    title: 'Choose a password',
    paragraphs: ['It will replace the old one, and your other devices will be signed out.'],
    label: 'New password',
    hint: `At least ${min} characters. A phrase that is easy to remember will do very well.`,
    button: 'Save and sign in',
    problem: `A password has from ${min} to ${max} characters.`,
  },
};

/** Lets whoever reads the mail of an account choose its password, the first one too. */
@Injectable()
export class PasswordLink extends MailedLink {
  readonly path = 'mot-de-passe';

  constructor(
    links: MailedLinks,
    private readonly authentication: Authentication,
  ) {
    super();
    links.add(this);
  }

  async show(secret: string, language: Language): Promise<LinkForm | undefined> {
    return (await this.personOf(secret)) === undefined ? undefined : form(language);
  }

  async use({ secret, typed, headers, language }: LinkUse): Promise<LinkForm | LinkDone | undefined> {
    const personId = await this.personOf(secret);
    if (personId === undefined) return undefined;
    const newPassword = typed('password');
    if (newPassword.length < min || newPassword.length > max)
      return { ...form(language), problem: words[language].problem };
    const { api } = await this.authentication.auth;
    const answer = await api.resetPassword({ body: { newPassword, token: secret }, asResponse: true });
    if (!answer.ok) return undefined;
    return {
      ...linkWords[language].signedIn,
      cookies: await this.authentication.openSession(personId, headers),
    };
  }

  private personOf(secret: string): Promise<string | undefined> {
    return this.authentication.peek(`reset-password:${secret}`);
  }
}

function form(language: Language): LinkForm {
  const { title, paragraphs, label, hint, button } = words[language];
  const field = {
    name: 'password',
    label,
    hint,
    type: 'password',
    autocomplete: 'new-password',
    minLength: min,
    maxLength: max,
  } as const;
  return { title, paragraphs, fields: [field], button };
}
