import { labelled, line, rule, text } from '@passerelle/problems';
import { z } from 'zod';
import { sentences } from '../solvers.sentences.js';
import { partOfEachInput } from './lists-of-fields.js';
import { orNothing, rules, type SolverKind, type SolverSetting } from './field-of-solver.js';

/** Refuses a setting for a profile of any kind other than project holder. */
export const settingFits = rule('project_holder_only', sentences.settingOfProjectHolder());
export const mayHaveSetting = (kind: SolverKind, given: SolverSetting | null | undefined): boolean =>
  given === null || given === undefined || kind === 'project_holder';
export const MAX_IDEAS = 20;

/** The content of a profile, complete or not. Tags and territories are checked elsewhere, against their lists. */
export const solverInput = labelled(z.object(partOfEachInput('rule')), partOfEachInput('label'));

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

export const invitationInput = labelled(z.object({ email: orNothing(rules.email).optional() }), {
  email: sentences.contactEmail(),
});
