import { Person } from '@passerelle/accounts';
import { Clock, Settings } from '@passerelle/config';
import { Database, type EventOf } from '@passerelle/database';
import { EventHandler } from '@passerelle/jobs';
import { OneTimeTokens } from '@passerelle/links';
import { Mailer, messageIdOf } from '@passerelle/mail';
import { GroupInvited } from '../group/group.events.js';
import { GroupInvitation } from './group-invitation.entity.js';
import { GROUP_INVITATION, GROUP_INVITATION_PATH } from './group-invitation-link.js';
import { groupInvitationMail } from './group-invitation.mail.js';

/**
 * Creates the secret here, so that it is in the mail and nowhere else. A second run, or a second mail, gets the same
 * secret.
 */
@EventHandler({ id: 'SendInvitationOnGroupInvited', queue: 'mails' }, GroupInvited)
export class SendInvitationOnGroupInvited {
  constructor(
    private readonly database: Database,
    private readonly tokens: OneTimeTokens,
    private readonly mailer: Mailer,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async handle(event: EventOf<typeof GroupInvited>): Promise<void> {
    const invitation = await this.database.manager.findOne(GroupInvitation, {
      where: { id: event.data.groupInvitationId },
      relations: { group: true, invitedBy: true },
    });
    const now = this.clock.now();
    if (!invitation?.isOpenAt(now) || invitation.group.closedAt !== null) return;
    const { id, email, group, invitedBy, expiresAt } = invitation;
    // No invitation goes out in the name of a suspended account.
    if ((invitedBy?.suspendedAt ?? null) !== null) return;
    const invited = await this.database.manager.findOneBy(Person, { email });
    if ((invited?.suspendedAt ?? null) !== null) return;
    const expiresIn = expiresAt.getTime() - now.getTime();
    const token = { purpose: GROUP_INVITATION, subjectId: id, email, expiresIn };
    const props = {
      url: await this.tokens.issueLink(GROUP_INVITATION_PATH, token),
      group: group.title,
      purpose: group.purpose,
      inviter: invitedBy?.name ?? '',
    };
    const isTaken = await this.mailer.sendUnlessRefused({
      ...(await groupInvitationMail.render(invited?.language ?? invitedBy?.language ?? 'fr', props)),
      to: { address: email },
      messageId: messageIdOf(`group-invitation-${event.id}`, this.settings.publicUrl),
      date: event.recordedAt,
    });
    if (!isTaken) await this.database.manager.update(GroupInvitation, { id }, { refusedAt: now });
  }
}
