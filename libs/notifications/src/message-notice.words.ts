import type { Language } from '@passerelle/config';
import type { AuthorSide } from '@passerelle/introductions';
import { headed } from '@passerelle/mail';
import type { NoticeText } from './notice.words.js';

/** What a notice of a message and its mail say first; the title of the need follows. */
export const messageHeading: Record<Language, string> = {
  fr: 'On vous a écrit',
  en: 'Somebody has written to you',
};

/** Whoever has written: by name, where they have said it. */
export function authorInWords(name: string, side: AuthorSide, language: Language): string {
  const sides: Record<Language, Record<AuthorSide, string>> = {
    fr: { company: 'L’entreprise', solver: 'Le porteur de solution', curator: 'L’équipe d’OVLT' },
    en: { company: 'The company', solver: 'The solver', curator: 'The OVLT team' },
  };
  if (name === '') return sides[language][side];
  return side === 'curator' ? { fr: `${name}, d’OVLT,`, en: `${name} of OVLT` }[language] : name;
}

/** What a notice says to its reader. @param unread how many messages of the conversation they have not read */
export function messageNoticeText(title: string, unread: number, language: Language): NoticeText {
  const bodies: Record<Language, string> = {
    fr: unread === 1 ? 'Vous avez un message à lire.' : `Vous avez ${unread} messages à lire.`,
    en: unread === 1 ? 'You have one message to read.' : `You have ${unread} messages to read.`,
  };
  const readAll: Record<Language, string> = { fr: 'Vous avez tout lu.', en: 'You have read it all.' };
  return {
    title: headed(messageHeading[language], title, language),
    body: unread === 0 ? readAll[language] : bodies[language],
  };
}
