import { emailAddress, nameWithoutNumber } from '@passerelle/accounts';
import type { ColumnOfFiles, DescribedField } from '@passerelle/imports';
import { line, rule, text, webAddress } from '@passerelle/problems';
import { z } from 'zod';
import { sentences } from '../solvers.sentences.js';

export const solverKinds = ['startup', 'student', 'project_holder', 'entrepreneur'] as const;
export type SolverKind = (typeof solverKinds)[number];

/** Where a project is carried. Only a project holder may name a setting: an apprentice training centre (`cfa`). */
export const solverSettings = ['cfa'] as const;
export type SolverSetting = (typeof solverSettings)[number];

/** Description of a field of a profile. */
export interface FieldOfSolver<Value> extends DescribedField<Value> {
  /** Rule of an input. Optional: a new profile may leave the field out, even where the schema of the API has no default. */
  rule: z.ZodType;
  /** Value of a profile that does not say it. undefined: each says it. */
  empty: Value | undefined;
  column: ColumnOfSolvers | null;
}

interface ColumnOfSolvers extends ColumnOfFiles {
  /** Place of the column in exports, from the left. */
  position: number;
}

/** An empty field counts as missing. */
export const orNothing = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess(
    (value) => (typeof value === 'string' && value.trim() === '' ? null : value),
    schema.nullable(),
  );

/** A code or an identifier, which a program may write as a number. */
export const written = z.union([z.string(), z.number().transform(String)]);
export const keyword = line({ max: 100 });

/** Rules of texts and numbers, for inputs and files alike. */
export const rules = {
  kind: z.enum(solverKinds),
  setting: z.enum(solverSettings),
  /** Becomes the name of an organisation where a start-up is claimed, and is in mails. */
  name: nameWithoutNumber({ min: 2, max: 200 }),
  headline: line({ min: 0, max: 600 }),
  description: text({ min: 0, max: 10_000 }),
  /** An address of the public web. */
  website: webAddress(300),
  availability: line({ max: 300 }),
  monthlyCap: z
    .int()
    .refine((cap) => cap !== 0, rule('pause_instead', sentences.pauseInstead()))
    .min(0)
    .max(50),
  email: emailAddress,
};
