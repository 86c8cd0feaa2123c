import type { Language } from '@passerelle/config';
import { dayInWords as writtenOut } from '@passerelle/mail';

/** As in mails; nothing where there is no day. */
export const dayInWords = (day: Date | string | null, language: Language): string =>
  day === null ? '' : writtenOut(day, language);
