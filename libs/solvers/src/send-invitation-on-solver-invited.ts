import { type Language, languages, Settings } from '@passerelle/config';
import type { EventOf } from '@passerelle/database';
import { EventHandler } from '@passerelle/jobs';
import { Mailer, messageIdOf } from '@passerelle/mail';
import { SolverInvited } from './solver/solver.events.js';
import { claimInvitationMail } from './contacts/solver.mail.js';
import { SolverContacts } from './contacts/solver-contacts.js';

/** The language of a person without an account is unknown. */
const [language]: readonly [Language, ...Language[]] = languages;

@EventHandler({ id: 'SendInvitationOnSolverInvited', queue: 'mails' }, SolverInvited)
export class SendInvitationOnSolverInvited {
  constructor(
    private readonly contacts: SolverContacts,
    private readonly mailer: Mailer,
    private readonly settings: Settings,
  ) {}

  async handle({ id, recordedAt, data: { solverId } }: EventOf<typeof SolverInvited>): Promise<void> {
    const solver = await this.contacts.contactable(solverId);
    // The profile was claimed, or its address has refused mails, meanwhile.
    if (solver === undefined) return;
    const url = await this.contacts.claimUrl(solverId);
    const unsubscribeUrl = await this.contacts.unsubscribeUrl(solverId);
    await this.mailer.sendUnlessRefused(
      {
        ...(await claimInvitationMail.render(language, { name: solver.name, url }, { unsubscribeUrl })),
        to: { address: solver.contactEmail },
        messageId: messageIdOf(id, this.settings.publicUrl),
        date: recordedAt,
      },
      `profile ${solverId}`,
    );
  }
}
