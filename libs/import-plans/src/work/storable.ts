/** Longer than what anybody reads of a cell. */
const LONGEST = 300;

/** What of a file is shown to people, as the database can keep it: it takes neither U+0000 nor half a character. */
export const storable = <Value>(value: Value): Value =>
  JSON.parse(
    JSON.stringify(value, (_, each: unknown) =>
      typeof each === 'string' ? each.slice(0, LONGEST).replace(/[\p{Cc}\p{Cs}]/gu, ' ') : each,
    ),
  ) as Value;
