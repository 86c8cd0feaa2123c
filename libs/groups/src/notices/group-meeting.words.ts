import type { Language } from '@passerelle/config';
import { momentInWords } from '@passerelle/mail';
import type { GroupMeeting } from '../meetings/group-meeting.entity.js';

/** “jeudi 3 décembre 2026 à 14 h 30, Maison des services”. */
export function whenAndWhere({ at, place }: Pick<GroupMeeting, 'at' | 'place'>, language: Language): string {
  const online = { fr: 'en visioconférence', en: 'by video call' }[language];
  return `${momentInWords(at, language)}, ${place ?? online}`;
}
