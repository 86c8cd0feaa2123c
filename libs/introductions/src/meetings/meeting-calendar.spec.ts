import { describe, expect, it } from '@jest/globals';
import { addresses, addressIn } from '@passerelle/mail/testing';
import ICAL from 'ical.js';
import type { Meeting } from '../introduction/introduction.entity.js';
import { meetingCalendar } from './meeting-calendar.js';

const id = '01934d5c-0000-7000-8000-000000000001';
const url = `https://passerelle.example.org/mises-en-relation/${id}`;
const now = new Date('2026-11-24T09:00:00.000Z');
/** In the hour that occurs twice in France. */
const at = new Date('2026-10-25T00:30:00.000Z');
const title = 'Repérer, la nuit ; « sans caméra » \\ ni bruit';
const link = 'https://visio.example.org/salle?code=1,2;3';

const fileOf = (
  wanted: Partial<Meeting> & {
    sequence?: number;
    title?: string;
    who?: string;
    isCancelled?: boolean;
    language?: 'fr' | 'en';
  } = {},
): string =>
  meetingCalendar(
    {
      introduction: { id, meetingSequence: wanted.sequence ?? 0 },
      meeting: { at, place: 'LAB’O, 1 avenue du Champ de Mars, Orléans', link: null, ...wanted },
      need: { title: wanted.title ?? title },
      who: wanted.who ?? '« Nuit Sereine »',
      url,
      organizer: { name: 'Passerelle', email: 'bonjour@passerelle.example.org' },
      isCancelled: wanted.isCancelled ?? false,
    },
    now,
    wanted.language ?? 'fr',
  ).content;

/** The file as a calendar parses it. */
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
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
    expect(event.summary).toBe('Rendez-vous avec « Nuit Sereine »');
    expect(event.location).toBe('LAB’O, 1 avenue du Champ de Mars, Orléans');
    expect(event.description).toBe(
      `Besoin : ${title}\nVisioconférence : ${link}\nCoordonnées et suite de la rencontre : ${url}`,
    );
    expect(value('url')).toBe(url);
  });

  it('is in the language of its reader, at the link where there is no place', () => {
    const { event } = readBack(fileOf({ language: 'en', place: null, link }));
    expect(event.summary).toBe('Meeting with « Nuit Sereine »');
    expect(event.location).toBe(link);
  });

  it('takes the meeting out again, by the same identifier and a higher number', () => {
    const { calendar, event, value } = readBack(fileOf({ sequence: 4, isCancelled: true }));
    expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL');
    expect([event.uid, value('sequence'), value('status')]).toEqual([id, 4, 'CANCELLED']);
  });

  it('names no address but that of the product, and asks for no answer', () => {
    const file = fileOf({ link }).replaceAll('\r\n ', '');
    expect(file.match(/[\w.]+@[\w.]+/g)).toEqual(['bonjour@passerelle.example.org']);
    expect(file).toContain('ORGANIZER;CN="Passerelle":');
    expect(file).not.toMatch(/ATTENDEE|RSVP/i);
  });

  it.each(addresses)('holds no %s that somebody typed', (address) => {
    const { event } = readBack(
      fileOf({ who: `« ${address} »`, title: `Voir ${address}`, place: `Voir ${address}` }),
    );
    const texts = [event.summary, event.location, event.description.replace(url, '')];
    for (const text of texts) expect(addressIn(text)).toBeUndefined();
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
    const file = fileOf({ title: asked, who: asked });
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const lines = file.split('\r\n');
    expect(lines[0]).toBe('BEGIN:VCALENDAR');
    expect(lines.slice(-2)).toEqual(['END:VCALENDAR', '']);
    for (const line of lines) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      // No line break splits a character.
      expect(Buffer.from(line).toString()).toBe(line);
    }
    expect(lines.length).toBeGreaterThan(15);
    expect(readBack(file).event.summary).toBe(`Rendez-vous avec ${asked}`);
  });

  it('escapes commas, semicolons, backslashes and ends of lines', () => {
    const unfolded = fileOf({ link, who: 'Jour, « Nuit ; Sereine » \\ Cie' })
      .replaceAll('\r\n ', '')
      .split('\r\n');
    expect(unfolded).toContain('SUMMARY:Rendez-vous avec Jour\\, « Nuit \\; Sereine » \\\\ Cie');
    expect(unfolded).toContain('LOCATION:LAB’O\\, 1 avenue du Champ de Mars\\, Orléans');
    expect(unfolded.find((line) => line.startsWith('DESCRIPTION:'))).toContain(
      'code=1\\,2\\;3\\nCoordonnées',
    );
  });
});
