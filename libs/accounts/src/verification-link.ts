import { Injectable } from '@nestjs/common';
import type { Language } from '@passerelle/config';
import { Authentication } from './authentication.js';
import { linkWords } from './link-words.js';
import { type LinkDone, type LinkForm, type LinkUse, MailedLink } from './mailed-link.js';
import { MailedLinks } from './mailed-links.js';

const words = {
  fr: {
    form: {
      title: 'Confirmer votre adresse',
      paragraphs: [
        'Confirmez seulement si c’est vous qui venez de créer un compte Passerelle avec un mot de passe.',
      ],
      button: 'Confirmer mon adresse',
    },
    already: {
      title: 'Votre adresse est déjà confirmée',
      paragraphs: ['Il ne vous reste qu’à vous connecter.'],
    },
  },
  en: {
    form: {
      title: 'Confirm your address',
      paragraphs: ['Confirm only if it is you who have just created a Passerelle account with a password.'],
      button: 'Confirm my address',
    },
    already: { title: 'Your address is confirmed already', paragraphs: ['All you have to do is sign in.'] },
  },
};

/** Confirms the address of somebody who signed up with a password. */
@Injectable()
export class VerificationLink extends MailedLink {
  readonly path = 'verification';

  constructor(
    links: MailedLinks,
    private readonly authentication: Authentication,
  ) {
    super();
    links.add(this);
  }

  /** The secret says itself what it is for and until when; whether that is so is asked when it is used. */
  async show(_secret: string, language: Language): Promise<LinkForm> {
    return words[language].form;
  }

  async use({ secret, headers, language }: LinkUse): Promise<LinkDone | undefined> {
    const { api } = await this.authentication.auth;
    const answer = await api.verifyEmail({ query: { token: secret }, headers, asResponse: true });
    if (!answer.ok) return undefined;
    const cookies = answer.headers.getSetCookie();
    // A second use opens nothing.
    return { ...(cookies.length > 0 ? linkWords[language].signedIn : words[language].already), cookies };
  }
}
