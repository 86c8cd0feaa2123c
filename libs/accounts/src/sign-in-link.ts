import { Injectable } from '@nestjs/common';
import type { Language } from '@passerelle/config';
import { Database } from '@passerelle/database';
import { Authentication } from './authentication.js';
import { linkWords, nameField } from './link-words.js';
import { type LinkDone, type LinkForm, type LinkUse, MailedLink } from './mailed-link.js';
import { MailedLinks } from './mailed-links.js';
import { personName } from './person.input.js';
import { Person } from './person.entity.js';

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

  constructor(
    links: MailedLinks,
    private readonly authentication: Authentication,
    private readonly database: Database,
  ) {
    super();
    links.add(this);
  }

  async show(secret: string, language: Language): Promise<LinkForm | undefined> {
    const asked = await this.look(secret);
    if (asked === undefined) return undefined;
    return asked.name === ''
      ? { ...words[language].unknown, fields: [nameField[language]] }
      : words[language].known;
  }

  async use({ secret, typed, headers, language }: LinkUse): Promise<LinkForm | LinkDone | undefined> {
    const asked = await this.look(secret);
    if (asked === undefined) return undefined;
    const name = asked.name === '' ? personName.safeParse(typed('name')) : undefined;
    if (name?.success === false) {
      return {
        ...words[language].unknown,
        fields: [nameField[language]],
        problem: linkWords[language].nameMissing,
      };
    }
    const { api } = await this.authentication.auth;
    const answer = await api.magicLinkVerify({ query: { token: secret }, headers, asResponse: true });
    // A link that was used a moment ago answers with a redirection.
    if (!answer.ok) return undefined;
    if (name !== undefined) {
      await this.database.manager.update(Person, { email: asked.email, name: '' }, { name: name.data });
    }
    return { ...linkWords[language].signedIn, cookies: answer.headers.getSetCookie() };
  }

  /** Whom a link is for; the name is empty if nobody has said it yet. */
  private async look(secret: string): Promise<{ email: string; name: string } | undefined> {
    const value = await this.authentication.peek(`magic-link:${secret}`);
    if (value === undefined) return undefined;
    const { email, name = '' } = JSON.parse(value) as { email: string; name?: string };
    const person = await this.database.manager.findOneBy(Person, { email: email.toLowerCase() });
    return { email: email.toLowerCase(), name: person?.name ?? name };
  }
}
