import { z } from 'zod';
import { nounInSentences } from './noun.js';

const text = z
  .string()
  .min(1)
  .max(1_000)
  .regex(/^[^<>{}]*$/, 'sans « < », « > », « { » ni « } »');
const inBothLanguages = z.strictObject({ fr: text, en: text });
const territory = (code: RegExp) => z.strictObject({ code: z.string().regex(code), name: text });

/** The facts of an installation about its place: its operator, and its territories. */
export const placeProfile = z.strictObject({
  operator: z.strictObject({
    /** Its name in sentences: “la Ruche”. */
    short: nounInSentences,
    /** Its whole name, without the short one: “l’Agence des Trois Rivières”. */
    full: nounInSentences,
    /**
     * Its other names, which identify it anywhere in a name; and the names of its houses, which do so only alone.
     * Nobody else may take them.
     */
    alsoCalled: z.array(text).optional(),
    houses: z.array(text).optional(),
    /** Its kind, after its name: “l’agence du Bourg”. */
    kind: inBothLanguages,
    /** Its seat: “Moulin Neuf, Le Bourg”. */
    seat: inBothLanguages,
    /** The operator of the product, and its purpose: a paragraph of the legal notice. */
    notice: inBothLanguages,
  }),
  /** The town in sentences: “autour du Bourg”. */
  town: nounInSentences,
  /** The town and the communes around it: “l’agglomération du Bourg”. */
  area: inBothLanguages,
  /** The same as a choice of places: “Toute l’agglomération du Bourg”. */
  wholeArea: inBothLanguages,
  epci: territory(/^epci:\d{9}$/),
  /** The communes of the EPCI, with their centres in degrees (WGS 84), and their outlines as SVG paths. */
  communes: z
    .array(
      territory(/^commune:\d[\dAB]\d{3}$/).extend({
        longitude: z.number().min(-180).max(180),
        latitude: z.number().min(-90).max(90),
        outline: z
          .string()
          .max(5_000)
          .regex(/^[MLlz\d .-]+$/, 'un chemin SVG')
          .optional(),
      }),
    )
    .min(1),
  /** The drawing that holds the outlines, and the source to name under it. Without it, the communes are only listed. */
  map: z.strictObject({ viewBox: z.string().regex(/^[\d -]{1,40}$/), source: text }).optional(),
  departement: nounInSentences.extend({ code: z.string().regex(/^departement:(?:\d{2,3}|2[AB])$/) }),
  region: territory(/^region:\d{2}$/),
  /** Examples in forms: a commune and a postcode of the place. */
  examples: z.strictObject({ commune: text, postcode: z.string().regex(/^\d{5}$/) }),
});
export type Place = z.infer<typeof placeProfile>;
