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
import { PasswordsBusy } from '../passwords/waiting-line.js';
import { mustGiveName, personAtAddress } from '../people/person-at-address.js';
import { Person } from '../people/person.entity.js';
import { typedName } from '../people/person.input.js';
import { passwordField, passwordLength, passwordProblem } from './show-sign-in-page.js';

const PURPOSE = 'new-password';
/** How long a used link describes what it did, in milliseconds: as long as an unused one is valid. */
const RECALLED_FOR = 3_600_000;

/** Lets the reader of an account's mail choose its password, including the first one. */
@Injectable()
export class PasswordLink extends MailedLink {
  readonly path = linkPaths.password;
  readonly another = sentences.anotherPasswordLink();

  constructor(
    links: MailedLinks,
    private readonly tokens: OneTimeTokens,
    private readonly authentication: Authentication,
    private readonly database: Database,
  ) {
    super();
    links.add(this);
  }

  async show(secret: string): Promise<LinkForm | LinkDone | undefined> {
    const person = await this.personOf(secret);
    return person === undefined ? this.doneBy(secret) : form(mustGiveName(person));
  }

  async use({ secret, typed, headers, language }: LinkUse): Promise<LinkForm | LinkDone | undefined> {
    const person = await this.personOf(secret);
    if (person === undefined) return this.doneBy(secret);
    const again = form(mustGiveName(person));
    const name = typedName(again, typed);
    if (name === undefined) return { ...again, ...linkWords.nameMissing };
    const newPassword = typed('password');
    const problem = await passwordProblem(newPassword, [person.email, name || person.name]);
    if (problem !== undefined) return { ...again, problem, problemAt: passwordField.name };
    // The link proves the address, too.
    const { email } = person;
    await this.database.transaction(({ manager }) => personAtAddress(manager, { email, name, language }));
    const { api } = await this.authentication.auth;
    const answer = await api.resetPassword({ body: { newPassword, token: secret }, asResponse: true });
    if (answer.status === 503) throw new PasswordsBusy();
    // Another press of the same button was first.
    if (!answer.ok) return this.doneBy(secret);
    const used = { purpose: PURPOSE, subjectId: person.id, email, expiresIn: RECALLED_FOR };
    await this.tokens.rememberUsed(this.database.manager, secret, used);
    const cookies = await this.authentication.openSession(person.id, headers);
    const secondStep = await this.authentication.placeAfterSignIn(cookies, undefined);
    return {
      title: sentences.passwordChangedTitle(),
      paragraphs: [sentences.passwordChanged()],
      cookies,
      ...(secondStep !== null && { onward: linkWords.signIn }),
    };
  }

  /** The effect of a used link. undefined: the secret is not ours, or too old. */
  private async doneBy(secret: string): Promise<LinkDone | undefined> {
    const recalled = await this.tokens.recall([{ purpose: PURPOSE }], secret);
    return (
      recalled && {
        title: sentences.passwordChangedTitle(),
        paragraphs: [sentences.passwordLinkUsed()],
        cookies: [],
      }
    );
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
