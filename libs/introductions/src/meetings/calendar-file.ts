import type { Language } from '@passerelle/config';
import { placeIn } from '@passerelle/config/place';
import type { CalendarFile } from '@passerelle/mail';
import { ICalCalendar, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';

/**
 * The length of a meeting whose length is not known. Nobody enters the end of a meeting, and calendars show a meeting
 * without an end as an instant.
 */
const LASTS = 3_600_000;

/** Content of a calendar file. */
export interface EventToKeep {
  /** Never changes, so that a calendar which reads the file again moves the meeting instead of adding another. */
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
  /** The meeting is cancelled. Calendars that have it remove it. */
  isCancelled: boolean;
  fileName: string;
}

/**
 * The calendar file of a meeting (RFC 5545), in UTC, which calendars show in local time. The file is published (RFC
 * 5546, 3.2.1), so that no calendar requests an answer that nobody would receive. The file names no person's address,
 * since files are forwarded.
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
