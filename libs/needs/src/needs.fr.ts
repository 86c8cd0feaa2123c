import { placeIn } from '@passerelle/config/place';
const actions = {
  get submit() {
    return `être envoyé à l’équipe ${placeIn.fr.ofOperator}`;
  },
  requestChanges: 'être renvoyé pour correction',
  publish: 'être publié',
  refuse: 'être refusé',
  expire: 'arriver à échéance',
  renew: 'être prolongé',
  close: 'être clos',
};

const states = {
  draft: 'à l’état de brouillon',
  submitted: 'en attente de relecture',
  changes_requested: 'à corriger',
  published: 'publié',
  expired: 'arrivé à échéance',
  closed: 'clos',
};

type State = keyof typeof states;

const wayOut: Partial<Record<State, string>> = {
  get published() {
    return ` L’équipe ${placeIn.fr.ofOperator} peut le faire à votre demande.`;
  },
  changes_requested: ' C’est à l’entreprise de le faire.',
};

export const fr = {
  // Labels of the form fields.
  title: 'Titre',
  description: 'Description',
  wantedKinds: 'Porteurs de solution souhaités',
  acceptsRemote: 'À distance',
  confidential: 'Confidentialité',
  neededBy: 'Date souhaitée',
  // Shorter headings of columns.
  wantedKindsColumn: 'Porteurs souhaités',
  confidentialColumn: 'Confidentiel',
  neededByColumn: 'Pour le',

  // Each field as a heading and within a sentence, for the company whose need was changed.
  heading_title: 'Le titre',
  within_title: 'le titre',
  heading_description: 'La description',
  within_description: 'la description',
  heading_tagIds: 'Les sujets',
  within_tagIds: 'les sujets',
  heading_territoryCodes: 'Le territoire',
  within_territoryCodes: 'le territoire',
  heading_wantedKinds: 'Qui peut répondre',
  within_wantedKinds: 'qui peut répondre',
  heading_acceptsRemote: 'Réponses à distance',
  within_acceptsRemote: 'l’accueil des réponses à distance',
  heading_confidential: 'Nom de l’entreprise',
  within_confidential: 'la confidentialité de votre nom',
  heading_neededBy: 'L’échéance',
  within_neededBy: 'l’échéance',
  // Their values.
  none: 'rien',
  anybody: 'tous',
  welcome: 'bienvenues',
  unwelcome: 'non souhaitées',
  nameHidden: 'caché jusqu’à une rencontre acceptée',
  nameShown: 'affiché',
  noDay: 'non précisée',

  reasons: 'Motifs',
  note: 'Message',
  needs: 'Besoins',

  // About input.
  notPast: 'Cette date est passée. Choisissez aujourd’hui ou un jour à venir.',
  noteNeeded:
    'Avec le motif « autre », dites en quelques mots ce qui ne va pas : l’entreprise ne lira que cela.',
  onlyServiceCompanies: 'Seule une entreprise de services à la personne peut publier un besoin.',

  // About actions that a need’s state does not allow.
  already: ({ state }: { state: State }) => `Ce besoin est déjà ${states[state]}.`,
  cannot: ({ state, transition }: { state: State; transition: keyof typeof actions }) =>
    `Ce besoin est ${states[state]} : il ne peut pas ${actions[transition]}.`,
  notEditable: ({ state }: { state: State }) =>
    `Ce besoin est ${states[state]} : vous ne pouvez pas le modifier.${wayOut[state] ?? ''}`,
  notPoolable: ({ state, title }: { state: State; title: string }) =>
    `« ${title} » est ${states[state]} : seuls des besoins en attente de relecture ou publiés peuvent être regroupés.`,

  notOfferable: ({ state }: { state: State }) =>
    `Ce besoin est ${states[state]} : l’entreprise n’a plus à l’envoyer.`,
  offeredJustNow: 'L’entreprise vient d’être prévenue. Vous pourrez la relancer dans une heure.',
  nobodyToAsk: 'Personne de cette entreprise n’a de compte : indiquez à qui écrire.',

  nothingToUndo: 'Trop tard : l’entreprise est déjà prévenue, cette décision ne s’annule plus sans bruit.',
  alreadyUndone: 'Cette décision est déjà annulée : le besoin attend de nouveau une relecture.',
  goneOn: 'L’entreprise a déjà repris ce besoin : la décision ne s’annule plus.',

  // About changes by other people, and about limits.
  changedBeforeEdit:
    'Ce besoin a été modifié entre-temps. Comparez les deux versions, puis enregistrez de nouveau.',
  nobodyJoined:
    'Personne de cette entreprise n’a de compte : aucune demande ne lui parviendrait. Corrigez ce besoin vous-même, ou refusez-le.',
  changedSinceRead: 'Ce besoin a été modifié depuis que vous l’avez lu. Rechargez la page et relisez-le.',
  tooManyDrafts: ({ count }: { count: number }) =>
    `Votre structure a déjà ${count} brouillons. Envoyez ou abandonnez-en avant d’en commencer un autre.`,
  tooManySubmitted: ({ count }: { count: number }) =>
    `Votre structure a déjà ${count} besoins en attente de relecture. Vous pourrez envoyer celui-ci quand l’équipe ${placeIn.fr.ofOperator} en aura relu.`,
  poolFull: ({ max }: { max: number }) => `Un regroupement réunit ${max} besoins au plus.`,

  // Why a curator does not publish a need as it is: the fault, and its remedy by the company.
  wrong_unclear: 'On ne comprend pas bien ce que vous cherchez',
  remedy_unclear:
    'Racontez une situation concrète : qui est concerné, ce qui se passe, ce qui devrait changer.',
  wrong_too_vague: 'Il manque de quoi vous répondre',
  remedy_too_vague:
    'Dites combien de personnes sont concernées, pour quand, et ce que vous pouvez y consacrer.',
  wrong_several_needs_in_one: 'Votre texte contient plusieurs besoins',
  remedy_several_needs_in_one:
    'Gardez-en un seul ici et déposez les autres à part : chacun trouvera ses interlocuteurs.',
  wrong_wrong_tags: 'Les sujets ne sont pas ceux du texte',
  remedy_wrong_tags: 'Choisissez ceux qui disent ce que vous cherchez, et retirez les autres.',
  wrong_wrong_territory: 'Le territoire ne correspond pas au texte',
  remedy_wrong_territory: 'Indiquez les communes ou le territoire où la réponse est attendue.',
  wrong_personal_data: 'Le texte permet de reconnaître une personne',
  remedy_personal_data:
    'Retirez les noms, adresses, numéros et détails de santé : parlez de la situation, pas de quelqu’un.',
  wrong_advertising: 'Le texte présente vos services plus que votre besoin',
  remedy_advertising: 'Dites ce qui vous manque et ce que vous attendez de ceux qui répondront.',
  wrong_not_a_need: 'Ce n’est pas un besoin de votre entreprise',
  remedy_not_a_need:
    'Si vous proposez une solution, créez un profil de porteur de solution : les besoins vous trouveront.',
  wrong_out_of_scope: 'Ce besoin ne concerne pas les services à la personne',
  remedy_out_of_scope: 'S’il a un lien avec votre activité à domicile, dites lequel.',
  wrong_duplicate: 'Ce besoin ressemble beaucoup à un autre de votre entreprise',
  remedy_duplicate: 'Complétez le premier plutôt que d’en déposer un second, ou dites ce qui les distingue.',
  wrong_unlawful: 'Ce que vous demandez n’est pas permis par la loi',
  remedy_unlawful:
    'Écartez par exemple tout critère d’âge, de sexe ou d’origine, et tout travail non déclaré.',

  // Parts that a need lacks, and parts that would bring better answers.
  hint_title: 'Dites votre besoin en une ligne : c’est le titre, et il peut suffire.',
  hint_tags: 'Choisissez au moins un sujet : il dit à qui montrer votre besoin.',
  hint_territories: 'Dites où : choisissez au moins un territoire.',
  hint_past_date: 'La date souhaitée est passée : choisissez-en une autre, ou n’en indiquez pas.',
  hint_situation:
    'Racontez en deux ou trois phrases une situation concrète : ce qui se passe aujourd’hui, ce qui devrait changer.',
  hint_audience: 'Dites pour qui : des personnes âgées, des enfants, vos salariés…',
  hint_quantity: 'Dites combien de personnes ou de logements sont concernés, même à peu près.',
  hint_deadline: 'Si le temps presse, dites pour quand.',

  // About the rows of an import.
  badDate: 'Cette date n’existe pas ou est mal écrite. Écrivez 2026-12-31 ou 31/12/2026.',
  stateNotByImport:
    'Un import ne change pas l’état d’un besoin déjà connu : publiez-le ou fermez-le dans Passerelle.',
  siretOfAnother: ({ known, said }: { known: string; said: string }) =>
    `Ce SIRET est celui de « ${known} », et non de « ${said} » : le besoin est rattaché à « ${known} ».`,
  closedForImport: 'Ce besoin est clos : il ne peut plus être modifié.',
  notABeginning: 'Un nouveau besoin est importé comme draft, submitted ou published.',
  alreadyInFile: ({ row }: { row: number }) => `La ligne ${row} décrit déjà ce besoin, autrement.`,
  goneSince: 'Cela n’existe plus.',
  changedSinceImport: 'Ce besoin a changé depuis l’import : il reste tel qu’il est.',
  noSuchCompany: 'Aucune structure n’a cet identifiant.',
  companyOnlyByName: ({ name }: { name: string }) =>
    `Des membres sont déjà inscrits au nom de « ${name} », que n’importe qui peut avoir choisi. Indiquez le SIRET de la structure, ou son identifiant dans Passerelle à la place de son nom.`,
  notAServiceCompany: ({ name }: { name: string }) =>
    `C’est « ${name} », qui n’est pas une entreprise de services à la personne.`,

  // Actions in the audit log: “Nadia Ferrand a publié.”
  did_draft: 'a commencé',
  did_copy: 'a commencé, d’après un autre besoin',
  did_edit: 'a modifié',
  did_offer: 'a proposé à l’entreprise de relire et d’envoyer',
  did_submit: 'a envoyé',
  did_requestChanges: 'a demandé des corrections',
  did_publish: 'a publié',
  did_refuse: 'a refusé',
  did_undo: 'a annulé la décision, sans que personne n’en soit averti',
  did_renew: 'a prolongé',
  did_expire: 'a retiré, arrivé à échéance',
  did_close: 'a clos',
  did_delete: 'a supprimé',
  did_pool: 'a regroupé avec d’autres besoins',
  did_leavePool: 'a sorti ce besoin du groupe',
  did_import: 'a importé',
  did_undoImport: 'a annulé un import',

  // Names of changed fields in the audit log. A field without a name is not shown.
  field_title: 'titre',
  field_description: 'description',
  field_tagIds: 'sujets',
  field_territoryCodes: 'lieux',
  field_wantedKinds: 'qui peut répondre',
  field_acceptsRemote: 'à distance',
  field_confidential: 'confidentialité',
  field_neededBy: 'échéance',

  // Codes that the audit log stores as reasons.
  reason_met_here: 'besoin satisfait ici',
  reason_met_elsewhere: 'besoin satisfait ailleurs',
  reason_dropped: 'abandonné',
  reason_refused: 'refusé',
  reason_unclear: 'pas clair',
  reason_too_vague: 'trop vague',
  reason_several_needs_in_one: 'plusieurs besoins en un',
  reason_wrong_tags: 'sujets à revoir',
  reason_wrong_territory: 'lieu à revoir',
  reason_personal_data: 'données personnelles',
  reason_advertising: 'publicité',
  reason_not_a_need: 'ce n’est pas un besoin',
  reason_out_of_scope: 'hors du sujet',
  reason_duplicate: 'déjà déposé',
  reason_unlawful: 'contraire à la loi',
  reason_other: 'autre raison',
};
