import type { Language } from '@passerelle/config';
import { placeIn } from '@passerelle/config/place';
import type { CalendarFile } from '@passerelle/mail';
import { ICalCalendar, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';

/**
 * How long a meeting is taken to last, unless its length is known. Nobody says when a meeting ends, and calendars show a meeting without an
 * end as an instant.
 */
const LASTS = 3_600_000;

/** Content of a calendar file. */
export interface EventToKeep {
  /** Never changes: a calendar that reads the file again moves the meeting instead of adding another. */
  id: string;
  /** Rises with each change. */
  sequence: number;
  at: Date;
  /** In milliseconds. */
  lasts?: number;
  summary: string;
  location: string | null;
  description: string;
  /** Address of the page about the meeting. */
  url: string;
  /** Sender of the file: the product itself, at its own address. */
  organizer: { name: string; email: string };
  /** The meeting is cancelled: calendars that have it remove it. */
  isCancelled: boolean;
  fileName: string;
}

/**
 * The calendar file of a meeting (RFC 5545), in UTC, which calendars show in local time. The file is published (RFC 5546, 3.2.1), so that
 * no calendar asks its reader for an answer that nobody would get. The file names no person's address: files are passed on.
 */
export function calendarFile(
  { id, sequence, at, lasts = LASTS, isCancelled, fileName, ...event }: EventToKeep,
  now: Date,
  language: Language,
): CalendarFile {
  const method = isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH;
  const calendar = new ICalCalendar({
    prodId: {
      company: placeIn[language].operatorName,
      product: 'Passerelle',
      language: language.toUpperCase(),
    },
    method,
  });
  calendar.createEvent({
    ...event,
    id,
    sequence,
    stamp: now,
    start: at,
    end: new Date(at.getTime() + lasts),
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  // The last line needs the same line end as all others.
  return { name: fileName, method, content: `${calendar.toString()}\r\n` };
}
