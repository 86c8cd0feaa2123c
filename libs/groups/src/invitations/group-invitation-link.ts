import { Injectable } from '@nestjs/common';
import { Authentication, mustSayName, Person, typedName } from '@passerelle/accounts';
import { Clock, groupPath, Settings } from '@passerelle/config';
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
} from '@passerelle/links';
import { sentences } from '../groups.sentences.js';
import type { GroupInvitation } from './group-invitation.entity.js';
import { GroupInvitationsService } from './group-invitations.service.js';

/** Purpose of the secret in an invitation's mail. */
export const GROUP_INVITATION = 'group invitation';
export const GROUP_INVITATION_PATH = 'groupe-de-travail';

/**
 * Lets the invited address answer from the mail. A person without an account gets one and is signed in, since the secret
 * proves the address. A person with an account signs in as usual: an invitation lies in a mailbox for days and may be
 * passed on.
 */
@Injectable()
export class GroupInvitationLink extends MailedLink {
  readonly path = GROUP_INVITATION_PATH;
  readonly another = sentences.anotherInvitation();

  constructor(
    links: MailedLinks,
    private readonly tokens: OneTimeTokens,
    private readonly invitations: GroupInvitationsService,
    private readonly authentication: Authentication,
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {
    super();
    links.add(this);
  }

  async show(secret: string): Promise<LinkForm | LinkDone | undefined> {
    const invitation = await this.find(secret);
    if (invitation === undefined) return undefined;
    return invitation.isOpenAt(this.clock.now()) ? this.form(invitation) : this.done(invitation);
  }

  async use({ secret, typed, headers, language }: LinkUse): Promise<LinkForm | LinkDone | undefined> {
    const invitation = await this.find(secret);
    if (invitation === undefined) return undefined;
    if (!invitation.isOpenAt(this.clock.now())) return this.done(invitation);
    const form = await this.form(invitation);
    const answer = typed('answer');
    if (answer !== 'accepted' && answer !== 'declined')
      return { ...form, problem: sentences.chooseAnAnswer() };
    if (answer === 'declined') {
      const done = await this.tokens.spend(GROUP_INVITATION, secret, async (tx, { subjectId }) => {
        await this.invitations.declineForAddress(tx, subjectId);
        return true;
      });
      return done === undefined ? undefined : this.done({ ...invitation, state: 'declined' });
    }
    const name = typedName(form, typed);
    if (name === undefined) return { ...form, ...linkWords.nameMissing };
    const joined = await this.tokens.spend(GROUP_INVITATION, secret, (tx, { subjectId }) =>
      this.invitations.acceptForAddress(tx, subjectId, { name, language }),
    );
    if (joined === undefined) return undefined;
    const done = this.done({ ...invitation, state: 'accepted' });
    return joined.isNew
      ? { ...done, cookies: await this.authentication.openSession(joined.person.id, headers) }
      : done;
  }

  /** Undefined: the secret is not valid. A used secret still finds the invitation, which has the answer. */
  private async find(secret: string): Promise<GroupInvitation | undefined> {
    const recalled = await this.tokens.recall([{ purpose: GROUP_INVITATION }], secret);
    const invitation = recalled && (await this.invitations.ofLink(recalled.subjectId));
    if (invitation === undefined || invitation.group.closedAt !== null) return undefined;
    // An invitation from a suspended account no longer counts.
    if ((invitation.invitedBy?.suspendedAt ?? null) !== null) return undefined;
    const isOver = invitation.state === 'open' && !invitation.isOpenAt(this.clock.now());
    return isOver ? undefined : invitation;
  }

  private async form({ email, group, invitedBy }: GroupInvitation): Promise<LinkForm> {
    const person = await this.database.manager.findOneBy(Person, { email });
    return {
      title: sentences.invitationTitle({ group: group.title }),
      paragraphs: [
        sentences.invitedBy({ inviter: invitedBy?.name ?? '' }),
        group.purpose,
        sentences.whatMembersDo(),
      ],
      fields: [
        {
          name: 'answer',
          type: 'choice',
          label: sentences.yourAnswer(),
          options: [
            { value: 'accepted', label: sentences.acceptInvitation() },
            { value: 'declined', label: sentences.declineInvitation() },
          ],
        },
        ...(mustSayName(person) ? [nameField] : []),
      ],
      button: sentences.sendAnswer(),
    };
  }

  private done({ state, group, groupId }: Pick<GroupInvitation, 'state' | 'group' | 'groupId'>): LinkDone {
    if (state === 'accepted')
      return {
        title: sentences.joined({ group: group.title }),
        paragraphs: [sentences.joinedText()],
        cookies: [],
        onward: sentences.seeGroup(),
        onwardUrl: `${this.settings.publicUrl}${groupPath(groupId)}`,
      };
    return {
      title: state === 'declined' ? sentences.declined() : sentences.withdrawnInvitation(),
      paragraphs: state === 'declined' ? [sentences.declinedText()] : [],
      cookies: [],
    };
  }
}
