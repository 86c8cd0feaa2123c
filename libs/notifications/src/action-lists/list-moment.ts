/** The time at which a person wants their list. */
export interface ListSchedule {
  /** From 0 to 23, local time of the zone. */
  hour: number;
  /** As “Europe/Paris”. */
  zone: string;
  /** In August, only urgent notices are mailed. The others come in September. */
  quietAugust: boolean;
}

/** The state of a person's list at a moment. */
export interface ListMoment {
  /** The day at the person's place, as YYYY-MM-DD. */
  day: string;
  /** The person's hour has come today, and it is not night. */
  isDue: boolean;
  /** It is still the morning of the list, so notices that matter only in the morning are included. */
  isMorning: boolean;
  /** The person's hour of today. Notices after it wait for tomorrow. */
  since: Date;
  /** The person's hour of the last Monday. */
  weeklySince: Date;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A worker that was stopped catches up until this hour, so that nobody gets mails at night. */
const NIGHT_FROM = 21;
const MORNING = 4;

/**
 * The state of a list by a person’s local time. When clocks change, a skipped hour is over as soon as the next
 * begins, and a repeated hour has come the first time. So there is one list a day.
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

/** Local date and time of a zone. `time`: in milliseconds since midnight; `weekday`: 0 on Monday. */
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
