import type { Language } from '@passerelle/config';
import type { Introduction } from '@passerelle/introductions';
import { headed, type MailLink, quoted } from '@passerelle/mail';
import type { ToldAs } from '../notices/index.js';

/** What every mail about an introduction is made from. */
export interface IntroductionMail {
  /** Of the reader; empty: unknown. */
  name: string;
  /** What its notice says first. */
  heading: string;
  as: ToldAs;
  introduction: Introduction;
  /** Title of the need. */
  title: string;
  url: string;
  /** Where the need is read, and who else could answer it. */
  needUrl: string;
  /** Names, each for those who may know it: their own, or both for curators. */
  company: string;
  profile: string;
  /** The other party in a few words, without its name before both know each other; empty for curators. */
  other: string;
  /** The reader is the contact address of a profile that nobody holds yet. */
  isUnclaimed: boolean;
}

/** One that leads to what is seen after signing in, or after taking the profile over. */
export interface SeeingMail extends IntroductionMail {
  seeUrl: string;
}

export const subjectOf = ({ heading, title }: IntroductionMail, language: Language): string =>
  headed(heading, title, language);

/** “pour votre besoin « Repérer les chutes »”: the need, as each reader knows it. */
export function forTheNeed({ as, title }: IntroductionMail, language: Language): string {
  const need = quoted(title, language);
  return as === 'company'
    ? { fr: `pour votre besoin ${need}`, en: `for your need ${need}` }[language]
    : { fr: `pour le besoin ${need}`, en: `for the need ${need}` }[language];
}

/** Why the reader gets the mail. */
export function reasonOf(
  { as, company, profile, isUnclaimed }: IntroductionMail,
  language: Language,
): string {
  const named = quoted(profile, language);
  const reasons = {
    company: {
      fr: `vous suivez les besoins de ${company}`,
      en: `you follow the needs of ${company}`,
    },
    solver: !isUnclaimed
      ? {
          fr: `vous tenez le profil ${named} sur Passerelle`,
          en: `you hold the profile ${named} on Passerelle`,
        }
      : {
          fr: `cette adresse est indiquée comme contact du projet ${named}`,
          en: `this address is given as the contact of the project ${named}`,
        },
    curator: {
      fr: 'vous animez les mises en relation sur Passerelle',
      en: 'you make introductions on Passerelle',
    },
  };
  return {
    fr: `Vous recevez ce message parce que ${reasons[as].fr}.`,
    en: `You receive this message because ${reasons[as].en}.`,
  }[language];
}

/** The button of such a mail. */
export const seeIt = ({ seeUrl, isUnclaimed }: SeeingMail, label: string, language: Language): MailLink => ({
  label: isUnclaimed ? { fr: 'Reprendre mon profil', en: 'Take over my profile' }[language] : label,
  url: seeUrl,
});
