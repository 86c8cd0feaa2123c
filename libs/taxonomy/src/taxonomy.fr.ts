export const fr = {
  // Labels of the form fields.
  tags: 'Étiquettes',
  facet: 'Facette',
  slug: 'Identifiant',
  labelFr: 'Libellé français',
  labelEn: 'Libellé anglais',
  synonymsFr: 'Synonymes français',
  synonymsEn: 'Synonymes anglais',
  officialCode: 'Code officiel',
  broader: 'Étiquette plus large',
  reason: 'Motif',

  // The label of a tag, for other sentences that name it.
  labelOf: ({ labelFr }: { labelFr: string; labelEn: string }) => labelFr,

  // For people who tag.
  tooManyTags: ({ max }: { max: number }) => `Pas plus de ${max} sujets.`,
  unknownReference: ({ reference }: { reference: string }) =>
    `L’étiquette « ${reference} » n’existe pas. Choisissez-en une dans la liste.`,
  unknownWord: ({ word }: { word: string }) =>
    `L’étiquette « ${word} » n’existe pas. Écrivez sa référence, comme « theme:silver-economie », ou son libellé exact.`,
  retired: ({ label }: { label: string }) =>
    `L’étiquette « ${label} » est retirée : choisissez-en une autre.`,

  // For curators, about their input.
  noLetter: 'Écrivez au moins une lettre ou un chiffre.',
  badSlug: 'Un identifiant s’écrit en minuscules sans accent, chiffres et tirets, comme « silver-economie ».',
  setByLaw: 'Les activités sont fixées par la loi : on ne peut pas en ajouter.',
  slugTaken: 'Une autre étiquette de cette facette porte déjà cet identifiant.',
  wordTaken: ({ word, label, reference }: { word: string; label: string; reference: string }) =>
    `« ${word} » désigne déjà l’étiquette « ${label} » (${reference}).`,
  unknownTag: 'Cette étiquette n’existe pas.',
  otherFacet: 'Choisissez une étiquette de la même facette.',
  merged: ({ current }: { current: string }) =>
    `Cette étiquette a été fusionnée avec « ${current} » : choisissez celle-ci.`,
  sameTag: 'Une étiquette ne peut pas être fusionnée avec elle-même.',
  circle: ({ label }: { label: string }) =>
    `« ${label} » est la même étiquette ou une étiquette plus précise : le sens inverse est possible.`,

  // For curators, about actions that a tag does not allow.
  changedMeanwhile:
    'Cette étiquette a été modifiée entre-temps. Comparez les deux versions, puis enregistrez de nouveau.',
  mergedAlready: ({ label }: { label: string }) =>
    `L’étiquette « ${label} » a été fusionnée avec une autre : elle ne peut plus changer.`,
  keptByLaw: ({ label }: { label: string }) =>
    `« ${label} » est l’une des activités que fixe la loi : elle ne peut être ni fusionnée ni retirée.`,
  retiredAlready: ({ label }: { label: string }) => `L’étiquette « ${label} » est déjà retirée.`,
  notRetired: ({ label }: { label: string }) => `L’étiquette « ${label} » n’est pas retirée.`,

  // Actions in the audit log.
  did_create: 'a créé',
  did_edit: 'a modifié',
  did_merge: 'a fusionné des étiquettes',
  did_reinstate: 'l’a proposée de nouveau',
  did_retire: 'l’a retirée de celles qu’on propose',

  // Names of changed fields in the audit log. A field without a name is not shown.
  field_labelFr: 'nom',
  field_labelEn: 'nom anglais',
  field_synonymsFr: 'synonymes',
  field_synonymsEn: 'synonymes anglais',
  field_broaderId: 'étiquette plus large',
};
