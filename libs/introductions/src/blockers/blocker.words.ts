import type { Language } from '@passerelle/config';
import { dayInWords as writtenOut } from '@passerelle/mail';
import type { Solver } from '@passerelle/solvers';
import type { Blocker, PairStanding } from './blockers.js';

export const dayInWords = (day: Date | string | null | undefined, language: Language): string =>
  day == null ? '' : writtenOut(day, language);

type Said = (solver: Solver, pair: PairStanding) => string;

/** For a curator who proposes the pair. */
export const saidToCurator: Record<Language, Record<Blocker, Said>> = {
  fr: {
    not_published: () => 'Ce besoin n’est pas en ligne : seul un besoin publié peut être présenté.',
    same_organisation: ({ name }) =>
      `« ${name} » et l’entreprise ont une personne ou une structure en commun.`,
    standing: ({ name }) => `« ${name} » est déjà en relation avec l’entreprise pour ce besoin.`,
    incomplete: ({ name }) => `Le profil « ${name} » est incomplet : il ne peut pas encore être présenté.`,
    paused: ({ name }) => `« ${name} » est en pause et ne souhaite pas de besoin pour le moment.`,
    away: ({ name, awayUntil }) => `« ${name} » s’absente jusqu’au ${dayInWords(awayUntil, 'fr')}.`,
    cooling_down: ({ name }, { coolsUntil }) =>
      `Une mise en relation de ce besoin avec « ${name} » a été déclinée : elle peut être proposée de nouveau à partir du ${dayInWords(coolsUntil, 'fr')}.`,
    full: ({ name, monthlyCap }) =>
      `« ${name} » a atteint son plafond du mois (${monthlyCap}). Il se libère le premier du mois prochain.`,
  },
  en: {
    not_published: () => 'This need is not online: only a published one can be introduced.',
    same_organisation: ({ name }) => `“${name}” and the company have a person or an organisation in common.`,
    standing: ({ name }) => `“${name}” is in touch with the company about this need already.`,
    incomplete: ({ name }) => `The profile “${name}” is incomplete: it cannot be introduced yet.`,
    paused: ({ name }) => `“${name}” is paused and wants no need for the time being.`,
    away: ({ name, awayUntil }) => `“${name}” is away until ${dayInWords(awayUntil, 'en')}.`,
    cooling_down: ({ name }, { coolsUntil }) =>
      `An introduction of this need to “${name}” was declined: it can be proposed again from ${dayInWords(coolsUntil, 'en')}.`,
    full: ({ name, monthlyCap }) =>
      `“${name}” has reached its monthly cap (${monthlyCap}). It is free again on the first of next month.`,
  },
};

/** For a person who wants to answer the need with their own profile. */
export const saidToSolver: Record<Language, Record<Blocker, Said>> = {
  fr: {
    not_published: () => 'Ce besoin n’est plus en ligne.',
    same_organisation: () => 'Ce besoin vient de votre propre structure.',
    standing: () => 'Vous êtes déjà en relation avec l’entreprise pour ce besoin.',
    incomplete: () => 'Complétez d’abord votre profil : l’entreprise doit pouvoir le lire.',
    paused: () => 'Votre profil est en pause. Reprenez-le d’abord pour répondre à un besoin.',
    away: ({ awayUntil }) =>
      `Vous avez annoncé une absence jusqu’au ${dayInWords(awayUntil, 'fr')}. Modifiez-la d’abord.`,
    cooling_down: (_, { coolsUntil }) =>
      `Une mise en relation pour ce besoin a été déclinée. Vous pourrez y répondre de nouveau à partir du ${dayInWords(coolsUntil, 'fr')}.`,
    full: ({ monthlyCap }) =>
      `Vous avez atteint le nombre de mises en relation que vous acceptez par mois (${monthlyCap}). Relevez-le dans votre profil, ou attendez le mois prochain.`,
  },
  en: {
    not_published: () => 'This need is no longer online.',
    same_organisation: () => 'This need comes from your own organisation.',
    standing: () => 'You are in touch with the company about this need already.',
    incomplete: () => 'Complete your profile first: the company must be able to read it.',
    paused: () => 'Your profile is paused. Resume it first to answer a need.',
    away: ({ awayUntil }) => `You are away until ${dayInWords(awayUntil, 'en')}. Change that first.`,
    cooling_down: (_, { coolsUntil }) =>
      `An introduction for this need was declined. You can answer it again from ${dayInWords(coolsUntil, 'en')}.`,
    full: ({ monthlyCap }) =>
      `You have reached the number of introductions that you accept in a month (${monthlyCap}). Raise it in your profile, or wait for next month.`,
  },
};
