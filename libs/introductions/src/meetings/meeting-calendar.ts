import type { Language } from '@passerelle/config';
import type { Need } from '@passerelle/needs';
import { ICalCalendar, ICalEventStatus } from 'ical-generator';
import type { Introduction, Meeting } from '../introduction/index.js';

/**
 * How long a meeting is taken to last. Nobody says when it ends, and calendars show a meeting without an end as
 * an instant.
 */
const LASTS = 3_600_000;

const words = {
  fr: {
    summary: (title: string) => `Rendez-vous : ${title}`,
    video: (link: string) => `Visioconférence : ${link}`,
    details: (url: string) => `Coordonnées et suite de la mise en relation : ${url}`,
    file: 'rendez-vous.ics',
  },
  en: {
    summary: (title: string) => `Meeting: ${title}`,
    video: (link: string) => `Video call: ${link}`,
    details: (url: string) => `Whom to talk to, and what comes next: ${url}`,
    file: 'meeting.ics',
  },
};

/** The meeting to put into a calendar; undefined: none is arranged, or it was called off. */
export const meetingToKeep = ({ isOpened, meeting }: Introduction): Meeting | undefined =>
  isOpened && meeting !== null ? meeting : undefined;

/** The name under which the file is saved. */
export const calendarFileName = (language: Language): string => words[language].file;

/**
 * The calendar file of a meeting (RFC 5545), in UTC, which calendars show in local time. It names the need and
 * the place, but nobody: files are passed on, and contact details are only for those who sign in.
 * @param url where the introduction is read
 */
export function meetingCalendar(
  { id, meetingSequence }: Pick<Introduction, 'id' | 'meetingSequence'>,
  { at, place, link }: Meeting,
  { title }: Pick<Need, 'title'>,
  url: string,
  now: Date,
  language: Language,
): string {
  const { summary, video, details } = words[language];
  const calendar = new ICalCalendar({
    prodId: { company: 'OVLT', product: 'Passerelle', language: language.toUpperCase() },
  });
  calendar.createEvent({
    // Never changes, so that reading the file again moves the meeting instead of adding another.
    id,
    sequence: meetingSequence,
    stamp: now,
    start: at,
    end: new Date(at.getTime() + LASTS),
    status: ICalEventStatus.CONFIRMED,
    summary: summary(title),
    location: place ?? link,
    description: [...(link === null ? [] : [video(link)]), details(url)].join('\n'),
    url,
  });
  // The last line ends like all others.
  return `${calendar.toString()}\r\n`;
}
