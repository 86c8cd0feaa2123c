import { i18n } from '@lingui/core';

/**
 * Names of the installation’s place, for texts: `<Trans>{Operator} relit votre besoin.</Trans>`. French includes its
 * small words: “de la Ruche”. A capital is for the beginning of a sentence.
 *
 * The constants are empty. A macro names the value of a text after its variable, and they are these variables. The
 * value itself comes from {@link namePlace}.
 */
export const operator = '';
export const Operator = '';
export const ofOperator = '';
export const toOperator = '';
export const OnlyOperator = '';
/** Without an article: “Animateur Ruche”. */
export const operatorName = '';
export const operatorInFull = '';
export const operatorKind = '';
export const operatorNotice = '';
export const ofTown = '';
export const toTown = '';
export const epciName = '';
/** How many communes the EPCI has. */
export const communeCount = '';
export const departementName = '';
export const exampleCommune = '';
export const examplePostcode = '';
export const wholeArea = '';

/** The names in the language of the page, and the codes of the territories around it, from the server. */
export type PlaceOfPage = Readonly<Record<string, string>>;

let place: PlaceOfPage = {};
type Translate = (id: unknown, values?: object, options?: object) => string;
const translate = i18n._.bind(i18n) as Translate;

/**
 * Gives every text all names of the place. Call it before the first text is written. A text contains only the names
 * of its French form, and its English may need another: “de la Ruche” is “Ruche”. Lingui has no values for all texts,
 * so the one function by which `t`, `msg` and `<Trans>` write adds them.
 */
export function namePlace(named: PlaceOfPage): void {
  place = named;
  const withNames: Translate = (id, values, options) => {
    if (typeof id === 'string') return translate(id, { ...values, ...place }, options);
    const descriptor = id as { values?: object };
    return translate({ ...descriptor, values: { ...descriptor.values, ...values, ...place } });
  };
  Object.assign(i18n, { _: withNames, t: withNames });
}

/** One of the names or codes, outside a text. */
export const ofPlace = (name: string): string => place[name] ?? '';
