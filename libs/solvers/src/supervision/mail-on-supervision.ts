import { Person } from '@passerelle/accounts';
import { type Language, languages, profilePath, supervisionsPath } from '@passerelle/config';
import { Database, type EventOf } from '@passerelle/database';
import { EventHandler } from '@passerelle/jobs';
import { OneTimeTokens } from '@passerelle/links';
import { learnerOf, SUPERVISION, SUPERVISION_PATH } from './supervision-link.js';
import { SupervisionMails } from './supervision-mails.js';
import { supervisionAnsweredMail, supervisionEndedMail, supervisorAskedMail } from './supervision.mail.js';
import { SupervisionAnswered, SupervisionEnded, SupervisorAsked } from './supervision.rules.js';
import { VALID_FOR } from './supervision.service.js';

@EventHandler({ id: 'MailLearnerOnSupervisionAnswered', queue: 'mails' }, SupervisionAnswered)
export class MailLearnerOnSupervisionAnswered {
  constructor(private readonly mails: SupervisionMails) {}

  async handle(event: EventOf<typeof SupervisionAnswered>): Promise<void> {
    const { solverId, accepted } = event.data;
    const solver = await this.mails.learning(solverId);
    // The supervisor accepted but has ended the supervision meanwhile. Another mail reports that.
    if (solver === undefined || (accepted && solver.supervisorId === null)) return;
    const { person: holder, isMinor, supervisor } = solver;
    const url = this.mails.urlOf(profilePath);
    const props = { url, name: holder.name, isMinor, accepted, supervisor: supervisor?.name ?? '' };
    await this.mails.send(event, holder, await supervisionAnsweredMail.render(holder.language, props));
  }
}

/** Notifies the other party, which did not end the supervision. */
@EventHandler({ id: 'MailOtherOnSupervisionEnded', queue: 'mails' }, SupervisionEnded)
export class MailOtherOnSupervisionEnded {
  constructor(
    private readonly database: Database,
    private readonly mails: SupervisionMails,
  ) {}

  async handle(event: EventOf<typeof SupervisionEnded>): Promise<void> {
    const { solverId, supervisorId } = event.data;
    const solver = await this.mails.learning(solverId);
    const supervisor = await this.database.manager.findOneBy(Person, { id: supervisorId });
    if (solver === undefined || supervisor === null) return;
    const isLearner = event.actorId === supervisorId;
    const [reader, other] = isLearner ? [solver.person, supervisor] : [supervisor, solver.person];
    if (reader.suspendedAt !== null) return;
    const url = this.mails.urlOf(isLearner ? profilePath : supervisionsPath);
    const props = { url, name: reader.name, isMinor: solver.isMinor, other: other.name, isLearner };
    await this.mails.send(event, reader, await supervisionEndedMail.render(reader.language, props));
  }
}

/** The language of a person without an account is unknown. */
const [ofStrangers]: readonly [Language, ...Language[]] = languages;

/** Creates the secret here, so that it is only in the mail. Another run, or another mail, has the same secret. */
@EventHandler({ id: 'MailSupervisorOnSupervisorAsked', queue: 'mails' }, SupervisorAsked)
export class MailSupervisorOnSupervisorAsked {
  constructor(
    private readonly database: Database,
    private readonly tokens: OneTimeTokens,
    private readonly mails: SupervisionMails,
  ) {}

  async handle(event: EventOf<typeof SupervisorAsked>): Promise<void> {
    const solver = await this.mails.learning(event.data.solverId);
    // The question was withdrawn or answered meanwhile.
    if (solver === undefined || solver.supervisorEmail === null) return;
    const { id: subjectId, supervisorEmail: email, name: project, isMinor } = solver;
    const person = await this.database.manager.findOneBy(Person, { email });
    if ((person?.suspendedAt ?? null) !== null) return;
    const url = await this.tokens.issueLink(SUPERVISION_PATH, {
      purpose: SUPERVISION,
      subjectId,
      email,
      expiresIn: VALID_FOR,
    });
    const name = person?.emailVerified ? person.name : '';
    const props = { url, name, learner: learnerOf(solver), project, isMinor };
    const mail = await supervisorAskedMail.render(person?.language ?? ofStrangers, props);
    await this.mails.send(event, { name, email }, mail);
  }
}
