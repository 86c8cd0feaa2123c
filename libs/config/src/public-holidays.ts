import { dayAfter } from './day-in-france.js';

/** The same day each year, MM-DD. */
const fixed = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'];
/** In days after Easter Sunday: Easter Monday, Ascension Day, Whit Monday. */
const afterEaster = [1, 39, 50];

/**
 * The public holidays of a year in all of metropolitan France, YYYY-MM-DD: the eleven of article L3133-1 of the code
 * du travail. Alsace and Moselle have two more (article L3134-13), which do not count here.
 */
export function publicHolidaysOf(year: number): ReadonlySet<string> {
  const easter = easterOf(year);
  return new Set([
    ...fixed.map((day) => `${year}-${day}`),
    ...afterEaster.map((days) => dayAfter(easter, days)),
  ]);
}

/**
 * Easter Sunday of a year of the Gregorian calendar, YYYY-MM-DD, by the anonymous algorithm of 1876 (“Meeus/Jones/Butcher”): Jean Meeus,
 * Astronomical Algorithms, 2nd edition, chapter 8. The letters are Meeus’s.
 */
export function easterOf(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return `${year}-0${Math.floor(n / 31)}-${String((n % 31) + 1).padStart(2, '0')}`;
}
