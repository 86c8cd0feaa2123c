/** The day in Paris at a moment, such as "2026-11-24". Deadlines end with that day, in any zone of the browser. */
export const dayInParis = (at: string | Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(new Date(at));
