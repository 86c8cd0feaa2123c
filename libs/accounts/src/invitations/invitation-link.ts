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
} from '@passerelle/links';
import { Authentication } from '../authentication/index.js';
import type { Invitation } from './invitation.entity.js';
import { InvitationsService } from './invitations.service.js';
import { mustSayName, Person, personName } from '../people/index.js';

const words = {
  fr: {
    title: (organisation: string) => `Rejoindre ${organisation}`,
    roles: { owner: 'responsable', member: 'membre' },
    what: (organisation: string, role: string, email: string) =>
      `Cette invitation vous fait entrer dans ${organisation} comme ${role}, avec l’adresse ${email}.`,
    button: 'Accepter l’invitation',
    joined: (organisation: string) => `Vous êtes membre de ${organisation}`,
  },
  en: {
    title: (organisation: string) => `Join ${organisation}`,
    roles: { owner: 'an owner', member: 'a member' },
    what: (organisation: string, role: string, email: string) =>
      `This invitation makes you ${role} of ${organisation}, with the address ${email}.`,
    button: 'Accept the invitation',
    joined: (organisation: string) => `You are a member of ${organisation}`,
  },
};

/**
 * Makes whoever was invited a member; somebody without an account gets one, since the secret proves the address, and is
 * signed in. Somebody who has one signs in as always: an invitation lies in a mailbox for days, and may be passed on.
 */
@Injectable()
export class InvitationLink extends MailedLink {
  readonly path = 'invitation';
  readonly another = {
    fr: 'La personne qui vous a envoyé l’invitation peut vous en envoyer une autre.',
    en: 'Whoever sent you the invitation can send you another one.',
  };

  constructor(
    links: MailedLinks,
    private readonly invitations: InvitationsService,
    private readonly authentication: Authentication,
    private readonly database: Database,
  ) {
    super();
    links.add(this);
  }

  async show(secret: string, language: Language): Promise<LinkForm | undefined> {
    const invitation = await this.invitations.preview(secret);
    return invitation && this.form(invitation, language);
  }

  async use({ secret, typed, headers, language }: LinkUse): Promise<LinkForm | LinkDone | undefined> {
    const invitation = await this.invitations.preview(secret);
    if (invitation === undefined) return undefined;
    const form = await this.form(invitation, language);
    const name = form.fields?.length ? personName.safeParse(typed(nameField[language].name)) : undefined;
    if (name?.success === false) return { ...form, problem: linkWords[language].nameMissing };
    const joined = await this.invitations.acceptForAddress(secret, { name: name?.data ?? '', language });
    if (joined === undefined) return undefined;
    const { signedIn, signInNow, signIn } = linkWords[language];
    if (joined.isNew)
      return { ...signedIn, cookies: await this.authentication.openSession(joined.person.id, headers) };
    return {
      title: words[language].joined(invitation.organisation.name),
      paragraphs: [signInNow(invitation.email)],
      cookies: [],
      onward: signIn,
    };
  }

  private async form({ email, role, organisation }: Invitation, language: Language): Promise<LinkForm> {
    const { title, what, roles, button } = words[language];
    const person = await this.database.manager.findOneBy(Person, { email });
    return {
      title: title(organisation.name),
      paragraphs: [what(organisation.name, roles[role], email)],
      fields: mustSayName(person) ? [nameField[language]] : [],
      button,
    };
  }
}
