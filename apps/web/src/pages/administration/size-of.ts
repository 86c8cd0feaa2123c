const units = { fr: ['o', 'ko', 'Mo', 'Go', 'To'], en: ['B', 'kB', 'MB', 'GB', 'TB'] } as const;

/** A size in bytes for people, with at most three significant digits. */
export function sizeOf(bytes: number, locale: string): string {
  const names = units[locale === 'en' ? 'en' : 'fr'];
  const power = bytes < 1 ? 0 : Math.min(names.length - 1, Math.floor(Math.log10(bytes) / 3));
  const number = (bytes / 1000 ** power).toLocaleString(locale, { maximumSignificantDigits: 3 });
  return `${number}\u00a0${names[power]}`;
}
