import { beginningOf, type MailSample, type SampleFrom, sampleOf, sampleUrl } from '@passerelle/mail';
import { Need } from '../../need/need.entity.js';
import { needClosedMail } from './need-closed.mail.js';
import { needEditedMail } from './need-edited.mail.js';
import { needExpiredMail } from './need-expired.mail.js';
import { needLeftAsDraftMail } from './need-left-as-draft.mail.js';
import type { NeedMail } from './need-mail.js';
import { needOfferedMail } from './need-offered.mail.js';
import { needPublishedMail } from './need-published.mail.js';
import { needReceivedMail } from './need-received.mail.js';
import { needChangesRequestedMail, needRefusedMail } from './need-remarks.mail.js';
import { needSubmittedMail } from './need-submitted.mail.js';

/** Props for the sample of a mail about a need. */
export const sampleNeed =
  (wanted: (from: SampleFrom) => Partial<Need> = () => ({})) =>
  (from: SampleFrom): NeedMail => {
    const { words, heading } = from;
    const need = Object.assign(new Need(), {
      title: words.need,
      description: words.text,
      confidential: false,
      submittedAt: new Date('2027-01-11T09:00:00Z'),
      expiresAt: new Date('2027-07-01T09:00:00Z'),
      moderationReasons: [],
      moderationNote: null,
      closingReason: null,
      closingNote: null,
      ...wanted(from),
    });
    return {
      name: words.reader,
      heading,
      need,
      url: sampleUrl('/besoins/0190'),
      company: words.company,
      beginning: beginningOf(need.description),
    };
  };

const remarked = sampleNeed(({ words: { note } }) => ({
  moderationReasons: ['too_vague', 'personal_data'],
  moderationNote: note,
}));
const stepUrl = sampleUrl('/besoins/0190/relire');

export const needSamples: Readonly<Record<string, readonly MailSample[]>> = {
  need_submitted: [
    sampleOf(
      needSubmittedMail,
      sampleNeed(() => ({ confidential: true })),
    ),
  ],
  need_received: [sampleOf(needReceivedMail, (from) => ({ ...sampleNeed()(from), readBy: '2027-01-13' }))],
  need_offered: [
    sampleOf(needOfferedMail, (from) => ({ ...sampleNeed()(from), stepUrl, curator: from.words.curator })),
  ],
  need_left_as_draft: [sampleOf(needLeftAsDraftMail, (from) => ({ ...sampleNeed()(from), stepUrl }))],
  need_changes_requested: [sampleOf(needChangesRequestedMail, remarked)],
  need_refused: [sampleOf(needRefusedMail, remarked)],
  need_published: [
    sampleOf(needPublishedMail, sampleNeed()),
    sampleOf(
      needPublishedMail,
      sampleNeed(() => ({ confidential: true })),
      { as: 'confidentiel' },
    ),
  ],
  need_edited: [
    sampleOf(needEditedMail, (from) => ({
      ...sampleNeed()(from),
      changes: [
        from.language === 'fr'
          ? { label: 'Le titre', before: from.words.idea, after: from.words.need }
          : { label: 'The title', before: from.words.idea, after: from.words.need },
        { label: from.language === 'fr' ? 'La description' : 'The description' },
      ],
    })),
  ],
  need_expired: [sampleOf(needExpiredMail, sampleNeed())],
  need_closed: [
    sampleOf(
      needClosedMail,
      sampleNeed(({ words: { note } }) => ({ closingReason: 'met_elsewhere', closingNote: note })),
    ),
  ],
};
