/**
 * A typed whole number: « 400 », « 1 200 ». undefined: the text is no whole number, and must not be read as zero.
 */
export function countIn(typed: FormDataEntryValue | null): number | undefined {
  const plain = typeof typed === 'string' ? typed.replaceAll(/[\s\u00a0\u202f]/g, '') : '';
  return /^\d{1,9}$/.test(plain) ? Number(plain) : undefined;
}
