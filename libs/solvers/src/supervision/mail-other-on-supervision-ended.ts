import { Person } from '@passerelle/accounts';
import { profilePath, supervisionsPath } from '@passerelle/config';
import { Database, type EventOf } from '@passerelle/database';
import { EventHandler } from '@passerelle/jobs';
import { SupervisionEnded } from './supervision.events.js';
import { supervisionEndedMail } from './supervision.mail.js';
import { SupervisionMails } from './supervision-mails.js';

/** Tells the other party: the one that did not end the supervision. */
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
    const said = { url, name: reader.name, isMinor: solver.isMinor, other: other.name, isLearner };
    await this.mails.send(event, reader, await supervisionEndedMail.render(reader.language, said));
  }
}
