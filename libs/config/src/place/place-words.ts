import type { Language } from '../language.js';
import { atStart, type Noun, ofNoun, onlyNoun, toNoun, withArticle } from './noun.js';
import type { Place } from './place.js';

/**
 * The names of a place, with the small French words joined to them. Names that begin with a capital are for the
 * beginning of a sentence. English uses only the names: `operatorName`, `townName`.
 */
export interface PlaceWords {
  /** “Ruche”, without an article: “animateur Ruche”, “the Ruche team”. */
  operatorName: string;
  operator: string;
  Operator: string;
  ofOperator: string;
  toOperator: string;
  OnlyOperator: string;
  /** “l’Agence des Trois Rivières (Ruche)”. */
  operatorInFull: string;
  OperatorInFull: string;
  ofOperatorInFull: string;
  townName: string;
  ofTown: string;
  toTown: string;
  epciName: string;
  departementName: string;
  departement: string;
  ofDepartement: string;
  regionName: string;
  epciCode: string;
  communeCount: string;
  departementCode: string;
  regionCode: string;
  exampleCommune: string;
  examplePostcode: string;
  /** The phrases of the profile, each in its language. */
  operatorKind: string;
  operatorSeat: string;
  operatorNotice: string;
  area: string;
  wholeArea: string;
}

const capitalised = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** The words of a place for texts in a language. */
export function placeWords(place: Place, language: Language): PlaceWords {
  const { operator, town } = place;
  const inFull = `${operator.full.name} (${operator.short.name})`;
  // English does not use the article of a French name.
  const [short, full]: [Noun, Noun] =
    language === 'en'
      ? [{ name: operator.short.name }, { name: inFull }]
      : [operator.short, { ...operator.full, name: inFull }];
  return {
    operatorName: operator.short.name,
    operator: withArticle(short),
    Operator: atStart(short),
    ofOperator: ofNoun(short),
    toOperator: toNoun(short),
    OnlyOperator: capitalised(onlyNoun(short)),
    operatorInFull: withArticle(full),
    OperatorInFull: atStart(full),
    ofOperatorInFull: ofNoun(full),
    townName: atStart(town),
    ofTown: ofNoun(town),
    toTown: toNoun(town),
    epciName: place.epci.name,
    departementName: place.departement.name,
    departement: withArticle(place.departement),
    ofDepartement: ofNoun(place.departement),
    regionName: place.region.name,
    communeCount: String(place.communes.length),
    epciCode: place.epci.code,
    departementCode: place.departement.code,
    regionCode: place.region.code,
    exampleCommune: place.examples.commune,
    examplePostcode: place.examples.postcode,
    operatorKind: operator.kind[language],
    operatorSeat: operator.seat[language],
    operatorNotice: operator.notice[language],
    area: place.area[language],
    wholeArea: place.wholeArea[language],
  };
}
