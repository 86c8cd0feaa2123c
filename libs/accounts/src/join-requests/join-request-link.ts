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
import { Actor, findActorOfPerson } from '../actor/index.js';
import { Person } from '../people/index.js';
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
      async (tx, { email, subjectId }) =>
        // As an owner of now: whoever has left since has no say.
        this.requests.answerIn(tx, await this.ownerAt(email), subjectId, answer),
    );
    return answered && done({ ...request, state: answered.state });
  }

  private async ownerAt(email: string): Promise<Actor> {
    const person = await this.database.manager.findOneBy(Person, { email });
    if (person === null) throw new NotFound();
    return findActorOfPerson(this.database.manager, person.id);
  }

  private async requestOf(grant: TokenGrant | undefined): Promise<JoinRequest | undefined> {
    const request =
      grant &&
      (await this.database.manager.findOne(JoinRequest, {
        where: { id: grant.subjectId },
        relations: { organisation: true, person: true },
      }));
    return request ?? undefined;
  }
}

type Shown = Pick<JoinRequest, 'state' | 'organisation' | 'person'>;

const namesOf = ({ organisation, person }: Shown) => ({
  organisation: organisation.name,
  asker: person.name,
  email: person.email,
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
