import { Injectable } from '@nestjs/common';
import { Database } from '@passerelle/database';
import {
  type LinkDone,
  type LinkForm,
  type LinkUse,
  MailedLink,
  MailedLinks,
  OneTimeTokens,
  type TokenGrant,
} from '@passerelle/links';
import { NotFound } from '@passerelle/problems';
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
export class JoinRequestLink extends MailedLink {
  readonly path = joinRequestLink.path;
  readonly another = sentences.joinRequestElsewhere();

  constructor(
    links: MailedLinks,
    private readonly tokens: OneTimeTokens,
    private readonly requests: JoinRequestsService,
    private readonly database: Database,
  ) {
    super();
    links.add(this);
  }

  async show(secret: string): Promise<LinkForm | LinkDone | undefined> {
    const grant = await this.tokens.peek(joinRequestLink.purpose, secret);
    const request = await this.requestOf(grant);
    if (request === undefined) return undefined;
    return request.state === 'open' ? form(request) : done(request);
  }

  async use({ secret, typed }: LinkUse): Promise<LinkForm | LinkDone | undefined> {
    const grant = await this.tokens.peek(joinRequestLink.purpose, secret);
    const request = await this.requestOf(grant);
    if (request === undefined) return undefined;
    if (request.state !== 'open') return done(request);
    const answer = typed('answer');
    if (answer !== 'accepted' && answer !== 'refused')
      return { ...form(request), problem: sentences.chooseAnAnswer() };
    const answered = await this.tokens.spend(
      joinRequestLink.purpose,
      secret,
      async (tx, { email, subjectId }) => {
        // With the owner's present role: an owner who has left since the mail may not answer.
        const owner = await this.ownerAt(email);
        if (owner === undefined) throw new NotFound();
        return this.requests.answerIn(tx, owner, subjectId, answer);
      },
    );
    return answered && done({ ...request, state: answered.state });
  }

  private async ownerAt(email: string): Promise<Actor | undefined> {
    const person = await this.database.manager.findOneBy(Person, { email });
    return person === null ? undefined : findActorOfPerson(this.database.manager, person.id);
  }

  /** Undefined if the reader of the mail could not answer now: then they are not shown the person who asks either. */
  private async requestOf(grant: TokenGrant | undefined): Promise<JoinRequest | undefined> {
    if (grant === undefined) return undefined;
    const request = await this.database.manager.findOne(JoinRequest, {
      where: { id: grant.subjectId },
      relations: { organisation: true, person: true },
    });
    if (request === null || request.person.suspendedAt !== null) return undefined;
    const owner = await this.ownerAt(grant.email);
    return owner && mayOnOrganisation(owner, 'invite', request.organisation) ? request : undefined;
  }
}

type Shown = Pick<JoinRequest, 'state' | 'organisation' | 'person'>;

const namesOf = ({ organisation, person }: Shown) => ({
  organisation: organisation.name,
  asker: person.name,
  // The domain is enough to recognise the person: programs that scan mails read this page too.
  domain: person.email.split('@').at(-1) ?? '',
});

const form = (request: Shown): LinkForm => ({
  title: sentences.joinRequestTitle(namesOf(request)),
  paragraphs: [sentences.joinRequestText(namesOf(request))],
  fields: [
    {
      name: 'answer',
      type: 'choice',
      label: sentences.yourAnswer(),
      options: [
        { value: 'accepted', label: sentences.acceptToJoin(namesOf(request)) },
        { value: 'refused', label: sentences.refuseToJoin(namesOf(request)) },
      ],
    },
  ],
  button: sentences.sendAnswer(),
});

const done = (request: Shown): LinkDone => ({
  title:
    request.state === 'accepted'
      ? sentences.joinRequestAccepted(namesOf(request))
      : request.state === 'refused'
        ? sentences.joinRequestRefused()
        : sentences.joinRequestWithdrawn(),
  paragraphs: [],
  cookies: [],
});
