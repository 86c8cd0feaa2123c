import type { Language } from '@passerelle/config';
import { ofName } from '@passerelle/mail';
import type { Need } from '../../need/need.entity.js';

/** Props of every mail about one need, for readers who may see all of it. */
export interface NeedMail {
  /** Name of the reader; empty: unknown. */
  name: string;
  /** Heading of the notice. */
  heading: string;
  need: Need;
  url: string;
  /** Name of the need's company. */
  company: string;
  /** First sentences of the need. */
  beginning: string;
}

/** Why a member of the company gets a mail about its need. */
export const becauseTheyFollow: Record<Language, (company: string) => string> = {
  fr: (company) => `Vous recevez ce message parce que vous suivez les besoins ${ofName(company)}.`,
  en: (company) => `You receive this message because you follow the needs of ${company}.`,
};
