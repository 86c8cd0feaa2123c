import type { Language } from '@passerelle/config';
import { dayInWords as writtenOut } from '@passerelle/mail';

/** A day, as mails write it; an empty text for null. */
export const dayInWords = (day: Date | string | null, language: Language): string =>
  day === null ? '' : writtenOut(day, language);
