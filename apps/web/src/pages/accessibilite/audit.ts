// Written by `npm run rgaa` from docs/accessibility/rgaa.json.

/** The last examination of ten pages by the criteria of RGAA. */
export const audit = {
  standard: '4.1.2',
  examinedOn: '2026-12-02',
  rate: 90,
  applicable: 65,
  met: 59,
  notMet: 5,
  notExamined: 1,
  pages: [
    { fr: 'Page d’accueil', en: 'Front page' },
    { fr: 'Aide et contact', en: 'Help and contact' },
    { fr: 'Mentions légales', en: 'Legal notice' },
    { fr: 'Déclaration d’accessibilité', en: 'Accessibility statement' },
    { fr: 'Se connecter', en: 'Signing in' },
    { fr: 'Chercher un besoin', en: 'Searching needs' },
    { fr: 'Écrire un besoin', en: 'Writing a need' },
    { fr: 'Un besoin et ses réponses', en: 'A need and its answers' },
    { fr: 'Observatoire', en: 'Observatory' },
    { fr: 'Moi (compte et réglages)', en: 'Me (account and settings)' },
  ],
  gaps: [
    {
      id: '5.4',
      fr: 'Observatoire : le titre de chaque tableau n’est pas relié au tableau lui-même.',
      en: 'Observatory: the title of each table is not tied to the table itself.',
    },
    {
      id: '9.3',
      fr: 'Pied de page : ses liens ne sont pas structurés en liste.',
      en: 'Footer: its links are not structured as a list.',
    },
    {
      id: '11.5',
      fr: 'Observatoire : les deux champs de la période ne sont pas groupés.',
      en: 'Observatory: the two fields of the period are not grouped.',
    },
    {
      id: '11.10',
      fr: 'Observatoire : la forme attendue d’un mois n’est montrée que dans le champ.',
      en: 'Observatory: the expected form of a month is shown only within the field.',
    },
    {
      id: '12.1',
      fr: 'Pages ouvertes à tous : il n’y a ni plan du site ni recherche.',
      en: 'Pages open to everybody: there is neither a site map nor a search.',
    },
  ],
};
