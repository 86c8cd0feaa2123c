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
  OneTimeTokens,
} from '@passerelle/links';
import { Authentication, verification, VERIFICATION_PATH } from '../authentication/index.js';
import { isPassword, passwordField, passwordWords } from './password-field.js';
import { Person, personAtAddress, personName } from '../people/index.js';

const words = {
  fr: {
    title: 'Confirmer votre adresse',
    paragraphs: ['Confirmez seulement si c’est vous qui venez de créer un compte Passerelle.'],
    label: 'Votre mot de passe',
    hint: 'Celui que vous avez choisi en créant le compte, ou un autre : il sera le vôtre.',
    button: 'Confirmer et me connecter',
  },
  en: {
    title: 'Confirm your address',
    paragraphs: ['Confirm only if it is you who have just created a Passerelle account.'],
    label: 'Your password',
    hint: 'The one that you chose when you created the account, or another: it will be yours.',
    button: 'Confirm and sign in',
  },
};

/**
 * Confirms the address of somebody who signed up. Anybody may sign up with any address, before its owner or after: so
 * what makes the account theirs, its password and name, is what is said here, by somebody who reads the mail.
 */
@Injectable()
export class VerificationLink extends MailedLink {
  readonly path = VERIFICATION_PATH;
  readonly another = {
    fr: 'Connectez-vous avec votre mot de passe : nous vous en enverrons un autre.',
    en: 'Sign in with your password: we will send you another one.',
  };

  constructor(
    links: MailedLinks,
    private readonly tokens: OneTimeTokens,
    private readonly authentication: Authentication,
    private readonly database: Database,
  ) {
    super();
    links.add(this);
  }

  async show(secret: string, language: Language): Promise<LinkForm | undefined> {
    const grant = await this.tokens.peek(verification.purpose, secret);
    const person = grant && (await this.database.manager.findOneBy(Person, { id: grant.subjectId }));
    return person && !person.emailVerified ? form(language, person.name) : undefined;
  }

  async use({ secret, typed, headers, language }: LinkUse): Promise<LinkForm | LinkDone | undefined> {
    if ((await this.show(secret, language)) === undefined) return undefined;
    const name = personName.safeParse(typed('name'));
    const again = form(language, typed('name'));
    if (!name.success) return { ...again, problem: linkWords[language].nameMissing };
    if (!isPassword(typed('password'))) return { ...again, problem: passwordWords[language].problem };
    const hash = await this.authentication.hash(typed('password'));
    const personId = await this.database.transaction(async ({ manager }) => {
      const grant = await this.tokens.redeem(manager, verification.purpose, secret);
      if (grant === undefined) return undefined;
      const { person, isNew } = await personAtAddress(manager, {
        email: grant.email,
        name: name.data,
        language,
      });
      // Confirmed by another link meanwhile, and with another password perhaps.
      if (!isNew) return undefined;
      await this.authentication.setPassword(manager, person.id, hash);
      return person.id;
    });
    if (personId === undefined) return undefined;
    const cookies = await this.authentication.openSession(personId, headers);
    return { ...linkWords[language].signedIn, cookies };
  }
}

function form(language: Language, name: string): LinkForm {
  const { title, paragraphs, label, hint, button } = words[language];
  const password = { ...passwordField, label, hint: `${hint} ${passwordWords[language].length}` };
  return { title, paragraphs, fields: [{ ...nameField[language], value: name }, password], button };
}
