import { type MailSample, sampleLink, sampleOf, sampleUrl } from '@passerelle/mail';
import { accountReinstatedMail, accountSuspendedMail } from './account/account-suspended.mail.js';
import { installationReadyMail } from './account/installation-ready.mail.js';
import {
  addressChangedMail,
  addressChangeMail,
  addressInUseMail,
  addressOwnerMail,
  addressProofMail,
} from './address-changes/address-change.mail.js';
import {
  accountExistsMail,
  noAccountMail,
  passwordResetMail,
  signInMail,
  verificationMail,
} from './authentication/accounts.mail.js';
import { invitationMail } from './invitations/invitation.mail.js';
import {
  joinRequestAcceptedMail,
  joinRequestedMail,
  joinRequestRefusedMail,
} from './join-requests/join-request.mail.js';
import { secondFactorMail } from './second-factor/second-factor.mail.js';
import { factorChanges } from './second-factor/second-factor.rules.js';

const url = sampleUrl('/');

/** Every mail of this lib, with sample values. */
export const accountMailSamples: readonly MailSample[] = [
  sampleOf(signInMail, () => ({ code: '402917', url: sampleLink('connexion') })),
  sampleOf(verificationMail, () => ({ url: sampleLink('adresse') })),
  sampleOf(passwordResetMail, () => ({ url: sampleLink('mot-de-passe') })),
  sampleOf(installationReadyMail, ({ words: { reader } }) => ({
    name: reader,
    url: sampleUrl('/connexion'),
  })),
  sampleOf(noAccountMail, () => ({ url })),
  sampleOf(accountExistsMail, () => ({ url })),
  sampleOf(addressChangeMail, ({ words: { reader } }) => ({ code: '402917', name: reader })),
  sampleOf(addressProofMail, ({ words: { reader } }) => ({ code: '402917', name: reader })),
  sampleOf(addressInUseMail, () => ({ url })),
  sampleOf(addressOwnerMail, ({ words: { reader } }) => ({ code: '402917', name: reader })),
  sampleOf(addressChangedMail, ({ words: { reader } }) => ({
    name: reader,
    url: sampleLink('adresse-d-avant'),
  })),
  ...factorChanges.map((change) =>
    sampleOf(secondFactorMail, ({ words: { reader } }) => ({ name: reader, change, url }), {
      as: { added: 'ajoutée', removed: 'retirée', recovery_code_used: 'code de secours', reset: 'effacée' }[
        change
      ],
    }),
  ),
  sampleOf(accountSuspendedMail, ({ words: { reader, note } }) => ({ name: reader, reason: note })),
  sampleOf(accountReinstatedMail, ({ words: { reader } }) => ({ name: reader, url })),
  sampleOf(invitationMail, ({ words: { company, other } }) => ({
    url: sampleLink('invitation'),
    organisation: company,
    inviter: other,
    role: 'member',
  })),
  sampleOf(joinRequestedMail, ({ words: { reader, company, other } }) => ({
    url: sampleLink('demande'),
    name: reader,
    organisation: company,
    asker: other,
  })),
  ...[joinRequestAcceptedMail, joinRequestRefusedMail].map((template) =>
    sampleOf(template, ({ words: { reader, company } }) => ({ url, name: reader, organisation: company })),
  ),
];
