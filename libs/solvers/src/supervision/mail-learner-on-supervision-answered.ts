import { profilePath } from '@passerelle/config';
import type { EventOf } from '@passerelle/database';
import { EventHandler } from '@passerelle/jobs';
import { SupervisionAnswered } from './supervision.events.js';
import { supervisionAnsweredMail } from './supervision.mail.js';
import { SupervisionMails } from './supervision-mails.js';

@EventHandler({ id: 'MailLearnerOnSupervisionAnswered', queue: 'mails' }, SupervisionAnswered)
export class MailLearnerOnSupervisionAnswered {
  constructor(private readonly mails: SupervisionMails) {}

  async handle(event: EventOf<typeof SupervisionAnswered>): Promise<void> {
    const { solverId, accepted } = event.data;
    const solver = await this.mails.learning(solverId);
    // The supervisor accepted but has ended the supervision meanwhile: another mail tells that.
    if (solver === undefined || (accepted && solver.supervisorId === null)) return;
    const { person: holder, isMinor, supervisor } = solver;
    const url = this.mails.urlOf(profilePath);
    const said = { url, name: holder.name, isMinor, accepted, supervisor: supervisor?.name ?? '' };
    await this.mails.send(event, holder, await supervisionAnsweredMail.render(holder.language, said));
  }
}
