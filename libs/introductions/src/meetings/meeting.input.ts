import { labelled, line, rule } from '@passerelle/problems';
import { z } from 'zod';

const somewhere = rule('somewhere', {
  fr: 'Indiquez un lieu ou un lien de visioconférence.',
  en: 'Give a place or a link to a video call.',
});
const webAddress = rule('web_address', {
  fr: 'Un lien commence par https://.',
  en: 'A link begins with https://.',
});
const notLongPast = rule('not_past', {
  fr: 'Ce moment est passé. Choisissez-en un à venir.',
  en: 'This moment is in the past. Choose one to come.',
});

const notTooFar = rule('not_too_far', {
  fr: 'Un rendez-vous se fixe deux ans à l’avance au plus.',
  en: 'A meeting is arranged two years ahead at most.',
});
const MOST_AHEAD = 2 * 366 * 24 * 3_600_000;

const orNothing = (value: string): string | null => value || null;
/** A link without a user name: “https://known.site@other.site” would look as if it led to the known site. */
function isWebAddress(value: string): boolean {
  if (!URL.canParse(value) || /\s/.test(value)) return false;
  const { protocol, username, password } = new URL(value);
  return protocol === 'https:' && username === '' && password === '';
}
const place = line({ min: 0, max: 200 }).transform(orNothing);
const link = line({ min: 0, max: 500 })
  .refine((value) => value === '' || isWebAddress(value), webAddress)
  .transform((value) => (value === '' ? null : new URL(value).href));

const whereLabels = {
  place: { fr: 'Lieu', en: 'Place' },
  link: { fr: 'Lien', en: 'Link' },
};

/** A meeting to come. */
export const meetingInput = (now: Date) =>
  labelled(
    z
      .object({
        at: z
          .date()
          .refine((at) => at > now, notLongPast)
          .refine((at) => at.getTime() - now.getTime() <= MOST_AHEAD, notTooFar),
        place,
        link,
      })
      .refine((meeting) => meeting.place !== null || meeting.link !== null, {
        ...somewhere,
        path: ['place'],
      }),
    { at: { fr: 'Date et heure', en: 'Date and time' }, ...whereLabels },
  );

const notYet = rule('not_future', {
  fr: 'Ce jour n’est pas encore venu. Fixez plutôt un rendez-vous.',
  en: 'This day has not come yet. Arrange a meeting instead.',
});
const notBefore = rule('not_before_proposal', {
  fr: 'Ce jour précède la mise en relation.',
  en: 'This day is before the introduction.',
});

/**
 * A meeting that was held.
 * @param proposedOn the day of the introduction, in France
 * @param today in France
 */
export const metInput = (proposedOn: string, today: string) =>
  labelled(
    z.object({
      on: z
        .string()
        .refine((day) => day <= today, notYet)
        .refine((day) => day >= proposedOn, notBefore),
      place,
      link,
    }),
    { on: { fr: 'Jour', en: 'Day' }, ...whereLabels },
  );
