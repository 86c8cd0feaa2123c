import type { Language } from '@passerelle/config';
import { type CalendarFile, withoutAddresses } from '@passerelle/mail';
import type { Need } from '@passerelle/needs';
import type { Introduction, Meeting } from '../introduction/introduction.entity.js';
import { calendarFile } from './calendar-file.js';

const words = {
  fr: {
    summary: (who: string) => `Rendez-vous avec ${who}`,
    need: (title: string) => `Besoin : ${title}`,
    video: (link: string) => `Visioconférence : ${link}`,
    details: (url: string) => `Coordonnées et suite de la rencontre : ${url}`,
    file: 'rendez-vous.ics',
  },
  en: {
    summary: (who: string) => `Meeting with ${who}`,
    need: (title: string) => `Need: ${title}`,
    video: (link: string) => `Video call: ${link}`,
    details: (url: string) => `Whom to talk to, and what comes next: ${url}`,
    file: 'meeting.ics',
  },
};

/** The meeting for a calendar. undefined: no meeting is arranged, or it was cancelled. */
export const meetingToKeep = ({ isOpened, meeting }: Introduction): Meeting | undefined =>
  isOpened && meeting !== null ? meeting : undefined;

/** Content of a calendar file for one reader of an introduction. */
export interface CalendarEntry {
  introduction: Pick<Introduction, 'id' | 'meetingSequence'>;
  meeting: Meeting;
  need: Pick<Need, 'title'>;
  /** The party whom the reader meets, for use within a sentence. */
  who: string;
  /** Address of the page about the introduction. */
  url: string;
  /** Sender of the file: the product itself, at its own address. */
  organizer: { name: string; email: string };
  /** The meeting is cancelled. Calendars that have it remove it. */
  isCancelled?: boolean;
}

/**
 * The calendar file of a meeting (RFC 5545), in UTC, which calendars show in local time. The file is published (RFC
 * 5546, 3.2.1), so that no calendar requests an answer that nobody would receive. The file names the party whom its
 * reader meets, without an address. Files are forwarded, and contact details are only for people who sign in.
 */
export function meetingCalendar(
  { introduction, meeting, need, who, url, organizer, isCancelled = false }: CalendarEntry,
  now: Date,
  language: Language,
): CalendarFile {
  const say = words[language];
  const { at, place, link } = meeting;
  // The file goes with a mail. It contains only one typed address, the link of the call, on which both sides agreed.
  const plain = (text: string): string => withoutAddresses(text, language);
  return calendarFile(
    {
      id: introduction.id,
      sequence: introduction.meetingSequence,
      at,
      summary: say.summary(plain(who)),
      location: place === null ? link : plain(place),
      description: [
        say.need(plain(need.title)),
        ...(link === null ? [] : [say.video(link)]),
        say.details(url),
      ].join('\n'),
      url,
      organizer,
      isCancelled,
      fileName: say.file,
    },
    now,
    language,
  );
}
