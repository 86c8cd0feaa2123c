import { describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import type { Meeting } from '../introduction/index.js';
import { meetingCalendar } from './meeting-calendar.js';

const id = '01934d5c-0000-7000-8000-000000000001';
const url = `https://passerelle.example.org/mises-en-relation/${id}`;
const now = new Date('2026-11-24T09:00:00.000Z');
/** In the hour that France has twice. */
const at = new Date('2026-10-25T00:30:00.000Z');
const title = 'Repérer, la nuit ; « sans caméra » \\ ni bruit';
const link = 'https://visio.example.org/salle?code=1,2;3';

const fileOf = (
  wanted: Partial<Meeting> & { sequence?: number; title?: string; language?: 'fr' | 'en' } = {},
): string =>
  meetingCalendar(
    { id, meetingSequence: wanted.sequence ?? 0 },
    { at, place: 'LAB’O, 1 avenue du Champ de Mars, Orléans', link: null, ...wanted },
    { title: wanted.title ?? title },
    url,
    now,
    wanted.language ?? 'fr',
  );

/** As a calendar reads it. */
function readBack(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
  const events = calendar.getAllSubcomponents('vevent');
  expect(events).toHaveLength(1);
  const value = (name: string): unknown => events[0]?.getFirstPropertyValue(name);
  return { calendar, event: new ICAL.Event(events[0]), value };
}
const moment = (time: unknown): string => (time as InstanceType<typeof ICAL.Time>).toJSDate().toISOString();

describe('the file of a meeting', () => {
  it('says to a calendar what it is', () => {
    const { calendar, event, value } = readBack(fileOf({ link, sequence: 3 }));
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    expect(calendar.getFirstPropertyValue('prodid')).toBe('-//OVLT//Passerelle//FR');
    expect(event.uid).toBe(id);
    expect(value('sequence')).toBe(3);
    expect(moment(value('dtstamp'))).toBe(now.toISOString());
    expect(moment(value('dtstart'))).toBe(at.toISOString());
    expect(moment(value('dtend'))).toBe('2026-10-25T01:30:00.000Z');
    expect(value('status')).toBe('CONFIRMED');
    expect(event.summary).toBe(`Rendez-vous : ${title}`);
    expect(event.location).toBe('LAB’O, 1 avenue du Champ de Mars, Orléans');
    expect(event.description).toBe(
      `Visioconférence : ${link}\nCoordonnées et suite de la mise en relation : ${url}`,
    );
    expect(value('url')).toBe(url);
  });

  it('is in the language of its reader, at the link where there is no place', () => {
    const { event } = readBack(fileOf({ language: 'en', place: null, link }));
    expect(event.summary).toBe(`Meeting: ${title}`);
    expect(event.location).toBe(link);
  });

  it('names nobody to write to', () => {
    const file = fileOf({ link });
    expect(file).not.toMatch(/ATTENDEE|ORGANIZER|mailto|@/i);
  });

  it('holds times in UTC, which need no description of a time zone', () => {
    const times = fileOf().match(/^DT\w+[:;].*$/gm);
    expect(times).toHaveLength(3);
    for (const time of times ?? []) expect(time.trim()).toMatch(/^DT(STAMP|START|END):\d{8}T\d{6}Z$/);
  });

  it.each([
    ['accents', 'é'.repeat(200)],
    ['letters of three bytes', '漢'.repeat(150)],
    ['letters outside the first plane', 'a🏠'.repeat(80)],
    ['what needs escaping', '\\,;'.repeat(70)],
  ])('keeps to lines of 75 octets that end with CRLF, whatever is in them: %s', (_, asked) => {
    const file = fileOf({ title: asked });
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const lines = file.split('\r\n');
    expect(lines[0]).toBe('BEGIN:VCALENDAR');
    expect(lines.slice(-2)).toEqual(['END:VCALENDAR', '']);
    for (const line of lines) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      // No character is cut in two.
      expect(Buffer.from(line).toString()).toBe(line);
    }
    expect(lines.length).toBeGreaterThan(15);
    expect(readBack(file).event.summary).toBe(`Rendez-vous : ${asked}`);
  });

  it('escapes commas, semicolons, backslashes and ends of lines', () => {
    const unfolded = fileOf({ link }).replaceAll('\r\n ', '').split('\r\n');
    expect(unfolded).toContain('SUMMARY:Rendez-vous : Repérer\\, la nuit \\; « sans caméra » \\\\ ni bruit');
    expect(unfolded).toContain('LOCATION:LAB’O\\, 1 avenue du Champ de Mars\\, Orléans');
    expect(unfolded.find((line) => line.startsWith('DESCRIPTION:'))).toContain(
      'code=1\\,2\\;3\\nCoordonnées',
    );
  });
});
