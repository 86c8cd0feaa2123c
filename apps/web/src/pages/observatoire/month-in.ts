/**
 * Turns a typed month, « 01/2026 », « 1-2026 » or « 1/26 », into the server's form, « 2026-01 ». Other text is passed on for the server to refuse.
 */
export function monthIn(typed: string | null): string | null {
  const [, month, year] = /^(\d{1,2})(?:\s*[-/.]\s*|\s+)(\d{4}|\d\d)$/.exec(typed?.trim() ?? '') ?? [];
  return month !== undefined && year !== undefined
    ? `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}`
    : typed;
}

/** Turns the server's month, « 2026-01 », into the typed form, « 01/2026 ». */
export const monthAs = (month: string): string => month.replace(/^(\d{4})-(\d{2})$/, '$2/$1');
