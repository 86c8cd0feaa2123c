import { Injectable } from '@nestjs/common';
import { AddressAnswerLink, Authentication, type PersonAtAddress } from '@passerelle/accounts';
import { Clock, groupPath, type Language, Settings } from '@passerelle/config';
import { Database, type Transaction } from '@passerelle/database';
import { type LinkDone, MailedLinks, OneTimeTokens, type TokenGrant } from '@passerelle/links';
import type { Outcome, Question, Shown } from '@passerelle/requests';
import { sentences } from '../groups.sentences.js';
import type { GroupInvitation } from './group-invitation.entity.js';
import { GroupInvitationsService } from './group-invitations.service.js';

/** Purpose of the secret in an invitation's mail. */
export const GROUP_INVITATION = 'group invitation';
export const GROUP_INVITATION_PATH = 'groupe-de-travail';

/** Lets the invited address answer from the mail. */
@Injectable()
export class GroupInvitationLink extends AddressAnswerLink<GroupInvitation> {
  readonly path = GROUP_INVITATION_PATH;
  readonly another = sentences.anotherInvitation();
  protected readonly purpose = GROUP_INVITATION;

  constructor(
    links: MailedLinks,
    tokens: OneTimeTokens,
    database: Database,
    authentication: Authentication,
    private readonly invitations: GroupInvitationsService,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {
    super(tokens, database, authentication);
    links.add(this);
  }

  /** A used secret still finds the invitation, which has the answer. */
  protected async find({ subjectId }: TokenGrant) {
    const request = await this.invitations.ofLink(subjectId);
    if (request === undefined || request.group.closedAt !== null) return undefined;
    // An invitation from a suspended account no longer counts.
    if ((request.invitedBy?.suspendedAt ?? null) !== null) return undefined;
    const isOpen = request.isOpenAt(this.clock.now());
    return request.state === 'open' && !isOpen ? undefined : { request, isOpen };
  }

  protected questionOf({ request: { group, invitedBy } }: Shown<GroupInvitation>): Question {
    return {
      title: sentences.invitationTitle({ group: group.title }),
      paragraphs: [
        sentences.invitedBy({ inviter: invitedBy?.name ?? '' }),
        group.purpose,
        sentences.whatMembersDo(),
      ],
      answers: {
        accept: { value: 'accepted', label: sentences.acceptInvitation() },
        decline: { value: 'declined', label: sentences.declineInvitation() },
      },
    };
  }

  protected accept(
    tx: Transaction,
    { request: { id } }: Shown<GroupInvitation>,
    input: { name: string; language: Language },
  ): Promise<PersonAtAddress> {
    return this.invitations.acceptForAddress(tx, id, input);
  }

  protected override decline(tx: Transaction, { request: { id } }: Shown<GroupInvitation>): Promise<void> {
    return this.invitations.declineForAddress(tx, id);
  }

  protected doneOf(
    { request: { state, group, groupId } }: Shown<GroupInvitation>,
    outcome?: Outcome,
  ): Omit<LinkDone, 'cookies'> {
    if (outcome?.accept ?? state === 'accepted')
      return {
        title: sentences.joined({ group: group.title }),
        paragraphs: [sentences.joinedText()],
        onward: sentences.seeGroup(),
        onwardUrl: `${this.settings.publicUrl}${groupPath(groupId)}`,
      };
    return outcome !== undefined || state === 'declined'
      ? { title: sentences.declined(), paragraphs: [sentences.declinedText()] }
      : { title: sentences.withdrawnInvitation(), paragraphs: [] };
  }
}
