import { labelled, line, rule, text } from '@passerelle/problems';
import { z } from 'zod';
import { gateVerdicts } from '../concept/concept.transitions.js';
import { sentences } from '../concepts.sentences.js';
import { evidenceKinds } from './evidence.entity.js';

/** A link without a user name: “https://known.site@other.site” would seem to lead to the known site. */
function isWebAddress(value: string): boolean {
  if (!URL.canParse(value) || /\s/.test(value)) return false;
  const { protocol, username, password } = new URL(value);
  return ['http:', 'https:'].includes(protocol) && username === '' && password === '';
}
const webAddress = rule('web_address', sentences.notAWebAddress());
const labelNeeded = rule('label_needed', sentences.labelNeeded());

/** The answer to an item, and an address that shows it. */
export const answerInput = labelled(
  z
    .object({ answer: text({ min: 0, max: 5_000 }), url: line({ min: 0, max: 500 }).nullable() })
    .refine(({ url }) => url === null || isWebAddress(url), { ...webAddress, path: ['url'] }),
  { answer: sentences.answer(), url: sentences.address() },
);

/** Evidence to add: an address with a label, or an object of the product by its id. */
export const evidenceInput = labelled(
  z
    .object({
      kind: z.enum(evidenceKinds),
      label: line({ min: 0, max: 200 }),
      url: line({ min: 0, max: 500 }).nullable(),
      subjectId: z.string().nullable(),
    })
    .refine(({ kind, url }) => kind !== 'link' || (url !== null && isWebAddress(url)), {
      ...webAddress,
      path: ['url'],
    })
    .refine(({ kind, label }) => kind !== 'link' || label !== '', { ...labelNeeded, path: ['label'] }),
  {
    kind: sentences.evidenceKind(),
    label: sentences.evidenceLabel(),
    url: sentences.address(),
    subjectId: sentences.evidence(),
  },
);

const reasonRule = rule('reason_needed', sentences.reasonNeeded());

/** A curator's decision. Every verdict but `passed` needs a reason. */
export const decisionInput = labelled(
  z
    .object({ verdict: z.enum(gateVerdicts), reason: text({ min: 0, max: 2_000 }) })
    .refine(({ verdict, reason }) => verdict === 'passed' || reason !== '', {
      ...reasonRule,
      path: ['reason'],
    }),
  { verdict: sentences.verdict(), reason: sentences.reason() },
);
