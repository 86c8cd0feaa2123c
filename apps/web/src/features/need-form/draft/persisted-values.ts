/** Reads a value from the browser's storage. undefined: it is missing, or something else is in its place. */
type Reader<Value> = (value: unknown) => Value | undefined;

/** How each field is read. A field without a reader does not compile. */
export type Readers<Read> = { [Name in keyof Read]-?: Reader<Read[Name]> };

export const aText: Reader<string> = (value) => (typeof value === 'string' ? value : undefined);
export const aTextOrNone: Reader<string | null> = (value) => (value === null ? null : aText(value));
export const aFlag: Reader<boolean> = (value) => (typeof value === 'boolean' ? value : undefined);
export const isText = (value: unknown): boolean => typeof value === 'string';

export const aList =
  <Item>(isItem: (value: unknown) => boolean): Reader<readonly Item[]> =>
  (value) =>
    Array.isArray(value) && value.every(isItem) ? value : undefined;

export const hasTexts =
  (...names: readonly string[]) =>
  (value: unknown): boolean =>
    isRecord(value) && names.every((name) => isText(value[name]));

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
