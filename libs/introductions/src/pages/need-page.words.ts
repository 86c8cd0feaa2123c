import type { Language } from '@passerelle/config';
import type { NeedState } from '@passerelle/needs';

export const needWords = {
  fr: {
    from: (company: string) => `Besoin de ${company}.`,
    hidden: 'Besoin d’une entreprise de services à la personne, dont le nom n’est pas donné.',
    remarks: 'Ce que l’équipe d’OVLT en dit :',
    waiting: 'Souhaitent répondre :',
    interest: (name: string, message: string) => `${name} : ${message}`,
  },
  en: {
    from: (company: string) => `A need of ${company}.`,
    hidden: 'A need of a home-service company, whose name is not given.',
    remarks: 'What the OVLT team says of it:',
    waiting: 'Want to answer:',
    interest: (name: string, message: string) => `${name}: ${message}`,
  },
};

/** How a need stands, for those whose need it is. */
export const needStands: Record<Language, Record<NeedState, string>> = {
  fr: {
    draft: 'Ce besoin est un brouillon : vous seuls le voyez.',
    submitted: 'Ce besoin est envoyé. L’équipe d’OVLT le relit.',
    changes_requested: 'L’équipe d’OVLT vous demande de compléter ce besoin.',
    published: 'Ce besoin est en ligne.',
    expired: 'Ce besoin n’est plus en ligne : il a expiré, et peut être renouvelé.',
    closed: 'Ce besoin est clos.',
  },
  en: {
    draft: 'This need is a draft: you alone see it.',
    submitted: 'This need has been sent. The OVLT team is reading it.',
    changes_requested: 'The OVLT team asks you to complete this need.',
    published: 'This need is online.',
    expired: 'This need is no longer online: it has expired, and can be renewed.',
    closed: 'This need is closed.',
  },
};
