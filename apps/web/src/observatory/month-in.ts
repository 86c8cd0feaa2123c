/** As the server has a month, « 2026-01 », of one as people write it: « 01/2026 » or « 1-2026 ». What is no month is left to the server. */
export function monthIn(typed: string | null): string | null {
  const [, month, year] = /^\s*(\d{1,2})\s*[-/. ]\s*(\d{4})\s*$/.exec(typed ?? '') ?? [];
  return month !== undefined && year !== undefined ? `${year}-${month.padStart(2, '0')}` : typed;
}

/** As people write a month, « 01/2026 », of one as the server has it. */
export const monthAs = (month: string): string => month.replace(/^(\d{4})-(\d{2})$/, '$2/$1');
