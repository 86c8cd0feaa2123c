import { Clock, Settings } from '@passerelle/config';
import { Database, type EventOf } from '@passerelle/database';
import { EventHandler } from '@passerelle/jobs';
import { Mailer, messageIdOf } from '@passerelle/mail';
import { invitationMail } from './invitation.mail.js';
import { Invitation } from './invitation.entity.js';
import { InvitationsService } from './invitations.service.js';
import { MemberInvited } from '../organisations/organisation.events.js';
import { Person } from '../people/person.entity.js';

/**
 * Creates the secret here, so that it is in the mail and nowhere else. A second run, or a second mail, gets the same
 * secret.
 */
@EventHandler({ id: 'SendInvitationOnMemberInvited', queue: 'mails' }, MemberInvited)
export class SendInvitationOnMemberInvited {
  constructor(
    private readonly database: Database,
    private readonly invitations: InvitationsService,
    private readonly mailer: Mailer,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async handle(event: EventOf<typeof MemberInvited>): Promise<void> {
    const invitation = await this.database.manager.findOne(Invitation, {
      where: { id: event.data.invitationId },
      relations: { organisation: true, invitedBy: true },
    });
    if (invitation?.acceptedAt !== null) return;
    // No invitation goes out in the name of a suspended account.
    if ((invitation.invitedBy?.suspendedAt ?? null) !== null) return;
    const { id, email, organisation, invitedBy, role } = invitation;
    const invited = await this.database.manager.findOneBy(Person, { email });
    const props = {
      url: await this.invitations.urlOf(invitation),
      organisation: organisation.name,
      inviter: invitedBy?.name ?? '',
      role,
    };
    const isTaken = await this.mailer.sendUnlessRefused({
      ...(await invitationMail.render(invited?.language ?? invitedBy?.language ?? 'fr', props)),
      to: { address: email },
      messageId: messageIdOf(`invitation-${event.id}`, this.settings.publicUrl),
      date: event.recordedAt,
    });
    if (!isTaken) await this.database.manager.update(Invitation, { id }, { refusedAt: this.clock.now() });
  }
}
