import { EventSet } from '@passerelle/database';
import { labelled, text } from '@passerelle/problems';
import { z } from 'zod';
import { sentences } from '../accounts.sentences.js';

export const secondFactorEvents = new EventSet();

/** What has happened to the second factor of a person, as their mail says. */
export const factorChanges = ['added', 'removed', 'recovery_code_used', 'reset'] as const;
export type FactorChange = (typeof factorChanges)[number];

/** The second factor of a person has changed, or a recovery code was used. The subject is the person. */
export const SecondFactorChanged = secondFactorEvents.define<{ personId: string; change: FactorChange }>(
  'SecondFactorChanged',
  { invalidates: ({ personId }) => [{ topic: 'access', id: personId }] },
);

/** Most passkeys of one person: more devices than anybody signs in with. */
export const MOST_PASSKEYS = 10;

export const passkeyName = labelled(z.object({ name: text({ min: 1, max: 60 }) }), {
  name: sentences.passkeyName(),
});

export const resetReason = labelled(z.object({ reason: text({ min: 3, max: 1_000 }) }), {
  reason: sentences.factorResetReason(),
});

const untilRead = z.string().max(20_000).catch('');
/** What a browser sends to show or add a factor. The services judge it; a text that is too long counts as none. */
export const typedFactor = z.object({ code: untilRead, name: untilRead, answer: untilRead }).partial();
export type TypedFactor = z.infer<typeof typedFactor>;
