import type { Language } from '@passerelle/config';
import {
  type CalendarFile,
  type MailChoices,
  type MailTemplate,
  type RenderedMail,
  withContact,
} from '../templates/index.js';
import { type SampleEdition, type SampleWords, sampleWords } from './sample-words.js';

/** What a sample is written from. */
export interface SampleFrom {
  words: SampleWords;
  language: Language;
  /** What the notice of the mail says first, where it has one. */
  heading: string;
}

/** What surrounds a sample. */
export interface AroundSample {
  /** The notice that it tells of, and what that says first. */
  kind?: string;
  headings?: Record<Language, string>;
  choices?: MailChoices;
}

/** A mail as it could be, made by the template that makes the real ones. */
export interface MailSample {
  /** Its address: each of a template has its own. */
  name: string;
  /** The name of its template. */
  template: string;
  /** What tells it from others of its template; empty: nothing. */
  as: string;
  /** The notice that it tells of; undefined: something else asked for it. */
  kind?: string;
  render(language: Language, edition: SampleEdition): RenderedMail;
  /** The same within what surrounds it. */
  within(around: AroundSample): MailSample;
}

interface SampleDetails {
  as?: string;
  /** Where its reader chooses, where that is not as for others. */
  choices?: MailChoices;
  calendar?: (from: SampleFrom) => CalendarFile;
}

/** Where everything in a sample leads. */
export const sampleUrl = (path: string): string => `https://passerelle.example.org${path}`;
/** As long as those of real links. */
export const sampleLink = (path: string): string =>
  sampleUrl(`/lien/${path}?token=9fJx2Qv7Wn4Lr8Ts1Yb6Kd3Hg5Mc0Pz-aE_uXoViRq`);

/** A sample as its reader gets it: with whom to write to, which is added when a mail is sent. */
export const asSent = (sample: RenderedMail): RenderedMail =>
  withContact(sample, 'equipe@passerelle.example.org');

/** Declares a sample of a template: the props that the template gets. */
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
    render(language, edition) {
      const from = { words: sampleWords[edition], language, heading: headings?.[language] ?? '' };
      const mail = template.render(language, props(from), own ?? choices);
      return calendar === undefined ? mail : { ...mail, calendar: calendar(from) };
    },
    within,
  });
  return within({});
}
