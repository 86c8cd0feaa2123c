import { accountMailSamples } from '@passerelle/accounts';
import { groupMailSamples } from '@passerelle/groups';
import { linkMailSamples } from '@passerelle/links';
import type { MailSample } from '@passerelle/mail';
import { actionListSamples, noticeSamples } from '@passerelle/notifications';
import { personalDataMailSamples } from '@passerelle/personal-data';
import { solverMailSamples } from '@passerelle/solvers';
// Every lib defines its topics of notices.
import '../app.module.js';

/** Every mail that the product can send, with sample values. A spec proves that none is missing. */
export const mailSamples: readonly MailSample[] = [
  ...accountMailSamples,
  ...noticeSamples(),
  ...actionListSamples,
  ...solverMailSamples,
  ...groupMailSamples,
  ...linkMailSamples,
  ...personalDataMailSamples,
];
