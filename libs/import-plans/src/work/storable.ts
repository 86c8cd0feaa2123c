/** Longer than people read of a cell. */
const LONGEST = 300;

/** Makes values of a file storable: the database accepts neither U+0000 nor half a surrogate pair. */
export const storable = <Value>(value: Value): Value =>
  JSON.parse(
    JSON.stringify(value, (_, each: unknown) =>
      typeof each === 'string' ? each.slice(0, LONGEST).replace(/[\p{Cc}\p{Cs}]/gu, ' ') : each,
    ),
  ) as Value;
