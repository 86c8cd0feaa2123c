import { expect, it } from '@jest/globals';
import { momentInParis, partsInParis } from './paris-time.js';

it.each([
  ['2026-12-03', '14:30', '2026-12-03T13:30:00.000Z'],
  ['2027-07-01', '00:15', '2027-06-30T22:15:00.000Z'],
  ['2027-03-28', '01:30', '2027-03-28T00:30:00.000Z'],
  ['2027-03-28', '03:30', '2027-03-28T01:30:00.000Z'],
  ['2027-10-31', '09:00', '2027-10-31T08:00:00.000Z'],
  ['2026-12-31', '23:59', '2026-12-31T22:59:00.000Z'],
])('reads %s, %s as a time in Paris', (day, time, instant) => {
  expect(momentInParis(day, time)).toBe(instant);
  expect(partsInParis(new Date(instant))).toEqual({ day, time });
});

it.each([
  ['', '14:30'],
  ['2026-12-03', ''],
  ['2026-13-03', '14:30'],
  ['demain', '14:30'],
])('knows no moment from "%s" and "%s"', (day, time) => {
  expect(momentInParis(day, time)).toBeUndefined();
});
