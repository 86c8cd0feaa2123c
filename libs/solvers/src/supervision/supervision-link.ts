import { Injectable } from '@nestjs/common';
import {
  AddressAnswerLink,
  Authentication,
  personAtAddress,
  type PersonAtAddress,
} from '@passerelle/accounts';
import { type Language, Settings, supervisionsPath } from '@passerelle/config';
import { Database, type Transaction } from '@passerelle/database';
import { type LinkDone, MailedLinks, OneTimeTokens, type TokenGrant } from '@passerelle/links';
import type { Outcome, Question, Shown } from '@passerelle/requests';
import type { Solver } from '../solver/solver.entity.js';
import { sentences } from '../solvers.sentences.js';
import { SupervisionService } from './supervision.service.js';

/** Purpose of the secret in the mail to a supervisor. */
export const SUPERVISION = 'supervision';
export const SUPERVISION_PATH = 'accompagnement';

/** Lets the address that is asked to supervise answer from the mail. */
@Injectable()
export class SupervisionLink extends AddressAnswerLink<Solver> {
  readonly path = SUPERVISION_PATH;
  readonly another = sentences.anotherSupervision();
  protected readonly purpose = SUPERVISION;

  constructor(
    links: MailedLinks,
    tokens: OneTimeTokens,
    database: Database,
    authentication: Authentication,
    private readonly supervision: SupervisionService,
    private readonly settings: Settings,
  ) {
    super(tokens, database, authentication);
    links.add(this);
  }

  protected async find({ subjectId, email, isUsed }: TokenGrant & { isUsed: boolean }) {
    const request = isUsed ? undefined : await this.supervision.askedOf(subjectId, email);
    return request && { request, isOpen: true };
  }

  protected questionOf({ request: solver }: Shown<Solver>): Question {
    const learner = learnerOf(solver);
    return {
      title: sentences.supervisionTitle({ learner }),
      paragraphs: [
        sentences.supervisionMeans({ learner, project: solver.name }),
        solver.isMinor
          ? sentences.supervisionOfMinor({ learner })
          : sentences.supervisionOfAdult({ learner }),
      ],
      answers: {
        accept: { value: 'accept', label: sentences.acceptSupervision() },
        decline: { value: 'decline', label: sentences.declineSupervision() },
      },
    };
  }

  protected async accept(
    tx: Transaction,
    { request: { id }, email }: Shown<Solver>,
    input: { name: string; language: Language },
  ): Promise<PersonAtAddress> {
    const found = await personAtAddress(tx.manager, { email, ...input });
    await this.supervision.answerFor(tx, id, email, found.person);
    return found;
  }

  protected override async decline(tx: Transaction, { request, email }: Shown<Solver>): Promise<void> {
    await this.supervision.answerFor(tx, request.id, email, null);
  }

  protected doneOf(_: Shown<Solver>, outcome?: Outcome): Omit<LinkDone, 'cookies'> {
    if (outcome?.accept !== true)
      return {
        title: sentences.supervisionDeclined(),
        paragraphs: [sentences.supervisionDeclinedText()],
      };
    return {
      title: sentences.supervisionAccepted(),
      paragraphs: [sentences.supervisionAcceptedText()],
      onward: sentences.seeSupervisions(),
      onwardUrl: `${this.settings.publicUrl}${supervisionsPath}`,
    };
  }
}

/** Name of the learner: their own name, or that of the profile. */
export const learnerOf = ({ person, name }: Solver): string => person?.name || name;
