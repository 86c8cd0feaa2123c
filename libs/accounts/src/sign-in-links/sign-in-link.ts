import { Injectable } from '@nestjs/common';
import { signInPageTo } from '@passerelle/config';
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
import type { Sentence } from '@passerelle/problems';
import { sentences } from '../accounts.sentences.js';
import { linkPaths } from '../authentication/account-mails.js';
import { Authentication } from '../authentication/authentication.js';
import { OpenIdsService } from '../open-id/open-ids.service.js';
import { mustGiveName, personAtAddress } from '../people/person-at-address.js';
import { Person } from '../people/person.entity.js';
import { typedName } from '../people/person.input.js';
import { SignInCodes } from '../sign-in-codes/sign-in-codes.js';

const known = {
  title: sentences.signInTitle(),
  paragraphs: [sentences.signInText()],
  agreement: sentences.signInHere(),
  button: sentences.signIn(),
};
const unknown = {
  title: sentences.createAccountTitle(),
  paragraphs: [sentences.createAccountText()],
  fields: [nameField],
  button: sentences.createAccount(),
};

/**
 * better-auth's magic link. It signs in the reader of an address's mail, and creates the account if there is none.
 */
@Injectable()
export class SignInLink extends MailedLink {
  readonly path = linkPaths.signIn;
  readonly another = sentences.anotherSignInLink();

  constructor(
    links: MailedLinks,
    private readonly authentication: Authentication,
    private readonly database: Database,
    private readonly codes: SignInCodes,
    private readonly identities: OpenIdsService,
  ) {
    super();
    links.add(this);
  }

  async show(secret: string): Promise<LinkForm | undefined> {
    const email = await this.addressOf(secret);
    return email === undefined ? undefined : this.form(email);
  }

  async use({ secret, typed, headers, language }: LinkUse): Promise<LinkForm | LinkDone | undefined> {
    const email = await this.addressOf(secret);
    if (email === undefined) return undefined;
    const form = await this.form(email);
    const name = typedName(form, typed);
    if (name === undefined) return { ...form, ...linkWords.nameMissing };
    // Not left to better-auth, which fails when two links for a new address are used at the same moment.
    await this.database.transaction(({ manager }) => personAtAddress(manager, { email, name, language }));
    const { api } = await this.authentication.auth;
    const answer = await api.magicLinkVerify({ query: { token: secret }, headers, asResponse: true });
    // better-auth answers a link that was used a moment ago with a redirection.
    if (!answer.ok) return undefined;
    await this.authentication.addressProven(email, headers);
    await this.identities.addressConfirmed(email, headers.get('cookie'));
    const cookies = answer.headers.getSetCookie();
    const next = await this.authentication.placeAfterSignIn(cookies, await this.codes.nextOfLink(secret));
    return {
      ...linkWords.signedIn,
      cookies,
      ...(next !== null && { goOnTo: next }),
    };
  }

  /** Carries the path of the page where the person wanted to go. */
  override async anotherAt(secret: string): Promise<{ url: string; label: Sentence }> {
    return { url: signInPageTo(await this.codes.nextOfLink(secret)), label: sentences.sendAnotherMail() };
  }

  private async form(email: string): Promise<LinkForm> {
    const person = await this.database.manager.findOneBy(Person, { email });
    return mustGiveName(person) ? unknown : known;
  }

  /** The address to which a link was sent. */
  private async addressOf(secret: string): Promise<string | undefined> {
    const value = await this.authentication.peek(`magic-link:${secret}`);
    return value && (JSON.parse(value) as { email: string }).email.toLowerCase();
  }
}
