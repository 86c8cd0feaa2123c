import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { OrganisationType } from '@passerelle/accounts';
import { CHANGE_RULE, changeOf, connectionOf, enumOf, LocalDate, resultOf } from '@passerelle/graphql';
import { Conflict, IllegalTransition, InvalidInput, LimitReached } from '@passerelle/problems';
import { TagType } from '@passerelle/taxonomy';
import { TerritoryType } from '@passerelle/territories';
import { type MissingPart, missingParts, type SolverHintTopic, solverHintTopics } from './solver.entity.js';
import type { InputName, SolverField } from './lists-of-fields.js';
import { type SolverKind, solverKinds, type SolverSetting, solverSettings } from './field-of-solver.js';
import type { SolverContent } from './solver-fields.js';

export const SolverKindEnum = enumOf('SolverKind', solverKinds, 'What a solver is.', {
  startup: 'A young company; its organisation holds the profile.',
  student: 'Somebody who studies, with a project of theirs.',
  project_holder: 'Somebody with a project; an apprentice only where the profile’s `setting` is `cfa`.',
  entrepreneur: 'Somebody who runs a business; they hold the profile, or their organisation does.',
});
export const SolverSettingEnum = enumOf(
  'SolverSetting',
  solverSettings,
  'Where a project is carried. `cfa`: in an apprentice training centre.',
  {
    cfa: 'In an apprentice training centre.',
  },
);
export const MissingPartEnum = enumOf(
  'MissingPart',
  missingParts,
  'What a profile must have before others see it.',
  {
    description: 'Headline and description have fewer than 50 characters together.',
    territories: 'No place is named, and the solver does not work at a distance.',
  },
);
export const SolverHintTopicEnum = enumOf(
  'SolverHintTopic',
  solverHintTopics,
  'The part of a profile that a hint is about.',
  {
    description: 'Headline and description have fewer than 50 characters together.',
    territories: 'No place is named, and the solver does not work at a distance.',
    tags: 'It has no tag: only its words are matched.',
    headline: 'It has no headline.',
    ideas: 'It has no idea.',
  },
);

const solverStates = ['complete', 'incomplete', 'unclaimed'] as const;
export type SolverState = (typeof solverStates)[number];
export const SolverStateEnum = enumOf('SolverState', solverStates, 'By which profiles are listed.', {
  complete: 'Others see it.',
  incomplete: 'Others do not see it: something is missing, or it is hidden.',
  unclaimed: 'Nobody holds it: curators keep it until somebody takes it over.',
});

@ObjectType('Idea', { description: 'Something a solver proposes or already sells.' })
export class IdeaType {
  @Field(() => ID, { description: 'UUID of the idea.' })
  id: string;

  @Field({ description: 'One line, from 3 to 200 characters.' })
  title: string;

  @Field({ description: 'Plain text, at most 4 000 characters; may be empty.' })
  description: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Whose it is, in the author’s words, such as "Promotion 2026"; null: say the name of the profile.',
  })
  attribution: string | null;

  @Field(() => Date, {
    nullable: true,
    description: 'When a curator hid it from all but those who hold the profile.',
  })
  hiddenAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Why, in the curator’s words.' })
  hiddenReason: string | null;
}

@ObjectType({ description: 'What the viewer may do with a profile; the server decides the same way.' })
export class SolverPermissions {
  @Field({ description: 'Change what it says, its ideas, its absences, and pause it.' })
  edit: boolean;

  @Field({ description: 'Invite whoever reads the contact address to take it over.' })
  invite: boolean;

  @Field({ description: 'Hide it or one of its ideas from others, or show it again.' })
  hide: boolean;
}

@ObjectType('SolverHint', {
  description: 'What a profile lacks, or what would have it matched with more needs.',
})
export class SolverHintType {
  @Field(() => SolverHintTopicEnum, { description: 'Which part of the profile.' })
  about: SolverHintTopic;

  @Field({ description: 'Others cannot see the profile without it.' })
  required: boolean;

  @Field({ description: 'What to do, in the viewer’s language.' })
  sentence: string;
}

@ObjectType('Solver', {
  description: 'A startup, student, project holder or entrepreneur who may answer needs.',
})
export class SolverType implements Pick<SolverContent, 'kind' | (SolverField & InputName)> {
  @Field(() => ID, { description: 'UUID of the profile.' })
  id: string;

  @Field(() => SolverKindEnum, {
    description: 'What the solver is. It is said when the profile is made; only another import changes it.',
  })
  kind: SolverKind;

  @Field(() => SolverSettingEnum, { nullable: true, description: 'Of a project holder; null: not said.' })
  setting: SolverSetting | null;

  @Field({ description: 'Of the profile: one line, from 2 to 200 characters.' })
  name: string;

  @Field({ description: 'One sentence; may be empty.' })
  headline: string;

  @Field({ description: 'Plain text, at most 10 000 characters; may be empty.' })
  description: string;

