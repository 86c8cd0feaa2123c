import { type MailSample, sampleLink, sampleOf, sampleUrl } from '@passerelle/mail';
import { claimInvitationMail } from './contacts/solver.mail.js';
import {
  supervisionAnsweredMail,
  supervisionEndedMail,
  supervisorAskedMail,
} from './supervision/supervision.mail.js';

const profile = sampleUrl('/mon-profil');

/** Sample data of every mail of this lib. */
export const solverMailSamples: readonly MailSample[] = [
  sampleOf(claimInvitationMail, ({ words }) => ({ name: words.profile, url: sampleLink('reprendre') }), {
    choices: { unsubscribeUrl: sampleUrl('/profil/desinscription?token=9fJx2Qv7Wn4Lr8Ts1Yb6') },
  }),
  ...[true, false].map((isMinor) =>
    sampleOf(
      supervisorAskedMail,
      ({ words }) => ({
        url: sampleLink('accompagnement'),
        name: words.reader,
        learner: words.other,
        project: words.profile,
        isMinor,
      }),
      { as: isMinor ? 'pour un mineur' : 'pour un majeur' },
    ),
  ),
  ...[true, false].map((accepted) =>
    sampleOf(
      supervisionAnsweredMail,
      ({ words }) => ({ url: profile, name: words.reader, isMinor: true, accepted, supervisor: words.other }),
      { as: accepted ? 'oui' : 'non' },
    ),
  ),
  ...[true, false].map((isLearner) =>
    sampleOf(
      supervisionEndedMail,
      ({ words }) => ({ url: profile, name: words.reader, isMinor: true, other: words.other, isLearner }),
      { as: isLearner ? 'à qui était accompagné' : 'à qui accompagnait' },
    ),
  ),
];
