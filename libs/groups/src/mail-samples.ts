import { type MailSample, sampleLink, sampleOf } from '@passerelle/mail';
import { groupInvitationMail } from './invitations/index.js';

/** Every mail of this lib, with sample values. */
export const groupMailSamples: readonly MailSample[] = [
  sampleOf(groupInvitationMail, ({ words: { group, text, other } }) => ({
    url: sampleLink('groupe'),
    group,
    purpose: text,
    inviter: other,
  })),
];
