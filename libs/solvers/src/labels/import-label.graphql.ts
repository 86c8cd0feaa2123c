import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { enumOf, resultOf } from '@passerelle/graphql';
import { IllegalTransition, InvalidInput } from '@passerelle/problems';
import { TagType } from '@passerelle/taxonomy';
import { type LabelAnswer, labelAnswers } from './import-label.entity.js';
import { type ProposalReason, proposalReasons } from './propose-tags.js';

export const LabelAnswerEnum = enumOf(
  'LabelAnswer',
  labelAnswers,
  '`tags`: the label means these tags. `none`: it stays a word, and nobody is asked again.',
);
export const ProposalReasonEnum = enumOf(
  'TagProposalReason',
  proposalReasons,
  '`same`: the tag is called so. `spelling`: nearly so. `phrase`: its name is a part of the label. `meaning`: it means nearly the same.',
);

/** What a curator does with a label of the queue. */
export const labelDeeds = [...labelAnswers, 'later'] as const;
export type LabelDeed = (typeof labelDeeds)[number];
export const LabelDeedEnum = enumOf('LabelDeed', labelDeeds, '`later`: it goes to the end of the queue.');

@ObjectType('TagProposal', { description: 'A tag that a label may mean.' })
export class TagProposalType {
  @Field(() => TagType)
  tag: TagType;

  @Field(() => ProposalReasonEnum)
  because: ProposalReason;
}

@ObjectType('LabelledSolver', { description: 'A profile that has a label, in short.' })
export class LabelledSolverType {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field()
  headline: string;
}

@ObjectType('ImportLabel', {
  description:
    'A label that imports gave to profiles and that is no tag. Curators say what it means, once for all profiles.',
})
export class ImportLabelType {
  @Field(() => ID)
  id: string;

  @Field({ description: 'As a file first wrote it.' })
  label: string;

  @Field(() => Int, { description: 'How many profiles that nobody has taken over have it.' })
  profiles: number;

  @Field(() => [LabelledSolverType], { description: 'Three of them, or fewer.' })
  examples: LabelledSolverType[];

  @Field(() => [TagProposalType], { description: 'At most five, the surest first.' })
  proposals: TagProposalType[];

  @Field(() => LabelAnswerEnum, { nullable: true, description: 'Null: nobody has answered yet.' })
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
