import type { Language } from '@passerelle/config';
import type { PlaceWords } from '@passerelle/config/place';
import type { MailContent } from './define-mail.js';

/** Data for the layouts: the cleaned content and the parts around it. */
export interface MailPage {
  content: MailContent;
  language: Language;
  place: PlaceWords;
  /** The mail leaves out an address that a person typed, and says where to find it. */
  leavesOutAddresses: boolean;
  unsubscribeUrl?: string;
  preferencesUrl?: string;
}
