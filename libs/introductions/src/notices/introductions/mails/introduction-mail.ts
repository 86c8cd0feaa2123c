import type { Language } from '@passerelle/config';
import { headed, type MailLink, ofName, quoted } from '@passerelle/mail';
import type { RecipientRole } from '@passerelle/notifications';
import type { Introduction } from '../../../introduction/introduction.entity.js';
import type { PartySide } from '../../../parties/parties.js';

/** Props of every mail about an introduction. */
export interface IntroductionMail {
  /** Name of the reader; empty: unknown. */
  name: string;
  /** Heading of the notice. */
  heading: string;
  as: RecipientRole;
  introduction: Introduction;
  /** Title of the need. */
  title: string;
  /** Where readers who sign in see the introduction. */
  url: string;
  /** Names that the reader may know: their own side's, or both for curators. */
  company: string;
  profile: string;
  /** The other party: its name, or a few words if its name is hidden; empty for curators. */
  other: string;
  /** The reader is the contact address of a profile without a holder, or of a company without members. */
  isUnclaimed: boolean;
}

/** Mail to parties who have both accepted: they can arrange a meeting. */
export interface MeetingMail extends IntroductionMail {
  /** Where a party proposes time and place of a meeting, without signing in; undefined for curators. */
  planUrl: string | undefined;
  /**
   * Where the reader takes over a profile without a holder, or joins the company, to see the other party's contact
   * details; undefined for other readers.
   */
  claimUrl: string | undefined;
}

export const subjectOf = ({ heading, title }: IntroductionMail, language: Language): string =>
  headed(heading, title, language);

/** “pour votre besoin « Repérer les chutes »”: the need, in words that suit the reader's side. */
export function forTheNeed({ as, title }: IntroductionMail, language: Language): string {
  const need = quoted(title, language);
  return as === 'company'
    ? { fr: `pour votre besoin ${need}`, en: `for your need ${need}` }[language]
    : { fr: `pour le besoin ${need}`, en: `for the need ${need}` }[language];
}

/** Name of the party on a side, for curators. */
export const nameOf = (
  side: PartySide,
  { company, profile }: Pick<IntroductionMail, 'company' | 'profile'>,
  language: Language,
): string => (side === 'company' ? company : quoted(profile, language));

/** Why the reader gets the mail. */
export function reasonOf(
  { as, company, profile, isUnclaimed }: IntroductionMail,
  language: Language,
): string {
  const named = quoted(profile, language);
  const reasons = {
    company: !isUnclaimed
      ? {
          fr: `vous suivez les besoins ${ofName(company)}`,
          en: `you follow the needs of ${company}`,
        }
      : {
          fr: `cette adresse est indiquée comme contact ${ofName(company)}`,
          en: `this address is given as the contact of ${company}`,
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
      fr: 'vous animez les rencontres sur Passerelle',
      en: 'you make introductions on Passerelle',
    },
  };
  return {
    fr: `Vous recevez ce message parce que ${reasons[as].fr}.`,
    en: `You receive this message because ${reasons[as].en}.`,
  }[language];
}

const see = { fr: 'Voir la rencontre', en: 'See the introduction' };

/** A button that leads to the introduction, for readers who can sign in. */
export const seeIt = ({ url, isUnclaimed }: IntroductionMail, language: Language): { action?: MailLink } =>
  isUnclaimed ? {} : { action: { label: see[language], url } };

const contacts = {
  fr: {
    see: 'Voir les coordonnées (connexion demandée)',
    claim: 'Reprendre mon profil, pour voir les coordonnées',
    join: 'Rejoindre ma structure sur Passerelle, pour voir les coordonnées',
  },
  en: {
    see: 'See how to reach each other (sign-in needed)',
    claim: 'Take over my profile, to see how to reach them',
    join: 'Join my organisation on Passerelle, to see how to reach them',
  },
};

/** Where a party sees the other's contact details. */
export const contactsOf = ({ as, url, claimUrl }: MeetingMail, language: Language): MailLink =>
  claimUrl === undefined
    ? { label: contacts[language].see, url }
    : { label: contacts[language][as === 'company' ? 'join' : 'claim'], url: claimUrl };
