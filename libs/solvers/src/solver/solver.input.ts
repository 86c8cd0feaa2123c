import { emailAddress, nameWithoutNumber, siren } from '@passerelle/accounts';
import { labelled, line, rule, text, webAddress } from '@passerelle/problems';
import { MAX_TAGS, tagsLabel } from '@passerelle/taxonomy';
import { territoriesLabel } from '@passerelle/territories';
import { z } from 'zod';
import { sentences } from '../solvers.sentences.js';
import { type SolverKind, type SolverSetting, solverSettings } from './solver.entity.js';

/** An empty field counts as missing. */
const orNothing = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess(
    (value) => (typeof value === 'string' && value.trim() === '' ? null : value),
    schema.nullable(),
  );

/** Becomes the name of an organisation where a start-up is claimed, and is in mails. */
export const name = nameWithoutNumber({ min: 2, max: 200 });
export const headline = line({ min: 0, max: 600 });
export const description = text({ min: 0, max: 10_000 });
export const availability = line({ max: 300 });
export const monthlyCap = z
  .int()
  .refine((cap) => cap !== 0, rule('pause_instead', sentences.pauseInstead()))
  .min(0)
  .max(50);
export const setting = z.enum(solverSettings);
/** Refuses a setting for a profile of any kind other than project holder. */
export const settingFits = rule('project_holder_only', sentences.settingOfProjectHolder());
export const mayHaveSetting = (kind: SolverKind, given: SolverSetting | null | undefined): boolean =>
  given === null || given === undefined || kind === 'project_holder';
export const email = emailAddress;
/** An address of the public web. */
export const website = webAddress(300);
export const keyword = line({ max: 100 });
/** How many keywords, words that are no tags, a profile may have. */
export const MAX_KEYWORDS = MAX_TAGS;
export const MAX_IDEAS = 20;

/** The content of a profile, complete or not. Tags and territories are checked elsewhere, against their lists. */
export const solverInput = labelled(
  z.object({
    setting: setting.nullable().optional(),
    name,
    headline,
    description,
    siren: orNothing(siren),
    website: orNothing(website),
    tags: z.array(z.string()),
    keywords: z.array(keyword).max(MAX_KEYWORDS).optional(),
    territories: z.array(z.string()),
    worksRemotely: z.boolean(),
    availability: orNothing(availability),
    monthlyCap,
    contactEmail: orNothing(email).optional(),
  }),
  {
    setting: sentences.setting(),
    name: sentences.name(),
    headline: sentences.headline(),
    description: sentences.description(),
    siren: sentences.siren(),
    website: sentences.website(),
    tags: tagsLabel,
    keywords: sentences.keywords(),
    territories: territoriesLabel,
    worksRemotely: sentences.worksRemotely(),
    availability: sentences.availability(),
    monthlyCap: sentences.monthlyCap(),
    contactEmail: sentences.contactEmail(),
  },
);

/** The checked fields of a profile, with tags and territories as they were named. */
export type SolverInputContent = z.output<typeof solverInput>;

export const ideaInput = labelled(
  z.object({
    title: line({ min: 3, max: 200 }),
    description: text({ min: 0, max: 4_000 }),
    attribution: orNothing(line({ max: 80 })).optional(),
  }),
  {
    title: sentences.ideaTitle(),
    description: sentences.ideaDescription(),
    attribution: sentences.ideaAttribution(),
  },
);

/** Why a curator hides a profile or an idea, in words for its holder. */
export const hidingReason = labelled(z.object({ reason: text({ min: 3, max: 1_000 }) }), {
  reason: sentences.hidingReason(),
});

export const invitationInput = labelled(z.object({ email: orNothing(email).optional() }), {
  email: sentences.contactEmail(),
});
