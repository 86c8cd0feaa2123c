/** The day that is `count` working days after a day such as "2026-11-24". */
export function workingDaysAfter(from: string, count: number): string {
  const day = new Date(`${from}T12:00:00Z`);
  for (let left = count; left > 0;) {
    day.setUTCDate(day.getUTCDate() + 1);
    if (isWorkingDay(day)) left -= 1;
  }
  return isoDay(day);
}

const isoDay = (day: Date): string => day.toISOString().slice(0, 10);

function isWorkingDay(day: Date): boolean {
  const weekday = day.getUTCDay();
  return weekday !== 0 && weekday !== 6 && !isHoliday(day);
}

const fixedHolidays = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'];
/** Days after Easter: Easter Monday, Ascension, Whit Monday. */
const movingHolidays = [1, 39, 50];

/** The public holidays of France. */
function isHoliday(day: Date): boolean {
  if (fixedHolidays.includes(isoDay(day).slice(5))) return true;
  const easter = easterOf(day.getUTCFullYear());
  return movingHolidays.some(
    (days) => isoDay(new Date(easter.getTime() + days * 86_400_000)) === isoDay(day),
  );
}

/** Gauss’s rule for the Gregorian calendar. */
function easterOf(year: number): Date {
  const century = Math.floor(year / 100);
  const moon = 15 + Math.floor((3 * century + 3) / 4) - Math.floor((8 * century + 13) / 25);
  const sun = 2 - Math.floor((3 * century + 3) / 4);
  const golden = year % 19;
  const full = (19 * golden + moon) % 30;
  const late = Math.floor((full + Math.floor(golden / 11)) / 29);
  const limit = 21 + full - late;
  const sunday = 7 - ((year + Math.floor(year / 4) + sun) % 7);
  return new Date(Date.UTC(year, 2, limit + (7 - ((limit - sunday) % 7)), 12));
}
