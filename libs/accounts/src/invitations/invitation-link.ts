import { Injectable } from '@nestjs/common';
import type { Language } from '@passerelle/config';
import { Database, type Transaction } from '@passerelle/database';
import { type LinkDone, linkWords, MailedLinks, OneTimeTokens, type TokenGrant } from '@passerelle/links';
import type { Outcome, Question, Shown } from '@passerelle/requests';
import { sentences } from '../accounts.sentences.js';
import { AddressAnswerLink } from '../authentication/address-answer-link.js';
import { Authentication } from '../authentication/authentication.js';
import type { PersonAtAddress } from '../people/person-at-address.js';
import type { Invitation } from './invitation.entity.js';
import { INVITATION, INVITATION_PATH, InvitationsService } from './invitations.service.js';

/** Makes the invited person a member. */
@Injectable()
export class InvitationLink extends AddressAnswerLink<Invitation> {
  readonly path = INVITATION_PATH;
  readonly another = sentences.anotherInvitation();
  protected readonly purpose = INVITATION;

  constructor(
    links: MailedLinks,
    tokens: OneTimeTokens,
    database: Database,
    authentication: Authentication,
    private readonly invitations: InvitationsService,
  ) {
    super(tokens, database, authentication);
    links.add(this);
  }

  protected async find({ subjectId, isUsed }: TokenGrant & { isUsed: boolean }) {
    const request = isUsed
      ? await this.invitations.accepted(subjectId)
      : await this.invitations.pending(subjectId);
    return request && { request, isOpen: !isUsed };
  }

  protected questionOf({ request: { email, role, organisation } }: Shown<Invitation>): Question {
    const { name } = organisation;
    return {
      title: sentences.invitationTitle({ organisation: name }),
      paragraphs: [sentences.invitationText({ organisation: name, role, email })],
      answers: {
        agreement: sentences.agreeToJoin({ organisation: name }),
        button: sentences.acceptInvitation(),
      },
    };
  }

  protected accept(
    tx: Transaction,
    { request: { id } }: Shown<Invitation>,
    input: { name: string; language: Language },
  ): Promise<PersonAtAddress> {
    return this.invitations.acceptForAddress(tx, id, input);
  }

  protected doneOf(
    { request: { email, organisation } }: Shown<Invitation>,
    outcome?: Outcome,
  ): Omit<LinkDone, 'cookies'> {
    if (outcome?.newcomerId !== undefined) return linkWords.signedIn;
    return {
      title: sentences.joined({ organisation: organisation.name }),
      paragraphs: [linkWords.signInNow(email)],
      onward: linkWords.signIn,
    };
  }
}
