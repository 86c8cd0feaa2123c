/** Whether the content of a row equals the known content. The order within a list does not count. */
export function saysTheSame<Content extends object>(known: Content, said: Partial<Content>): boolean {
  const keys = Object.keys(said) as (keyof Content)[];
  return keys.every((key) => comparable(said[key]) === comparable(known[key]));
}

const comparable = (value: unknown): string =>
  JSON.stringify(Array.isArray(value) ? value.toSorted() : value);
