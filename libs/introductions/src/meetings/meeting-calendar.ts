import type { Language } from '@passerelle/config';
import { type CalendarFile, withoutAddresses } from '@passerelle/mail';
import type { Need } from '@passerelle/needs';
import { ICalCalendar, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { Introduction, Meeting } from '../introduction/index.js';

/**
 * How long a meeting is taken to last. Nobody says when it ends, and calendars show a meeting without an end as
 * an instant.
 */
const LASTS = 3_600_000;

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

/** The meeting to put into a calendar; undefined: none is arranged, or it was called off. */
export const meetingToKeep = ({ isOpened, meeting }: Introduction): Meeting | undefined =>
  isOpened && meeting !== null ? meeting : undefined;

/** What a calendar is told of a meeting. */
export interface CalendarEntry {
  introduction: Pick<Introduction, 'id' | 'meetingSequence'>;
  meeting: Meeting;
  need: Pick<Need, 'title'>;
  /** Whom its reader meets, for use within a sentence. */
  who: string;
  /** Where the introduction is read. */
  url: string;
  /** Who sends the file: the product itself, at its own address. */
  organizer: { name: string; email: string };
  /** The meeting does not take place: calendars that have it take it out. */
  isCancelled?: boolean;
}

/**
 * The calendar file of a meeting (RFC 5545), in UTC, which calendars show in local time. It is published (RFC 5546, 3.2.1),
 * so that no calendar asks its reader for an answer that nobody would get. It names whom its reader meets, and no address
 * of theirs: files are passed on, and contact details are only for those who sign in.
 */
export function meetingCalendar(
  { introduction, meeting, need, who, url, organizer, isCancelled = false }: CalendarEntry,
  now: Date,
  language: Language,
): CalendarFile {
  const say = words[language];
  const { at, place, link } = meeting;
  // The file goes with a mail: the link of the call, which both agreed on, is the only address in it that somebody typed.
  const plain = (text: string): string => withoutAddresses(text, language);
  const method = isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH;
  const calendar = new ICalCalendar({
    prodId: { company: 'OVLT', product: 'Passerelle', language: language.toUpperCase() },
    method,
  });
  calendar.createEvent({
    // Never changes, so that reading the file again moves the meeting instead of adding another.
    id: introduction.id,
    sequence: introduction.meetingSequence,
    stamp: now,
    start: at,
    end: new Date(at.getTime() + LASTS),
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer,
    summary: say.summary(plain(who)),
    location: place === null ? link : plain(place),
    description: [
      say.need(plain(need.title)),
      ...(link === null ? [] : [say.video(link)]),
      say.details(url),
    ].join('\n'),
    url,
  });
  // The last line ends like all others.
  return { name: say.file, method, content: `${calendar.toString()}\r\n` };
}
