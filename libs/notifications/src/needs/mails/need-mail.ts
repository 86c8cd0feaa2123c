import type { Language } from '@passerelle/config';
import { ofName } from '@passerelle/mail';
import type { Need } from '@passerelle/needs';

/** What every mail about one need is made from, for readers who may see all of it. */
export interface NeedMail {
  /** Of the reader; empty: unknown. */
  name: string;
  /** What its notice says first. */
  heading: string;
  need: Need;
  url: string;
  /** Name of its company. */
  company: string;
  /** Its first sentences. */
  beginning: string;
}

/** Why somebody of the company gets a mail about its need. */
export const becauseTheyFollow: Record<Language, (company: string) => string> = {
  fr: (company) => `Vous recevez ce message parce que vous suivez les besoins ${ofName(company)}.`,
  en: (company) => `You receive this message because you follow the needs of ${company}.`,
};
