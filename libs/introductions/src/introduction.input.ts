import { labelled, line, rule, text } from '@passerelle/problems';
import { z } from 'zod';
import { outcomes, withdrawalReasons } from './introduction.entity.js';
import { declineReasons } from './reply.js';

/** How many solvers a need is introduced to at once. */
export const MOST_SOLVERS_AT_ONCE = 5;

/** Of what a curator says to a party, or a party when it declines, in characters. */
export const LONGEST_NOTE = 1_000;
const note = text({ min: 0, max: LONGEST_NOTE });

const saysWhy = rule('note_needed', {
  fr: 'Avec le motif « autre », dites en quelques mots pourquoi.',
  en: 'With the reason “other”, say in a few words why.',
});
const onceEach = rule('once_each', {
  fr: 'Ce porteur de solution est choisi deux fois.',
  en: 'This solver is chosen twice.',
});

export const introductionInput = labelled(
  z.object({
    noteToCompany: note,
    solvers: z
      .array(z.object({ solverId: z.string().toLowerCase(), note }))
      .min(1)
      .max(MOST_SOLVERS_AT_ONCE)
      .refine(
        (solvers) => new Set(solvers.map(({ solverId }) => solverId)).size === solvers.length,
        onceEach,
      ),
  }),
  {
    noteToCompany: { fr: 'Message à l’entreprise', en: 'Note to the company' },
    solvers: { fr: 'Porteurs de solution', en: 'Solvers' },
  },
);

export const declineInput = z
  .object({ reason: z.enum(declineReasons), note })
  .refine((said) => said.reason !== 'other' || said.note !== '', { ...saysWhy, path: ['note'] });

export const withdrawalInput = z
  .object({ reason: z.enum(withdrawalReasons), note })
  .refine((said) => said.reason !== 'other' || said.note !== '', { ...saysWhy, path: ['note'] });

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
/** One that shows where it leads: with a user name, the name of a site could stand before the real one. */
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

export const outcomeInput = z.object({ outcome: z.enum(outcomes), note });
