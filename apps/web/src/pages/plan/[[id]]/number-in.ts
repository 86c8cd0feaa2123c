/** A typed number: “12,5”, “1 200”. Undefined: the text is no number. */
export function numberIn(typed: FormDataEntryValue | null): number | undefined {
  const text = typeof typed === 'string' ? typed.replace(/[\s\u00a0\u202f%€]/g, '').replace(',', '.') : '';
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
}
