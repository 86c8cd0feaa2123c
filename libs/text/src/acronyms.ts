/** An acronym of home services, with its full forms. */
export interface Acronym {
  acronym: string;
  /** Full forms, without an article. Endings and stop words make no difference in searched texts. */
  meanings: readonly string[];
  /** It has another meaning in many texts. It is searched, but does not count when two texts are compared. */
  isAmbiguous?: true;
}

/** With one full form, or with full forms of the same meaning. */
const one = (acronym: string, ...meanings: readonly string[]): Acronym => ({ acronym, meanings });
const ambiguous = (acronym: string, ...meanings: readonly string[]): Acronym => ({
  acronym,
  meanings,
  isAmbiguous: true,
});

/**
 * The acronyms of the trade, all in this one place. Search finds texts with their full forms, and the reverse.
 * Matching treats both as the same word.
 *
 * Left out are acronyms that more often mean something else, such as AD (“ad hoc”), ADS, CLIC (a click), IDE and RAM,
 * and acronyms whose long form nobody uses, such as Urssaf. Of the four kinds of services for people at home, SAAD,
 * SSIAD and SPASAD have become SAD by the reform that the law of 23 December 2021 began (decree 2023-608 of 13 July
 * 2023). All four are still written.
 */
export const acronyms: readonly Acronym[] = [
  // Services and establishments.
  one('SAP', 'services à la personne'),
  one('SAD', 'service autonomie à domicile', 'service d’autonomie à domicile'),
  one('SAAD', 'service d’aide et d’accompagnement à domicile'),
  one('SSIAD', 'service de soins infirmiers à domicile'),
  one('SPASAD', 'service polyvalent d’aide et de soins à domicile'),
  one('HAD', 'hospitalisation à domicile'),
  one(
    'EHPAD',
    'établissement d’hébergement pour personnes âgées dépendantes',
    'établissement d’hébergement de personnes âgées dépendantes',
  ),
  one('USLD', 'unité de soins de longue durée'),
  one('CRT', 'centre de ressources territorial'),
  one('DAC', 'dispositif d’appui à la coordination'),
  one('CPTS', 'communauté professionnelle territoriale de santé'),
  one(
    'ESAT',
    'établissement et service d’aide par le travail',
    'établissement et service d’accompagnement par le travail',
  ),
  one('EAJE', 'établissement d’accueil du jeune enfant', 'établissement d’accueil de jeunes enfants'),
  one('RPE', 'relais petite enfance'),
  one('MAM', 'maison d’assistants maternels', 'maison d’assistantes maternelles'),
  one('SIAE', 'structure d’insertion par l’activité économique'),
  one('IAE', 'insertion par l’activité économique'),

  // Jobs and diplomas.
  ambiguous('AVS', 'auxiliaire de vie sociale', 'auxiliaire de vie scolaire'),
  one('ADVF', 'assistant de vie aux familles', 'assistante de vie aux familles'),
  ambiguous('AES', 'accompagnant éducatif et social', 'accompagnante éducative et sociale'),
  one('DEAES', 'diplôme d’État d’accompagnant éducatif et social'),
  one(
    'AESH',
    'accompagnant d’élèves en situation de handicap',
    'accompagnante d’élèves en situation de handicap',
  ),
  one(
    'TISF',
    'technicien de l’intervention sociale et familiale',
    'technicienne de l’intervention sociale et familiale',
  ),
  one('ASH', 'agent de service hospitalier', 'agente de service hospitalier'),
  one('IDEL', 'infirmier diplômé d’État libéral', 'infirmière diplômée d’État libérale'),
  one('BTS', 'brevet de technicien supérieur'),
  one('CQP', 'certificat de qualification professionnelle'),

  // Benefits, rights and their measurement.
  ambiguous('APA', 'allocation personnalisée d’autonomie', 'activité physique adaptée'),
  one('PCH', 'prestation de compensation du handicap'),
  one('GIR', 'groupe iso-ressources'),
  one('AAH', 'allocation aux adultes handicapés', 'allocation adulte handicapé'),
  one('AEEH', 'allocation d’éducation de l’enfant handicapé'),
  one('RQTH', 'reconnaissance de la qualité de travailleur handicapé'),
  one('CESU', 'chèque emploi service universel'),
  one('PAJE', 'prestation d’accueil du jeune enfant'),
  one('CMG', 'complément de libre choix du mode de garde'),
  one('PMR', 'personne à mobilité réduite'),

  // Public bodies.
  one('CCAS', 'centre communal d’action sociale'),
  one('CIAS', 'centre intercommunal d’action sociale'),
  one('MDPH', 'maison départementale des personnes handicapées'),
  ambiguous('PMI', 'protection maternelle et infantile'),
  one('ASE', 'aide sociale à l’enfance'),
  one('ARS', 'agence régionale de santé'),
  one('CAF', 'caisse d’allocations familiales'),
  one('CPAM', 'caisse primaire d’assurance maladie'),
  one('CARSAT', 'caisse d’assurance retraite et de la santé au travail'),
  one('MSA', 'mutualité sociale agricole'),
  one('CNSA', 'caisse nationale de solidarité pour l’autonomie'),
  one('DREETS', 'direction régionale de l’économie, de l’emploi, du travail et des solidarités'),
  one('ADIL', 'agence départementale d’information sur le logement'),
  one('ANAH', 'agence nationale de l’habitat'),

  // Work and training.
  one('CFA', 'centre de formation d’apprentis', 'centre de formation des apprentis'),
  one('OPCO', 'opérateur de compétences'),
  one('CPF', 'compte personnel de formation'),
  ambiguous('VAE', 'validation des acquis de l’expérience', 'vélo à assistance électrique'),
  one('POEI', 'préparation opérationnelle à l’emploi individuelle'),
  one('QVCT', 'qualité de vie et des conditions de travail', 'qualité de vie et conditions de travail'),
  one('TMS', 'troubles musculo-squelettiques'),
  one('RPS', 'risques psychosociaux', 'risques psycho-sociaux'),
  one('DUERP', 'document unique d’évaluation des risques professionnels'),

  // Companies and their duties.
  one('ESS', 'économie sociale et solidaire'),
  ambiguous('TPE', 'très petite entreprise'),
  one('PME', 'petites et moyennes entreprises', 'petite et moyenne entreprise'),
  one('RGPD', 'règlement général sur la protection des données'),
  one('DUI', 'dossier usager informatisé', 'dossier de l’usager informatisé'),
];
