import { Injectable } from '@nestjs/common';
import {
  type LinkDone,
  type LinkForm,
  type LinkUse,
  MailedLink,
  MailedLinks,
  OneTimeTokens,
} from '@passerelle/links';
import { sentences } from '../accounts.sentences.js';
import { addressUndo } from './address-change.rules.js';
import { AddressChangesService } from './address-changes.service.js';

/** Restores a former address for its reader, since another person may have changed it. */
@Injectable()
export class AddressUndoLink extends MailedLink {
  readonly path = addressUndo.path;
  readonly another = sentences.writeToUsForAccount();

  constructor(
    links: MailedLinks,
    private readonly tokens: OneTimeTokens,
    private readonly changes: AddressChangesService,
  ) {
    super();
    links.add(this);
  }

  async show(secret: string): Promise<LinkForm | LinkDone | undefined> {
    const recalled = await this.tokens.recall([addressUndo], secret);
    if (recalled === undefined) return undefined;
    if (recalled.isUsed) return done(recalled.email);
    return (await this.changes.mayUndo(recalled.subjectId)) ? form(recalled.email) : undefined;
  }

  async use({ secret }: LinkUse): Promise<LinkForm | LinkDone | undefined> {
    const undone = await this.tokens.consume(addressUndo.purpose, secret, (tx, { subjectId }) =>
      this.changes.undoIn(tx, subjectId),
    );
    // Pressed twice, or used before: the page describes what it did.
    return undone === undefined ? this.show(secret) : done(undone.email);
  }
}

const form = (email: string): LinkForm => ({
  title: sentences.undoAddressTitle(),
  paragraphs: [sentences.undoAddressText({ email }), sentences.undoAddressPassword()],
  agreement: sentences.undoAddressAgreement(),
  button: sentences.undoAddressButton(),
});

const done = (email: string): LinkDone => ({
  title: sentences.addressRestoredTitle(),
  paragraphs: [sentences.addressRestored({ email })],
  cookies: [],
});
