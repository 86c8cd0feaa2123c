import { type MailSample, sampleLink, sampleOf } from '@passerelle/mail';
import { groupInvitationMail } from './invitations/group-invitation.mail.js';

/** Every mail of this lib, with sample values. */
export const groupMailSamples: readonly MailSample[] = [
  sampleOf(groupInvitationMail, ({ words: { group, text, other } }) => ({
    url: sampleLink('groupe'),
    group,
    purpose: text,
    inviter: other,
  })),
];
