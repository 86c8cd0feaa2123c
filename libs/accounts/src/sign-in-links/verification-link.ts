import { Injectable } from '@nestjs/common';
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
import { sentences } from '../accounts.sentences.js';
import { linkPaths } from '../authentication/account-mails.js';
import { Authentication } from '../authentication/authentication.js';
import { verification } from '../authentication/verification.js';
import { personAtAddress } from '../people/person-at-address.js';
import { Person } from '../people/person.entity.js';
import { typedName } from '../people/person.input.js';
import { passwordField, passwordLength, passwordProblem } from './show-sign-in-page.js';

/**
 * Confirms the address of a new account. Anybody may sign up with any address. So the name and password of the
 * account are those typed here, by a person who reads the mail.
 */
@Injectable()
export class VerificationLink extends MailedLink {
  readonly path = linkPaths.verification;
  readonly another = sentences.anotherConfirmation();

  constructor(
    links: MailedLinks,
    private readonly tokens: OneTimeTokens,
    private readonly authentication: Authentication,
    private readonly database: Database,
  ) {
    super();
    links.add(this);
  }

  async show(secret: string): Promise<LinkForm | undefined> {
    const grant = await this.tokens.peek(verification.purpose, secret);
    const person = grant && (await this.database.manager.findOneBy(Person, { id: grant.subjectId }));
    return person && !person.emailVerified ? form(person.name) : undefined;
  }

  async use({ secret, typed, headers, language }: LinkUse): Promise<LinkForm | LinkDone | undefined> {
    const grant = await this.tokens.peek(verification.purpose, secret);
    if (grant === undefined || (await this.show(secret)) === undefined) return undefined;
    const again = form(typed('name'));
    const name = typedName(again, typed);
    if (name === undefined) return { ...again, ...linkWords.nameMissing };
    const problem = await passwordProblem(typed('password'), [grant.email, name]);
    if (problem !== undefined) return { ...again, problem, problemAt: passwordField.name };
    const hash = await this.authentication.hash(typed('password'));
    const personId = await this.database.transaction(async ({ manager }) => {
      const redeemed = await this.tokens.redeem(manager, verification.purpose, secret);
      if (redeemed === undefined) return undefined;
      const { person, isNew } = await personAtAddress(manager, {
        email: redeemed.email,
        name,
        language,
      });
      // Another link has confirmed the address in the meantime, perhaps with another password.
      if (!isNew) return undefined;
      await this.authentication.setPassword(manager, person.id, hash);
      return person.id;
    });
    if (personId === undefined) return undefined;
    const cookies = await this.authentication.openSession(personId, headers);
    return { ...linkWords.signedIn, cookies };
  }
}

function form(name: string): LinkForm {
  const password = {
    ...passwordField,
    label: sentences.yourPassword(),
    hint: sentences.yourPasswordHint({ length: passwordLength }),
  };
  return {
    title: sentences.confirmTitle(),
    paragraphs: [sentences.confirmText()],
    fields: [{ ...nameField, value: name }, password],
    button: sentences.confirm(),
  };
}
