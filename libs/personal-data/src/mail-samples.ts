import { type MailSample, sampleLink, sampleOf, sampleUrl } from '@passerelle/mail';
import {
  accountErasedMail,
  erasureCodeMail,
  erasureLinkMail,
  erasureRequestedMail,
} from './erasure/erasure.mail.js';
import { inactivityMail, projectDroppedMail } from './retention/retention.mail.js';

const day = new Date('2026-12-03T09:00:00Z');

/** Every mail of this lib, with sample values. */
export const personalDataMailSamples: readonly MailSample[] = [
  ...(['asked', 'operator', 'inactive'] as const).map((cause) =>
    sampleOf(
      erasureRequestedMail,
      ({ words: { reader, company, other } }) => ({
        name: reader,
        cause,
        day,
        held: cause === 'asked' ? [`${company} : passe à ${other}`] : [],
        url: sampleLink('garder-mon-compte'),
      }),
      { as: { asked: 'demandé', operator: 'par l’équipe', inactive: 'compte inutilisé' }[cause] },
    ),
  ),
  ...[false, true].map((isLast) =>
    sampleOf(
      inactivityMail,
      ({ words: { reader } }) => ({ name: reader, isLast, day, url: sampleUrl('/') }),
      { as: isLast ? 'dernier' : 'premier' },
    ),
  ),
  sampleOf(projectDroppedMail, ({ words: { company } }) => ({ name: company, day })),
  sampleOf(accountErasedMail, ({ words: { reader } }) => ({ name: reader })),
  sampleOf(erasureLinkMail, ({ words: { reader } }) => ({
    name: reader,
    url: sampleLink('effacer-mon-compte'),
  })),
  sampleOf(erasureCodeMail, ({ words: { reader } }) => ({ name: reader, code: '402917' })),
];
