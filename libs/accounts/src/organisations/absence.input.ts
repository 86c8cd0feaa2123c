import { labelled, rule } from '@passerelle/problems';
import { z } from 'zod';

const notPast = rule('not_past', {
  fr: 'Cette date est passée. Choisissez aujourd’hui ou un jour à venir.',
  en: 'This date is in the past. Choose today or a day to come.',
});
const notBeforeStart = rule('not_before_start', {
  fr: 'Le dernier jour ne peut pas précéder le premier.',
  en: 'The last day cannot come before the first.',
});

const notTooLong = rule('not_too_long', {
  fr: 'Une absence dure un an au plus. Au-delà, mettez le profil en pause, ou dites-le à l’équipe d’OVLT.',
  en: 'An absence lasts a year at most. For longer, pause the profile, or tell the OVLT team.',
});
const YEAR = 366 * 24 * 3_600_000;

/**
 * An absence to come, or the present one with another end.
 * @param today the day in France, as YYYY-MM-DD
 * @param presentStart the first day of the absence that is already known
 */
export const absenceInput = (today: string, presentStart: string | null) =>
  labelled(
    z
      .object({
        from: z.iso.date().refine((day) => day >= today || day === presentStart, notPast),
        until: z.iso.date().refine((day) => day >= today, notPast),
      })
      .refine(({ from, until }) => from <= until, { path: ['until'], ...notBeforeStart })
      .refine(({ from, until }) => Date.parse(until) - Date.parse(from) <= YEAR, {
        path: ['until'],
        ...notTooLong,
      }),
    { from: { fr: 'Premier jour', en: 'First day' }, until: { fr: 'Dernier jour', en: 'Last day' } },
  );
