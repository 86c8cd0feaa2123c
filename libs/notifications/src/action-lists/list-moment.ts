/** When somebody wants their list. */
export interface ListSchedule {
  /** From 0 to 23, by the clocks of the zone. */
  hour: number;
  /** As “Europe/Paris”. */
  zone: string;
  /** Nothing but what cannot wait in August; it is told in September. */
  quietAugust: boolean;
}

/** What a moment is for somebody. */
export interface ListMoment {
  /** Where they are, as YYYY-MM-DD. */
  day: string;
  /** Their hour has come today, and it is not night. */
  isDue: boolean;
  /** It is still the morning of the list: what is only worth a morning is told. */
  isMorning: boolean;
  /** Their hour of today. What came later waits for tomorrow. */
  since: Date;
  /** Their hour of the last Monday. */
  weeklySince: Date;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A worker that was stopped catches up until then: nobody is written to at night. */
const NIGHT_FROM = 21;
const MORNING = 4;

/**
 * What a moment is by somebody’s clocks. When clocks change, an hour that is left out is over as soon as the next begins, and one that comes
 * twice has come the first time: the list of a day is unique.
 */
export function listMomentOf(now: Date, { hour, zone, quietAugust }: ListSchedule): ListMoment {
  const { day, time, weekday } = clockIn(zone, now);
  const passed = time - hour * HOUR;
  const isDue = passed >= 0 && (time < NIGHT_FROM * HOUR || passed < HOUR);
  const since = new Date(now.getTime() - passed);
  return {
    day,
    isDue: isDue && !(quietAugust && day.slice(5, 7) === '08'),
    isMorning: passed < MORNING * HOUR,
    since,
    weeklySince: new Date(since.getTime() - weekday * DAY),
  };
}

/** What clocks and calendars of a zone say. `time`: in milliseconds since midnight; `weekday`: 0 on Monday. */
function clockIn(zone: string, now: Date): { day: string; time: number; weekday: number } {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'medium',
    hourCycle: 'h23',
  }).format(now);
  const [day = '', clock = ''] = parts.split(', ');
  const [hours = 0, minutes = 0, seconds = 0] = clock.split(':').map(Number);
  return {
    day,
    time: ((hours * 60 + minutes) * 60 + seconds) * 1_000,
    weekday: (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7,
  };
}
