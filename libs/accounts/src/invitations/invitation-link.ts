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
import { Authentication } from '../authentication/authentication.js';
import { mustSayName } from '../people/person-at-address.js';
import { Person } from '../people/person.entity.js';
import { typedName } from '../people/person.input.js';
import type { Invitation } from './invitation.entity.js';
import { INVITATION_PATH, InvitationsService } from './invitations.service.js';

/**
 * Makes the invited person a member. A person without an account gets one and is signed in, since the secret proves the
 * address. A person with an account signs in as usual: an invitation lies in a mailbox for days and may be passed on.
 */
@Injectable()
export class InvitationLink extends MailedLink {
  readonly path = INVITATION_PATH;
  readonly another = sentences.anotherInvitation();

  constructor(
    links: MailedLinks,
    private readonly invitations: InvitationsService,
    private readonly authentication: Authentication,
    private readonly database: Database,
  ) {
    super();
    links.add(this);
  }

  async show(secret: string): Promise<LinkForm | LinkDone | undefined> {
    const invitation = await this.invitations.preview(secret);
    if (invitation !== undefined) return this.form(invitation);
    const accepted = await this.invitations.acceptedBy(secret);
    return accepted && joinedAs(accepted);
  }

  async use({ secret, typed, headers, language }: LinkUse): Promise<LinkForm | LinkDone | undefined> {
    const invitation = await this.invitations.preview(secret);
    if (invitation === undefined) return this.show(secret);
    const form = await this.form(invitation);
    const name = typedName(form, typed);
    if (name === undefined) return { ...form, ...linkWords.nameMissing };
    const joined = await this.invitations.acceptForAddress(secret, { name, language });
    // Another press of the same button was first.
    if (joined === undefined) return this.show(secret);
    if (!joined.isNew) return joinedAs(invitation);
    const cookies = await this.authentication.openSession(joined.person.id, headers);
    return { ...linkWords.signedIn, cookies };
  }

  private async form({ email, role, organisation: { name: organisation } }: Invitation): Promise<LinkForm> {
    const person = await this.database.manager.findOneBy(Person, { email });
    return {
      title: sentences.invitationTitle({ organisation }),
      paragraphs: [sentences.invitationText({ organisation, role, email })],
      ...(mustSayName(person)
        ? { fields: [nameField] }
        : { agreement: sentences.agreeToJoin({ organisation }) }),
      button: sentences.acceptInvitation(),
    };
  }
}

const joinedAs = ({ email, organisation }: Invitation): LinkDone => ({
  title: sentences.joined({ organisation: organisation.name }),
  paragraphs: [linkWords.signInNow(email)],
  cookies: [],
  onward: linkWords.signIn,
});
