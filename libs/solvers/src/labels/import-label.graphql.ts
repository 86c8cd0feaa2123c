import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { enumOf, resultOf } from '@passerelle/graphql';
import { IllegalTransition, InvalidInput } from '@passerelle/problems';
import { TagType } from '@passerelle/taxonomy';
import { type LabelAnswer, labelAnswers } from './import-label.entity.js';
import { type ProposalReason, proposalReasons } from './propose-tags.js';

export const LabelAnswerEnum = enumOf('LabelAnswer', labelAnswers, 'What curators have said of a label.', {
  tags: 'The label means these tags.',
  none: 'It stays a word, and nobody is asked again.',
});
export const ProposalReasonEnum = enumOf(
  'TagProposalReason',
  proposalReasons,
  'Why a tag is proposed for a label.',
  {
    same: 'The tag, or a synonym of it, is called so.',
    spelling: 'It is nearly called so.',
    phrase: 'Its name is a part of the label.',
    meaning: 'It means nearly the same.',
  },
);

/** A curator's actions on a label of the queue. */
export const labelDeeds = [...labelAnswers, 'later'] as const;
export type LabelDeed = (typeof labelDeeds)[number];
export const LabelDeedEnum = enumOf('LabelDeed', labelDeeds, 'What a curator does with a label.', {
  tags: 'Say which tags the label means.',
  none: 'Say that it stays a word: nobody is asked again.',
  later: 'Put it at the end of the queue.',
});

@ObjectType('TagProposal', { description: 'A tag that a label may mean.' })
export class TagProposalType {
  @Field(() => TagType, { description: 'The one that is proposed.' })
  tag: TagType;

  @Field(() => ProposalReasonEnum, { description: 'Why it may be meant.' })
  because: ProposalReason;
}

@ObjectType('LabelledSolver', { description: 'A profile that has a label, in short.' })
export class LabelledSolverType {
  @Field(() => ID, { description: 'UUID of the profile.' })
  id: string;

  @Field({ description: 'Of the profile.' })
  name: string;

  @Field({ description: 'One sentence; may be empty.' })
  headline: string;
}

@ObjectType('ImportLabel', {
  description:
    'A label that imports gave to profiles and that is no tag. Curators say what it means, once for all profiles.',
})
export class ImportLabelType {
  @Field(() => ID, { description: 'UUID of the label.' })
  id: string;

  @Field({ description: 'As a file first wrote it.' })
  label: string;

  @Field(() => Int, { description: 'How many profiles that nobody has taken over have it.' })
  profiles: number;

  @Field(() => [LabelledSolverType], { description: 'Three of them, or fewer.' })
  examples: LabelledSolverType[];

  @Field(() => [TagProposalType], { description: 'Tags that it may mean: at most five, the surest first.' })
  proposals: TagProposalType[];

  @Field(() => LabelAnswerEnum, {
    nullable: true,
    description: 'What curators have said of it; null: nobody has answered yet.',
  })
  answer: LabelAnswer | null;

  @Field(() => [TagType], { description: 'The tags that it means.' })
  tags: TagType[];

  @Field({ description: 'A curator has put it off.' })
  postponed: boolean;
}

export const ImportLabelResult = resultOf('ImportLabelResult', [
  ImportLabelType,
  InvalidInput,
  IllegalTransition,
]);
