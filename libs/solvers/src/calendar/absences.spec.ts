import { describe, expect, it } from '@jest/globals';
import { dayAfter } from '@passerelle/config';
import * as fc from 'fast-check';
import { isAwayOn, type Period, periodOn, presentOrNextAbsence } from './absences.js';

const period = (kind: Period['kind'], from: string, until: string, away = true): Period => ({
  kind,
  from,
  until,
  away,
});

describe('the period that counts on a day', () => {
  const school = period('school', '2027-05-31', '2027-06-25', false);
  const company = period('company', '2027-06-07', '2027-06-11');
  const exams = period('exams', '2027-06-09', '2027-06-16');

  it.each([
    ['2027-05-30', undefined],
    ['2027-05-31', school],
    ['2027-06-08', company],
    ['2027-06-09', exams],
    ['2027-06-16', exams],
    ['2027-06-17', school],
    ['2027-06-26', undefined],
  ])('on %s', (day, expected) => {
    expect(periodOn([company, school, exams], day)).toBe(expected);
    expect(periodOn([exams, school, company], day)).toBe(expected);
  });

  it('is an absence of their own before all', () => {
    const own = period('absence', '2027-06-10', '2027-06-10');
    expect(periodOn([exams, own], '2027-06-10')).toBe(own);
  });
});

describe('the present or next absence', () => {
  const alternate = [
    period('company', '2027-01-04', '2027-01-08'),
    period('company', '2027-01-25', '2027-01-29'),
  ];

  it.each([
    ['before the first', '2026-12-01', ['2027-01-04', '2027-01-08', 'company']],
    ['on its first day', '2027-01-04', ['2027-01-04', '2027-01-08', 'company']],
    ['on its last day', '2027-01-08', ['2027-01-04', '2027-01-08', 'company']],
    ['on the day after', '2027-01-09', ['2027-01-25', '2027-01-29', 'company']],
    ['after the last', '2027-01-30', undefined],
  ])('%s', (_, today, expected) => {
    const absence = presentOrNextAbsence(alternate, today);
    expect(absence && [absence.from, absence.until, absence.kind]).toEqual(expected ?? null);
  });

  it('goes on through what follows it, and is then of no kind in particular', () => {
    const periods = [
      period('exams', '2027-06-07', '2027-06-12'),
      period('holidays', '2027-06-13', '2027-08-31'),
    ];
    const absence = { from: '2027-06-07', until: '2027-08-31', kind: null };
    expect(presentOrNextAbsence(periods, '2027-06-01')).toEqual(absence);
    expect(presentOrNextAbsence(periods, '2027-07-14')).toEqual(absence);
    const [exams] = periods;
    expect(presentOrNextAbsence([exams!], '2027-06-10')).toMatchObject({ kind: 'exams' });
  });

  it('says no kind of an absence of their own', () => {
    const own = period('absence', '2027-03-01', '2027-03-05');
    expect(presentOrNextAbsence([own], '2027-03-01')).toEqual({
      from: '2027-03-01',
      until: '2027-03-05',
      kind: null,
    });
  });

  it('leaves out the days on which they answer all the same', () => {
    const periods = [
      period('school', '2027-01-04', '2027-01-22'),
      period('holidays', '2027-01-11', '2027-01-15', false),
    ];
    expect(presentOrNextAbsence(periods, '2027-01-12')).toMatchObject({
      from: '2027-01-16',
      until: '2027-01-22',
    });
  });

  it('says of each day up to its end what the periods say', () => {
    const kinds = fc.constantFrom('absence', 'exams', 'holidays', 'company', 'school');
    const periods = fc.array(
      fc
        .record({
          kind: kinds,
          begins: fc.integer({ min: -20, max: 40 }),
          days: fc.nat(12),
          away: fc.boolean(),
        })
        .map(({ kind, begins, days, away }) =>
          period(
            kind as Period['kind'],
            dayAfter('2027-03-27', begins),
            dayAfter('2027-03-27', begins + days),
            away,
          ),
        ),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(periods, (year) => {
        const today = '2027-03-27';
        const absence = presentOrNextAbsence(year, today);
        const end = absence?.until ?? dayAfter(today, 60);
        for (let day = absence?.from ?? today; day <= end; day = dayAfter(day, 1))
          expect(isAwayOn(year, day)).toBe(absence !== null);
        if (absence === null) return;
        for (let day = today; day < absence.from; day = dayAfter(day, 1))
          expect(isAwayOn(year, day)).toBe(false);
        expect(isAwayOn(year, dayAfter(absence.from, -1))).toBe(false);
        expect(isAwayOn(year, dayAfter(absence.until, 1))).toBe(false);
        expect(absence.until >= today).toBe(true);
      }),
    );
  });
});
