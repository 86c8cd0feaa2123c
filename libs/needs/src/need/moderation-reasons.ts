import type { Language } from '@passerelle/config';

/** Why a curator asks for changes or refuses a need. */
export const moderationReasons = [
  'unclear',
  'too_vague',
  'several_needs_in_one',
  'wrong_tags',
  'wrong_territory',
  'personal_data',
  'advertising',
  'not_a_need',
  'out_of_scope',
  'duplicate',
  'unlawful',
  'other',
] as const;
export type ModerationReason = (typeof moderationReasons)[number];

/** Why a curator does not publish a need as it is. */
export interface Remarks {
  /** At least one, in the order of the list. */
  reasons: ModerationReason[];
  /** In the curator’s own words; may be empty. */
  note: string;
}

/** What the company reads: what is wrong and what it can do. For `other`, the curator’s note says both. */
export const moderationSentences: Record<
  Exclude<ModerationReason, 'other'>,
  Record<Language, { wrong: string; remedy: string }>
> = {
  unclear: {
    fr: {
      wrong: 'On ne comprend pas bien ce que vous cherchez',
      remedy: 'Racontez une situation concrète : qui est concerné, ce qui se passe, ce qui devrait changer.',
    },
    en: {
      wrong: 'It is hard to see what you are looking for',
      remedy: 'Describe one real situation: who is concerned, what happens, what should change.',
    },
  },
  too_vague: {
    fr: {
      wrong: 'Il manque de quoi vous répondre',
      remedy: 'Dites combien de personnes sont concernées, pour quand, et ce que vous pouvez y consacrer.',
    },
    en: {
      wrong: 'There is too little in it to answer',
      remedy: 'Say how many people it concerns, by when, and what you can put into it.',
    },
  },
  several_needs_in_one: {
    fr: {
      wrong: 'Votre texte contient plusieurs besoins',
      remedy: 'Gardez-en un seul ici et déposez les autres à part : chacun trouvera ses interlocuteurs.',
    },
    en: {
      wrong: 'Your text holds several needs',
      remedy: 'Keep one here and post the others apart: each will find those who can answer it.',
    },
  },
  wrong_tags: {
    fr: {
      wrong: 'Les étiquettes ne correspondent pas au texte',
      remedy: 'Choisissez celles qui disent ce que vous cherchez, et retirez les autres.',
    },
    en: {
      wrong: 'The tags do not fit the text',
      remedy: 'Choose those that say what you are looking for, and take the others off.',
    },
  },
  wrong_territory: {
    fr: {
      wrong: 'Le territoire ne correspond pas au texte',
      remedy: 'Indiquez les communes ou le territoire où la réponse est attendue.',
    },
    en: {
      wrong: 'The territory does not fit the text',
      remedy: 'Name the communes or the territory where the answer is wanted.',
    },
  },
  personal_data: {
    fr: {
      wrong: 'Le texte permet de reconnaître une personne',
      remedy:
        'Retirez les noms, adresses, numéros et détails de santé : parlez de la situation, pas de quelqu’un.',
    },
    en: {
      wrong: 'The text lets a person be recognised',
      remedy:
        'Take out names, addresses, numbers and details of health: describe the situation, not somebody.',
    },
  },
  advertising: {
    fr: {
      wrong: 'Le texte présente vos services plus que votre besoin',
      remedy: 'Dites ce qui vous manque et ce que vous attendez de ceux qui répondront.',
    },
    en: {
      wrong: 'The text presents your services more than your need',
      remedy: 'Say what you lack and what you expect of those who answer.',
    },
  },
  not_a_need: {
    fr: {
      wrong: 'Ce n’est pas un besoin de votre entreprise',
      remedy:
        'Si vous proposez une solution, créez un profil de porteur de solution : les besoins vous trouveront.',
    },
    en: {
      wrong: 'This is not a need of your company',
      remedy: 'If you offer a solution, create a solver’s profile: needs will find you.',
    },
  },
  out_of_scope: {
    fr: {
      wrong: 'Ce besoin ne concerne pas les services à la personne',
      remedy: 'S’il a un lien avec votre activité à domicile, dites lequel.',
    },
    en: {
      wrong: 'This need does not concern home services',
      remedy: 'If it has to do with your work in people’s homes, say how.',
    },
  },
  duplicate: {
    fr: {
      wrong: 'Ce besoin ressemble beaucoup à un autre de votre entreprise',
      remedy: 'Complétez le premier plutôt que d’en déposer un second, ou dites ce qui les distingue.',
    },
    en: {
      wrong: 'This need is much like another one of your company',
      remedy: 'Add to the first rather than post a second, or say what sets them apart.',
    },
  },
  unlawful: {
    fr: {
      wrong: 'Ce que vous demandez n’est pas permis par la loi',
      remedy: 'Écartez par exemple tout critère d’âge, de sexe ou d’origine, et tout travail non déclaré.',
    },
    en: {
      wrong: 'What you ask for is not allowed by law',
      remedy: 'Leave out, for instance, any condition of age, sex or origin, and any undeclared work.',
    },
  },
};

/** The sentences of some reasons, in the reader’s language; `other` has none. */
export const sentencesOf = (
  reasons: readonly ModerationReason[],
  language: Language,
): { reason: ModerationReason; wrong: string; remedy: string }[] =>
  reasons.flatMap((reason) =>
    reason === 'other' ? [] : [{ reason, ...moderationSentences[reason][language] }],
  );
