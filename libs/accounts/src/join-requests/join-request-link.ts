import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '@passerelle/database';
import { type LinkDone, MailedLinks, OneTimeTokens, type TokenGrant } from '@passerelle/links';
import { NotFound } from '@passerelle/problems';
import { AnswerLink, type Outcome, type Question, type Said, type Shown } from '@passerelle/requests';
import { sentences } from '../accounts.sentences.js';
import { Actor } from '../actor/actor.js';
import { findActorOfPerson } from '../actor/find-actor.js';
import { mayOnOrganisation } from '../organisations/organisation.rules.js';
import { Person } from '../people/person.entity.js';
import { JoinRequest } from './join-request.entity.js';
import { JoinRequestsService } from './join-requests.service.js';

export const joinRequestLink = { purpose: 'join request', path: 'demande-d-adhesion' };

/** Lets an owner answer a request from the mail. */
@Injectable()
export class JoinRequestLink extends AnswerLink<JoinRequest> {
  readonly path = joinRequestLink.path;
  readonly another = sentences.joinRequestElsewhere();
  protected readonly purpose = joinRequestLink.purpose;

  constructor(
    links: MailedLinks,
    tokens: OneTimeTokens,
    private readonly requests: JoinRequestsService,
    private readonly database: Database,
  ) {
    super(tokens);
    links.add(this);
  }

  /** A reader who could not answer now does not see the requesting person either. */
  protected async find({ subjectId, email, isUsed }: TokenGrant & { isUsed: boolean }) {
    if (isUsed) return undefined;
    const request = await this.database.manager.findOne(JoinRequest, {
      where: { id: subjectId },
      relations: { organisation: true, person: true },
    });
    if (request === null || request.person.suspendedAt !== null) return undefined;
    const owner = await this.ownerAt(email);
    if (owner === undefined || !mayOnOrganisation(owner, 'invite', request.organisation)) return undefined;
    return { request, isOpen: request.state === 'open' };
  }

  protected questionOf({ request }: Shown<JoinRequest>): Question {
    const names = {
      organisation: request.organisation.name,
      asker: request.person.name,
      // The domain is enough to recognise the person, since programs that scan mails read this page too.
      domain: request.person.email.split('@').at(-1) ?? '',
    };
    return {
      title: sentences.joinRequestTitle(names),
      paragraphs: [sentences.joinRequestText(names)],
      answers: {
        accept: { value: 'accepted', label: sentences.acceptToJoin(names) },
        decline: { value: 'refused', label: sentences.refuseToJoin(names) },
      },
    };
  }

  protected async answer(
    tx: Transaction,
    { request: { id }, email }: Shown<JoinRequest>,
    { accept }: Said,
  ): Promise<undefined> {
    // With the owner's present role, since an owner who has left since the mail may not answer.
    const owner = await this.ownerAt(email);
    if (owner === undefined) throw new NotFound();
    await this.requests.answerIn(tx, owner, id, accept ? 'accepted' : 'refused');
  }

  protected doneOf(
    { request: { state, organisation, person } }: Shown<JoinRequest>,
    outcome?: Outcome,
  ): Omit<LinkDone, 'cookies'> {
    const isAccepted = outcome?.accept ?? state === 'accepted';
    const isRefused = outcome !== undefined || state === 'refused';
    return {
      title: isAccepted
        ? sentences.joinRequestAccepted({ organisation: organisation.name, asker: person.name })
        : isRefused
          ? sentences.joinRequestRefused()
          : sentences.joinRequestWithdrawn(),
      paragraphs: [],
    };
  }

  private async ownerAt(email: string): Promise<Actor | undefined> {
    const person = await this.database.manager.findOneBy(Person, { email });
    return person === null ? undefined : findActorOfPerson(this.database.manager, person.id);
  }
}
