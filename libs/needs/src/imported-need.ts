import { createHash } from 'node:crypto';
import { siret } from '@passerelle/accounts';
import type { Language } from '@passerelle/config';
import { line, parseInput } from '@passerelle/graphql';
import type { RowLayout } from '@passerelle/imports';
import { z } from 'zod';
import { type NeedState, needStates } from './need.entity.js';
import type { NeedInput } from './need.graphql.js';
import { needDraft } from './need.input.js';

/** The columns of a CSV of needs; its keys are those of the JSON Lines. */
export const needLayout: RowLayout = {
  required: ['externalId', 'organisation', 'title', 'description'],
  lists: ['tags', 'territories', 'wantedKinds'],
  booleans: ['remote', 'confidential'],
};

export interface ImportedNeed {
  externalId: string;
  organisation: { name: string; siret: string | null };
  /** How far it has come; an import begins nothing that people must decide. */
  state: NeedState;
  input: NeedInput;
  /** Tells whether the same row, imported again, brings anything new. */
  fingerprint: string;
}

const written = z.union([z.string(), z.number().transform(String)]);
const whole = z.preprocess(
  (value) => (typeof value === 'string' ? Number(value) : value),
  z.int().min(0).max(3_650),
);

const row = z.object({
  externalId: written.pipe(line({ max: 200 })),
  organisation: line({ min: 2, max: 120 }),
  siret: z.preprocess(
    (value) => (typeof value === 'number' ? String(value) : (value ?? null)),
    siret.nullable(),
  ),
  title: needDraft.shape.title,
  description: needDraft.shape.description,
  tags: needDraft.shape.tags.default([]),
  territories: needDraft.shape.territories.default([]),
  wantedKinds: needDraft.shape.wantedKinds.default([]),
  remote: z.boolean().default(true),
  confidential: z.boolean().default(false),
  neededBy: z.iso.date().nullish(),
  neededInDays: whole.nullish(),
  status: z.enum(needStates).default('submitted'),
});

/**
 * Reads a row of an import of needs; tags and territories are checked apart.
 * @param dayIn the calendar day so many days from now.
 * @throws {InvalidInput} naming the fields that cannot be accepted.
 */
export function readNeed(
  value: Record<string, unknown>,
  language: Language,
  dayIn: (days: number) => string,
): ImportedNeed {
  // As an empty cell of a CSV, null says nothing.
  const present = Object.fromEntries(Object.entries(value).filter(([, each]) => each !== null));
  const said = parseInput(row, present, language);
  const { externalId, organisation, status, remote, neededInDays, ...content } = said;
  const neededBy = said.neededBy ?? (neededInDays == null ? null : dayIn(neededInDays));
  const input: NeedInput = {
    title: content.title,
    description: content.description,
    tags: content.tags,
    territories: content.territories,
    wantedKinds: content.wantedKinds,
    acceptsRemote: remote,
    confidential: content.confidential,
    neededBy,
  };
  // Days counted from now would make the same row new every day.
  const told = JSON.stringify([
    organisation,
    said.siret,
    input.title,
    { ...input, neededBy: said.neededBy ?? neededInDays ?? null },
  ]);
  return {
    externalId,
    organisation: { name: organisation, siret: said.siret },
    state: status,
    input,
    fingerprint: createHash('sha256').update(told).digest('hex'),
  };
}
