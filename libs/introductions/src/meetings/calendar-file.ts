import type { Language } from '@passerelle/config';
import type { CalendarFile } from '@passerelle/mail';
import { ICalCalendar, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';

/**
 * How long a meeting is taken to last, unless more is known. Nobody says when it ends, and calendars show a meeting without an end as
 * an instant.
 */
const LASTS = 3_600_000;

/** What a calendar is told. */
export interface EventToKeep {
  /** Never changes, so that reading the file again moves the meeting instead of adding another. */
  id: string;
  /** Rises with each change. */
  sequence: number;
  at: Date;
  /** In milliseconds. */
  lasts?: number;
  summary: string;
  location: string | null;
  description: string;
  /** Where it is read. */
  url: string;
  /** Who sends the file: the product itself, at its own address. */
  organizer: { name: string; email: string };
  /** It does not take place: calendars that have it take it out. */
  isCancelled: boolean;
  fileName: string;
}

/**
 * The calendar file of a meeting (RFC 5545), in UTC, which calendars show in local time. It is published (RFC 5546, 3.2.1), so that no
 * calendar asks its reader for an answer that nobody would get. It names no address of anybody: files are passed on.
 */
export function calendarFile(
  { id, sequence, at, lasts = LASTS, isCancelled, fileName, ...event }: EventToKeep,
  now: Date,
  language: Language,
): CalendarFile {
  const method = isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH;
  const calendar = new ICalCalendar({
    prodId: { company: 'OVLT', product: 'Passerelle', language: language.toUpperCase() },
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
  // The last line ends like all others.
  return { name: fileName, method, content: `${calendar.toString()}\r\n` };
}
