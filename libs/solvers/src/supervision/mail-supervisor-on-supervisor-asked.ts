import { Person } from '@passerelle/accounts';
import { type Language, languages } from '@passerelle/config';
import { Database, type EventOf } from '@passerelle/database';
import { EventHandler } from '@passerelle/jobs';
import { OneTimeTokens } from '@passerelle/links';
import { SupervisorAsked } from './supervision.events.js';
import { learnerOf, SUPERVISION, SUPERVISION_PATH } from './supervision-link.js';
import { supervisorAskedMail } from './supervision.mail.js';
import { SupervisionMails } from './supervision-mails.js';
import { VALID_FOR } from './supervision.service.js';

/** The language of a person without an account is unknown. */
const [ofStrangers]: readonly [Language, ...Language[]] = languages;

/** Makes the secret here, so that it is only in the mail. Another run, or another mail, has the same secret. */
@EventHandler({ id: 'MailSupervisorOnSupervisorAsked', queue: 'mails' }, SupervisorAsked)
export class MailSupervisorOnSupervisorAsked {
  constructor(
    private readonly database: Database,
    private readonly tokens: OneTimeTokens,
    private readonly mails: SupervisionMails,
  ) {}

  async handle(event: EventOf<typeof SupervisorAsked>): Promise<void> {
    const solver = await this.mails.learning(event.data.solverId);
    // The question was taken back or answered meanwhile.
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
    const said = { url, name, learner: learnerOf(solver), project, isMinor };
    const mail = await supervisorAskedMail.render(person?.language ?? ofStrangers, said);
    await this.mails.send(event, { name, email }, mail);
  }
}
