const ligatures: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss' };

/**
 * A label in the form for comparison and search: words in lower case, without accents, hyphens, apostrophes or other
 * signs, one space between them. `Aide à l’œuvre` → `aide a l oeuvre`. May be empty.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[œæß]/g, (ligature) => ligatures[ligature] ?? ligature)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
