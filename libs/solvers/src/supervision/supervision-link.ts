import { Injectable } from '@nestjs/common';
import { Authentication, mustSayName, Person, personAtAddress, typedName } from '@passerelle/accounts';
import { Settings, supervisionsPath } from '@passerelle/config';
import { Database } from '@passerelle/database';
import {
  type LinkDone,
  type LinkForm,
  type LinkUse,
  linkWords,
  MailedLink,
  MailedLinks,
  nameField,
  OneTimeTokens,
  type TokenGrant,
} from '@passerelle/links';
import type { Solver } from '../solver/solver.entity.js';
import { sentences } from '../solvers.sentences.js';
import { SupervisionService } from './supervision.service.js';

/** Purpose of the secret in the mail to a supervisor. */
export const SUPERVISION = 'supervision';
export const SUPERVISION_PATH = 'accompagnement';

/**
 * Lets the address that is asked to supervise answer from the mail. A person without an account gets one and is signed in, since the secret
 * proves the address; a person with an account signs in as usual.
 */
@Injectable()
export class SupervisionLink extends MailedLink {
  readonly path = SUPERVISION_PATH;
  readonly another = sentences.anotherSupervision();

  constructor(
    links: MailedLinks,
    private readonly tokens: OneTimeTokens,
    private readonly supervision: SupervisionService,
    private readonly authentication: Authentication,
    private readonly database: Database,
    private readonly settings: Settings,
  ) {
    super();
    links.add(this);
  }

  async show(secret: string): Promise<LinkForm | undefined> {
    const grant = await this.tokens.peek(SUPERVISION, secret);
    return grant && this.form(grant);
  }

  async use({ secret, typed, headers, language }: LinkUse): Promise<LinkForm | LinkDone | undefined> {
    const grant = await this.tokens.peek(SUPERVISION, secret);
    const form = grant && (await this.form(grant));
    if (grant === undefined || form === undefined) return undefined;
    const answer = typed('answer');
    if (answer !== 'accept' && answer !== 'decline') return { ...form, problem: sentences.chooseAnAnswer() };
    if (answer === 'decline') {
      const done = await this.tokens.spend(SUPERVISION, secret, async (tx, { subjectId, email }) => {
        await this.supervision.answerFor(tx, subjectId, email, null);
        return true;
      });
      return done === undefined ? undefined : declined;
    }
    const name = typedName(form, typed);
    if (name === undefined) return { ...form, ...linkWords.nameMissing };
    const accepted = await this.tokens.spend(SUPERVISION, secret, async (tx, { subjectId, email }) => {
      const found = await personAtAddress(tx.manager, { email, name, language });
      await this.supervision.answerFor(tx, subjectId, email, found.person);
      return found;
    });
    if (accepted === undefined) return undefined;
    return {
      title: sentences.supervisionAccepted(),
      paragraphs: [sentences.supervisionAcceptedText()],
      cookies: accepted.isNew ? await this.authentication.openSession(accepted.person.id, headers) : [],
      onward: sentences.seeSupervisions(),
      onwardUrl: `${this.settings.publicUrl}${supervisionsPath}`,
    };
  }

  private async form({ subjectId, email }: TokenGrant): Promise<LinkForm | undefined> {
    const solver = await this.supervision.askedOf(subjectId, email);
    if (solver === undefined) return undefined;
    const person = await this.database.manager.findOneBy(Person, { email });
    const learner = learnerOf(solver);
    return {
      title: sentences.supervisionTitle({ learner }),
      paragraphs: [
        sentences.supervisionMeans({ learner, project: solver.name }),
        solver.isMinor
          ? sentences.supervisionOfMinor({ learner })
          : sentences.supervisionOfAdult({ learner }),
      ],
      fields: [
        {
          name: 'answer',
          type: 'choice',
          label: sentences.yourAnswer(),
          options: [
            { value: 'accept', label: sentences.acceptSupervision() },
            { value: 'decline', label: sentences.declineSupervision() },
          ],
        },
        ...(mustSayName(person) ? [nameField] : []),
      ],
      button: sentences.sendAnswer(),
    };
  }
}

const declined: LinkDone = {
  title: sentences.supervisionDeclined(),
  paragraphs: [sentences.supervisionDeclinedText()],
  cookies: [],
};

/** Name of the learner: their own name, or that of the profile. */
export const learnerOf = ({ person, name }: Solver): string => person?.name || name;
