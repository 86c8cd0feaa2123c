import { Injectable } from '@nestjs/common';
import type { Language } from '@passerelle/config';
import { Database, type Transaction } from '@passerelle/database';
import { type LinkDone, type LinkForm, linkWords, nameField, OneTimeTokens } from '@passerelle/links';
import { AnswerLink, type Said, type Shown } from '@passerelle/requests';
import { mustGiveName, type PersonAtAddress } from '../people/person-at-address.js';
import { Person } from '../people/person.entity.js';
import { typedName } from '../people/person.input.js';
import { Authentication } from './authentication.js';

/**
 * The page on which the reader of an address answers. A reader without an account gets one by accepting and is signed
 * in, since the secret proves the address. A reader with an account signs in as usual, since a mail stays in a
 * mailbox for days and may be forwarded.
 */
@Injectable()
export abstract class AddressAnswerLink<Row> extends AnswerLink<Row> {
  constructor(
    tokens: OneTimeTokens,
    protected readonly database: Database,
    private readonly authentication: Authentication,
  ) {
    super(tokens);
  }

  /** @param input for a new account */
  protected abstract accept(
    tx: Transaction,
    shown: Shown<Row>,
    input: { name: string; language: Language },
  ): Promise<PersonAtAddress>;

  protected async decline(_tx: Transaction, _shown: Shown<Row>): Promise<void> {
    throw new Error(`Nobody says no at ${this.path}.`);
  }

  protected override async answer(
    tx: Transaction,
    shown: Shown<Row>,
    { accept, use, form }: Said,
  ): Promise<string | undefined> {
    if (!accept) {
      await this.decline(tx, shown);
      return undefined;
    }
    const name = typedName(form, use.typed) ?? '';
    const { person, isNew } = await this.accept(tx, shown, { name, language: use.language });
    return isNew ? person.id : undefined;
  }

  protected override async consume(shown: Shown<Row>, said: Said): Promise<LinkForm | LinkDone | undefined> {
    const { accept, use, form } = said;
    if (accept && typedName(form, use.typed) === undefined) return { ...form, ...linkWords.nameMissing };
    return super.consume(shown, said);
  }

  protected override async formOf(shown: Shown<Row>): Promise<LinkForm> {
    const form = await super.formOf(shown);
    const person = await this.database.manager.findOneBy(Person, { email: shown.email });
    if (!mustGiveName(person)) return form;
    const { agreement: _, fields = [], ...question } = form;
    return { ...question, fields: [...fields, nameField] };
  }

  protected override openSession(personId: string, headers: Headers): Promise<readonly string[]> {
    return this.authentication.openSession(personId, headers);
  }
}
