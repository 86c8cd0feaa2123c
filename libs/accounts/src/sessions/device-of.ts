/** Device by its User-Agent header, as far as people tell devices apart. A part is null if the header names no known value. */
export interface Device {
  browser: string | null;
  system: string | null;
}

/** The first match counts: most browsers also name the browsers that they descend from. */
const BROWSERS: readonly [RegExp, string][] = [
  [/\bEdg(?:e|A|iOS)?\//, 'Edge'],
  [/\b(?:OPR|Opera)\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Chrome|CriOS|Chromium|HeadlessChrome)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];
const SYSTEMS: readonly [RegExp, string][] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'Mac'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
];
/** No browser sends more; a hostile client may. */
const LONGEST = 512;

export function deviceOf(userAgent: string | null): Device {
  const said = (userAgent ?? '').slice(0, LONGEST);
  const named = (known: readonly [RegExp, string][]): string | null =>
    known.find(([pattern]) => pattern.test(said))?.[1] ?? null;
  return { browser: named(BROWSERS), system: named(SYSTEMS) };
}
