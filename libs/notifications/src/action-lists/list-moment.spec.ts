import { describe, expect, it } from '@jest/globals';
import { type ListSchedule, listMomentOf } from './list-moment.js';

const inFrance: ListSchedule = { hour: 8, zone: 'Europe/Paris', quietAugust: false };
const at = (moment: string, schedule: Partial<ListSchedule> = {}) =>
  listMomentOf(new Date(moment), { ...inFrance, ...schedule });

describe('the hour of a list', () => {
  it.each([
    ['in winter', '2026-11-24T06:59:59Z', '2026-11-24T07:00:00Z', {}],
    ['in summer', '2026-07-14T05:59:59Z', '2026-07-14T06:00:00Z', {}],
    ['in Réunion', '2026-11-24T03:59:59Z', '2026-11-24T04:00:00Z', { zone: 'Indian/Reunion' }],
    ['in Martinique', '2026-11-24T11:59:59Z', '2026-11-24T12:00:00Z', { zone: 'America/Martinique' }],
    ['late in the evening', '2026-11-24T19:59:59Z', '2026-11-24T20:00:00Z', { hour: 21 }],
    // Clocks go from 02:00 to 03:00, and back from 03:00 to 02:00.
    ['on the day on which an hour is left out', '2026-03-29T05:59:59Z', '2026-03-29T06:00:00Z', {}],
    ['on the day on which an hour comes twice', '2026-10-25T06:59:59Z', '2026-10-25T07:00:00Z', {}],
    ['that is left out itself', '2026-03-29T00:59:59Z', '2026-03-29T01:00:00Z', { hour: 2 }],
    ['that comes twice itself', '2026-10-24T23:59:59Z', '2026-10-25T00:00:00Z', { hour: 2 }],
  ])('comes %s', (_, before, then, schedule) => {
    expect(at(before, schedule).isDue).toBe(false);
    expect(at(then, schedule).isDue).toBe(true);
  });

  it('that comes twice is of one day, which has one list', () => {
    expect([at('2026-10-25T00:30:00Z').day, at('2026-10-25T01:30:00Z').day]).toEqual([
      '2026-10-25',
      '2026-10-25',
    ]);
  });

  it('is caught up with until the evening, never at night', () => {
    expect(at('2026-11-24T19:59:00Z').isDue).toBe(true);
    expect(at('2026-11-24T20:00:00Z').isDue).toBe(false);
    expect(at('2026-11-24T23:30:00Z')).toMatchObject({ isDue: false, day: '2026-11-25' });
  });

  it('does not come in August for the person who wants it quiet', () => {
    const quiet = { quietAugust: true };
    const days = ['2026-07-31', '2026-08-01', '2026-08-31', '2026-09-01'];
    expect(days.map((day) => at(`${day}T09:00:00Z`, quiet).isDue)).toEqual([true, false, false, true]);
    expect(at('2026-08-15T09:00:00Z').isDue).toBe(true);
  });

  it('separates the content of a list from later news, by day and by week', () => {
    // A Thursday.
    expect(at('2026-11-26T10:15:00Z')).toMatchObject({
      day: '2026-11-26',
      since: new Date('2026-11-26T07:00:00Z'),
      weeklySince: new Date('2026-11-23T07:00:00Z'),
      isMorning: true,
    });
    expect(at('2026-11-26T11:00:00Z').isMorning).toBe(false);
    expect(at('2026-11-23T08:00:00Z').weeklySince).toEqual(new Date('2026-11-23T07:00:00Z'));
  });
});
