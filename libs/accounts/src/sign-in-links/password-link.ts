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
} from '@passerelle/links';
import { sentences } from '../accounts.sentences.js';
import { Authentication, linkPaths } from '../authentication/index.js';
import { passwordField, passwordLength, passwordProblem } from './password-field.js';
import { PasswordsBusy } from '../passwords/index.js';
import { mustSayName, Person, personAtAddress, typedName } from '../people/index.js';

/** Lets the reader of an account's mail choose its password, the first one too. */
@Injectable()
export class PasswordLink extends MailedLink {
  readonly path = linkPaths.password;
  readonly another = sentences.anotherPasswordLink();

  constructor(
    links: MailedLinks,
    private readonly authentication: Authentication,
    private readonly database: Database,
  ) {
    super();
    links.add(this);
  }

  async show(secret: string): Promise<LinkForm | undefined> {
    const person = await this.personOf(secret);
    return person && form(mustSayName(person));
  }

  async use({ secret, typed, headers, language }: LinkUse): Promise<LinkForm | LinkDone | undefined> {
    const person = await this.personOf(secret);
    if (person === undefined) return undefined;
    const again = form(mustSayName(person));
    const name = typedName(again, typed);
    if (name === undefined) return { ...again, problem: linkWords.nameMissing };
    const newPassword = typed('password');
    const problem = await passwordProblem(newPassword, [person.email, name || person.name]);
    if (problem !== undefined) return { ...again, problem };
    // The link proves the address, too.
    const { email } = person;
    await this.database.transaction(({ manager }) => personAtAddress(manager, { email, name, language }));
    const { api } = await this.authentication.auth;
    const answer = await api.resetPassword({ body: { newPassword, token: secret }, asResponse: true });
    if (answer.status === 503) throw new PasswordsBusy();
    if (!answer.ok) return undefined;
    return {
      ...linkWords.signedIn,
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

function form(asksName: boolean): LinkForm {
  const password = { ...passwordField, label: sentences.newPassword(), hint: passwordLength };
  return {
    title: sentences.newPasswordTitle(),
    paragraphs: [sentences.newPasswordText()],
    fields: [...(asksName ? [nameField] : []), password],
    button: sentences.savePassword(),
  };
}
