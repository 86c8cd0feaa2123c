import type { Language } from '@passerelle/config';
import { placeIn } from '@passerelle/config/place';
import {
  defineMail,
  greeting,
  headed,
  listed,
  type MailCard,
  type MailLink,
  type MailList,
  quoted,
} from '@passerelle/mail';
import { neededByInWords, needFacts } from '../../mailed-answers/need-facts.words.js';
import { type Fit, fitInWords, fitOnOneLine } from './match-reasons.words.js';

/** A need, for the holder of a profile that it fits. */
export interface FittingNeed {
  title: string;
  /** Where readers who sign in see the need. */
  url: string;
  /** Where the reader answers without signing in; undefined beyond `MOST_CARDS`. */
  answerUrl: string | undefined;
  /** First sentences of the need. */
  beginning: string;
  /** Name of the company. undefined: the company has asked to hide its name. */
  company: string | undefined;
  places: readonly string[];
  /** The day by which an answer is needed, as “2026-12-03”. */
  neededBy: string | undefined;
  /** Name of the profile that the need fits. */
  profile: string;
  fit: Fit;
}

export interface MatchesFoundMail {
  /** Name of the reader; empty: unknown. */
  name: string;
  /** Heading of a mail about one need. */
  heading: string;
  /** Best first; at least one. */
  needs: readonly FittingNeed[];
  /** Where a reader without an account takes the profile over. */
  claimUrl: string | undefined;
}

/** A reader would not read more. */
export const MOST_CARDS = 5;

/** To the holders of a profile, or to the address of a profile without a holder: needs that fit the profile. */
export const matchesFoundMail = defineMail<MatchesFoundMail>({
  name: 'matches-found',
  fr({ name, heading, needs, claimUrl }) {
    const [need] = needs;
    const several = needs.length > 1;
    const profiles = profilesOf(needs, 'fr');
    return {
      subject: headed(several ? `${needs.length} besoins pour vous, dont` : heading, need.title, 'fr'),
      preheader: fitOnOneLine(need.fit, 'fr'),
      greeting: greeting(name, 'fr'),
      paragraphs: [
        ...(several
          ? [
              'Des entreprises de services à la personne cherchent des solutions. Votre profil ressort pour ces besoins : il s’en rapproche bien plus que la plupart de ceux que nous connaissons.',
            ]
          : [
              headed(
                `${need.company ?? 'Une entreprise de services à la personne'} cherche une solution`,
                `\n${quoted(need.beginning, 'fr')}`,
                'fr',
              ),
              needFacts(need, 'fr').join('\n'),
              'Votre profil ressort pour ce besoin : il s’en rapproche bien plus que la plupart de ceux que nous connaissons.',
            ]),
        ...(claimUrl === undefined
          ? []
          : [
              `Nous vous écrivons parce que le projet ${profiles} est décrit sur Passerelle, le service ${placeIn.fr.ofOperatorInFull} qui met en relation les services à la personne et celles et ceux qui ont des solutions à leur proposer. L’équipe ${placeIn.fr.ofOperator} l’a repris d’informations publiques, où cette adresse est donnée comme contact.`,
            ]),
      ],
      lists: [whyOf(needs, 'fr')],
      ...answerOf(needs, 'Répondre à ce besoin'),
      note: several
        ? 'Touchez un titre pour lire ce besoin en entier et y répondre en quelques phrases. Si cela ne vous dit rien, ne faites rien. Nous vous signalons trois besoins par jour au plus.'
        : 'Quelques phrases suffisent, sans compte ni mot de passe. Si cela ne vous dit rien, ne faites rien. Nous vous signalons trois besoins par jour au plus.',
      ...(claimUrl === undefined
        ? {
            links: several
              ? []
              : [{ label: 'Voir le besoin dans Passerelle (connexion demandée)', url: need.url }],
            reason: `Vous recevez ce message parce que vous tenez le profil ${profiles} sur Passerelle.`,
          }
        : {
            links: [{ label: 'Reprendre mon profil, pour le corriger', url: claimUrl }],
            reason: `Vous recevez ce message parce que cette adresse est indiquée comme contact du projet ${profiles}.`,
          }),
    };
  },
  en({ name, heading, needs, claimUrl }) {
    const [need] = needs;
    const several = needs.length > 1;
    const profiles = profilesOf(needs, 'en');
    return {
      subject: headed(several ? `${needs.length} needs for you, one of them` : heading, need.title, 'en'),
      preheader: fitOnOneLine(need.fit, 'en'),
      greeting: greeting(name, 'en'),
      paragraphs: [
        ...(several
          ? [
              'Home-service companies are looking for solutions. Your profile stands out for these needs: it comes far closer to them than most that we know.',
            ]
          : [
              headed(
                `${need.company ?? 'A home-service company'} is looking for a solution`,
                `\n${quoted(need.beginning, 'en')}`,
                'en',
              ),
              needFacts(need, 'en').join('\n'),
              'Your profile stands out for this need: it comes far closer to it than most that we know.',
            ]),
        ...(claimUrl === undefined
          ? []
          : [
              `We write to you because the project ${profiles} is described on Passerelle, the service of ${placeIn.en.operatorInFull} that puts home services in touch with those who have solutions for them. The ${placeIn.en.operatorName} team took it from public information, where this address is given as the contact.`,
            ]),
      ],
      lists: [whyOf(needs, 'en')],
      ...answerOf(needs, 'Answer this need'),
      note: several
        ? 'Open a title to read the whole need and to answer it in a few sentences. If it does not interest you, do nothing. We tell you of three needs a day at most.'
        : 'A few sentences are enough, without an account or a password. If it does not interest you, do nothing. We tell you of three needs a day at most.',
      ...(claimUrl === undefined
        ? {
            links: several ? [] : [{ label: 'See the need on Passerelle (sign-in needed)', url: need.url }],
            reason: `You receive this message because you hold the profile ${profiles} on Passerelle.`,
          }
        : {
            links: [{ label: 'Take over my profile, to correct it', url: claimUrl }],
            reason: `You receive this message because this address is given as the contact of the project ${profiles}.`,
          }),
    };
  },
});