  @Field(() => String, { nullable: true, description: 'Of the company, nine digits; null: not known.' })
  siren: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Address that begins with https:// or http://; null: none was given.',
  })
  website: string | null;

  @Field(() => [TagType], { description: 'What the solver knows and does, at most 20.' })
  tags: TagType[];

  @Field(() => [String], { description: 'Words of an import that are no tags.' })
  keywords: string[];

  @Field(() => [TerritoryType], { description: 'Where the solver works.' })
  territories: TerritoryType[];

  @Field({ description: 'Also works at a distance, wherever the need is.' })
  worksRemotely: boolean;

  @Field(() => [IdeaType], {
    description:
      'At most 20; without those that the viewer may not see, as they are hidden or not cosigned yet.',
  })
  ideas: IdeaType[];

  @Field(() => OrganisationType, {
    nullable: true,
    description: 'The organisation that holds the profile, if one does.',
  })
  organisation: OrganisationType | null;

  @Field(() => String, {
    nullable: true,
    description: 'When they have time, in a few words; null: nothing was said.',
  })
  availability: string | null;

  @Field(() => Int, { description: 'How many introductions a month are welcome.' })
  monthlyCap: number;

  @Field(() => Int, { description: 'Goes up with each change.' })
  version: number;

  @Field({ description: 'Wants no need for the time being.' })
  paused: boolean;

  @Field({ description: 'The solver is away today, in France.' })
  away: boolean;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'The first day of the present or next absence; null: none is known.',
  })
  awayFrom: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'The last day of the absence; null: none is known.',
  })
  awayUntil: string | null;

  @Field({ description: 'Somebody answers for the profile; until then curators hold it.' })
  claimed: boolean;

  @Field({ description: 'Others can see the profile.' })
  complete: boolean;

  @Field(() => [MissingPartEnum], {
    description: 'What must be filled in before others can see the profile.',
  })
  missing: MissingPart[];

  @Field(() => [SolverHintType], {
    description:
      'What is missing, then what would have it matched with more needs; for those who hold the profile and curators.',
  })
  hints: SolverHintType[];

  @Field(() => String, {
    nullable: true,
    description:
      'Where mails about an unclaimed profile go; null: none, or the viewer may not see it. For those who hold the profile and curators.',
  })
  contactEmail: string | null;

  @Field(() => Date, {
    nullable: true,
    description:
      'When the contact address asked to be left alone; for those who hold the profile and curators.',
  })
  contactRefusedAt: Date | null;

  @Field(() => Date, {
    nullable: true,
    description: 'When a curator hid it from others; for those who hold the profile and curators.',
  })
  hiddenAt: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it is hidden, in the curator’s words; for those who hold the profile and curators.',
  })
  hiddenReason: string | null;

  @Field(() => Date, { description: 'When the profile, or one of its ideas, last changed.' })
  updatedAt: Date;

  @Field(() => SolverPermissions, { description: 'What the viewer may do with the profile.' })
  viewerCan: SolverPermissions;
}

export const SolverConnection = connectionOf(SolverType, 'SolverConnection');

/** What every change of a profile answers with. */
export const SolverResult = resultOf('SolverResult', [
  SolverType,
  InvalidInput,
  IllegalTransition,
  Conflict,
  LimitReached,
]);

@InputType({
  description: 'What a profile says.',
})
export class SolverInput {
  @Field(() => SolverSettingEnum, {
    nullable: true,
    description: 'For a project holder only; null: not said.',
  })
  setting?: SolverSetting | null;

  @Field({ description: 'One line, from 2 to 200 characters.' })
  name: string;

  @Field({ defaultValue: '', description: 'One line, at most 600 characters.' })
  headline: string;

  @Field({
    defaultValue: '',
    description: 'At most 10 000 characters; with the headline, 50 make it complete.',
  })
  description: string;

  @Field(() => String, {
    nullable: true,
    defaultValue: null,
    description: 'Of the company: nine digits; null: none.',
  })
  siren: string | null;

  @Field(() => String, {
    nullable: true,
    defaultValue: null,
    description: 'Begins with https:// or http://.',
  })
  website: string | null;

  @Field(() => [String], {
    defaultValue: [],
    description: 'At most 20 references, such as "theme:silver-economie".',
  })
  tags: string[];

  @Field(() => [String], { nullable: true, description: 'At most 20.' })
  keywords?: string[];

  @Field(() => [String], {
    defaultValue: [],
    description: 'At most 50 codes, such as "commune:21231" or "epci:242100410".',
  })
  territories: string[];

  @Field({ defaultValue: false, description: 'Also works at a distance, wherever the need is.' })
  worksRemotely: boolean;

  @Field(() => String, {
    nullable: true,
    defaultValue: null,
    description: 'When they have time, in a few words; at most 300 characters.',
  })
  availability: string | null;

  @Field(() => Int, {
    defaultValue: 4,
    description: 'Introductions a month, from 1 to 50; to have none, pause the profile.',
  })
  monthlyCap: number;

  @Field(() => String, {
    nullable: true,
    description: 'Where a profile that nobody holds is written to; null: nowhere.',
  })
  contactEmail?: string | null;
}

@InputType('SolverChange', { description: `What changes of a profile. ${CHANGE_RULE}` })
export class SolverChangeInput extends changeOf(SolverInput) {}

@InputType({ description: 'What an idea says.' })
export class IdeaInput {
  @Field({ description: 'One line, from 3 to 200 characters.' })
  title: string;

  @Field({ defaultValue: '', description: 'At most 4 000 characters.' })
  description: string;

  @Field(() => String, {
    nullable: true,
    description: 'At most 80 characters; null: the name of the profile.',
  })
  attribution?: string | null;
}

@InputType('IdeaChange', { description: `What changes of an idea. ${CHANGE_RULE}` })
export class IdeaChangeInput extends changeOf(IdeaInput) {}

@InputType({ description: 'Which profiles: those that meet every part that is given.' })
export class SolverFilter {
  @Field(() => SolverKindEnum, { nullable: true, description: 'Profiles of this kind.' })
  kind?: SolverKind | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Profiles with any of these tags, such as "theme:silver-economie".',
  })
  tags?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Profiles of those who work there, such as "commune:21231".',
  })
  territory?: string | null;

  @Field(() => SolverStateEnum, {
    nullable: true,
    description: 'Incomplete profiles are shown to curators only.',
  })
  state?: SolverState | null;
}
