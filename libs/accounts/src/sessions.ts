import { Field, ID, ObjectType } from '@nestjs/graphql';
import { EventSet } from '@passerelle/database';

@ObjectType('Session', { description: 'A device on which one is signed in.' })
export class SessionType {
  @Field(() => ID, { description: 'UUID of the session, for `endSession`.' })
  id: string;

  @Field({ description: 'In words, as its browser says: “Firefox sur Windows”.' })
  device: string;

  @Field({ description: 'It is the one that asks.' })
  isThisOne: boolean;

  @Field({ description: 'To within an hour.' })
  lastUsedAt: Date;

  @Field({ description: 'When one signed in.' })
  createdAt: Date;
}

/**
 * Device by its User-Agent header, with the parts by which people distinguish devices. A part is null if the header
 * has no known value.
 */
export interface Device {
  browser: string | null;
  system: string | null;
}

/** The first match counts, since most browsers also name the browsers from which they descend. */
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
/** No browser sends more, but a hostile client may. */
const LONGEST = 512;

export function deviceOf(userAgent: string | null): Device {
  const agent = (userAgent ?? '').slice(0, LONGEST);
  const named = (known: readonly [RegExp, string][]): string | null =>
    known.find(([pattern]) => pattern.test(agent))?.[1] ?? null;
  return { browser: named(BROWSERS), system: named(SYSTEMS) };
}

export const sessionEvents = new EventSet();

/**
 * A person has ended their sessions on other devices, or an admin has ended a person's sessions. The subject is the owner
 * of the sessions.
 */
export const SessionsEnded = sessionEvents.define<{ personId: string }>('SessionsEnded', {
  // The person who has ended the other sessions connects again.
  invalidates: ({ personId }) => [{ topic: 'access', id: personId }],
  forTheRecord: true,
});