/** The button of a mail about one need. With several needs, each card has its own button. */
function answerOf(needs: readonly FittingNeed[], label: string): { action?: MailLink } {
  const [{ answerUrl }] = needs as readonly [FittingNeed];
  return needs.length > 1 || answerUrl === undefined ? {} : { action: { label, url: answerUrl } };
}

const profilesOf = (needs: readonly FittingNeed[], language: Language): string =>
  listed(
    [...new Set(needs.map(({ profile }) => profile))].map((profile) => quoted(profile, language)),
    language,
  );

const why = {
  fr: {
    one: 'Pourquoi nous avons pensé à vous',
    profile: 'Votre profil',
    best: `Les ${MOST_CARDS} plus proches`,
  },
  en: { one: 'Why we thought of you', profile: 'Your profile', best: `The ${MOST_CARDS} closest` },
};

/** With one need, the mail is about the need and its card explains the fit. With several needs, each has a card. */
function whyOf(needs: readonly FittingNeed[], language: Language): MailList {
  const [need] = needs;
  const words = why[language];
  if (needs.length === 1) {
    const title = `${words.profile} ${quoted(need.profile, language)}`;
    return { heading: words.one, cards: [{ title, reasons: fitInWords(need.fit, language) }] };
  }
  return {
    ...(needs.length > MOST_CARDS && { heading: words.best }),
    cards: needs.slice(0, MOST_CARDS).map((each) => cardOf(each, language)),
  };
}

function cardOf(
  { title, answerUrl, company, places, neededBy, fit }: FittingNeed,
  language: Language,
): MailCard {
  const facts = [company, listed(places, language), neededBy && neededByInWords(neededBy, language)];
  return {
    title,
    ...(answerUrl !== undefined && { url: answerUrl }),
    meta: facts.filter(Boolean).join(' · '),
    reasons: fitInWords(fit, language),
  };
}
