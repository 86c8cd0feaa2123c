import type { Language } from '@passerelle/config';
import { type SampleEdition, type SampleWords, sampleWords } from './sample-words.js';
import { withContact } from './templates/contact.js';
import type { CalendarFile, MailChoices, MailTemplate, RenderedMail } from './templates/define-mail.js';

/** Data for the text of a sample. */
export interface SampleFrom {
  words: SampleWords;
  language: Language;
  /** Heading of the notice, if the mail has one. */
  heading: string;
}

/** Context of a sample: its notice and the reader's choices. */
export interface AroundSample {
  /** The notice of the mail, and its heading. */
  kind?: string;
  headings?: Record<Language, string>;
  choices?: MailChoices;
}

/** A sample mail, made by the template of the real ones. */
export interface MailSample {
  /** Address of the sample: unique among the samples of a template. */
  name: string;
  /** Name of its template. */
  template: string;
  /** Distinguishes the sample from others of its template; empty: it is the only one. */
  as: string;
  /** The notice of the mail. undefined: the mail has another cause. */
  kind?: string;
  render(language: Language, edition: SampleEdition): Promise<RenderedMail>;
  /** The same sample in a context. */
  within(around: AroundSample): MailSample;
}

interface SampleDetails {
  as?: string;
  /** Links for the reader's choices, if they differ from the usual ones. */
  choices?: MailChoices;
  calendar?: (from: SampleFrom) => CalendarFile;
}

/** Target of every link in a sample. */
export const sampleUrl = (path: string): string => `https://passerelle.example.org${path}`;
/** As long as real links. */
export const sampleLink = (path: string): string =>
  sampleUrl(`/lien/${path}?token=9fJx2Qv7Wn4Lr8Ts1Yb6Kd3Hg5Mc0Pz-aE_uXoViRq`);

/** A sample as its reader gets it, with the contact, which is added when a mail is sent. */
export const asSent = (sample: RenderedMail): RenderedMail =>
  withContact(sample, 'equipe@passerelle.example.org');

/** Declares a sample of a template, with the template's props. */
export function sampleOf<Props>(
  template: MailTemplate<Props>,
  props: (from: SampleFrom) => Props,
  { as = '', choices: own, calendar }: SampleDetails = {},
): MailSample {
  const within = ({ kind, headings, choices }: AroundSample): MailSample => ({
    name: [kind ?? template.name, as]
      .filter(Boolean)
      .join(' ')
      .replaceAll(/[^\p{L}\p{N}]+/gu, '-'),
    template: template.name,
    as,
    ...(kind !== undefined && { kind }),
    async render(language, edition) {
      const from = { words: sampleWords[edition], language, heading: headings?.[language] ?? '' };
      const mail = await template.render(language, props(from), own ?? choices);
      return calendar === undefined ? mail : { ...mail, calendar: calendar(from) };
    },
    within,
  });
  return within({});
}
