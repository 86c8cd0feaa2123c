/** A whole number as people type it: « 400 », « 1 200 »; undefined: it is none, and must not be read as zero. */
export function countIn(typed: FormDataEntryValue | null): number | undefined {
  const plain = typeof typed === 'string' ? typed.replaceAll(/[\s\u00a0\u202f]/g, '') : '';
  return /^\d{1,9}$/.test(plain) ? Number(plain) : undefined;
}
