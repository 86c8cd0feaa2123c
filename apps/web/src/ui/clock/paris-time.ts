const inParis = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Paris',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

/** A moment in Paris, for the date and time inputs of a form: "2026-12-03" and "14:30". */
export function partsInParis(at: Date): { day: string; time: string } {
  const parts = new Map(inParis.formatToParts(at).map(({ type, value }) => [type, value]));
  const of = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '';
  return { day: `${of('year')}-${of('month')}-${of('day')}`, time: `${of('hour')}:${of('minute')}` };
}

/**
 * The moment of a day and a time in Paris, in any zone of the browser. A time that the change to summer time skips
 * becomes an hour later.
 * @returns undefined: the day or the time is missing, or the day does not exist
 */
export function momentInParis(day: string, time: string): string | undefined {
  const wanted = Date.parse(`${day}T${time}Z`);
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || !/^\d\d:\d\d$/.test(time) || Number.isNaN(wanted)) return undefined;
  const seenAt = (instant: number): number => {
    const seen = partsInParis(new Date(instant));
    return Date.parse(`${seen.day}T${seen.time}Z`);
  };
  const first = wanted - (seenAt(wanted) - wanted);
  // Near a change of the clocks the first guess is an hour off. The second corrects it.
  const second = first - (seenAt(first) - wanted);
  return new Date(second).toISOString();
}
