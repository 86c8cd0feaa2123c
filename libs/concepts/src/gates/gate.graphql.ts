import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { PersonType } from '@passerelle/accounts';
import { StoredFileType } from '@passerelle/files';
import { enumOf } from '@passerelle/graphql';
import { IntroductionType } from '@passerelle/introductions';
import { NeedType } from '@passerelle/needs';
import { ConceptNeedType, type Gate, GateEnum, type GateVerdict, GateVerdictEnum } from '../concept/index.js';
import { type ItemKey, itemKeys } from './checklist.js';
import { type EvidenceKind, evidenceKinds } from './evidence.entity.js';
import { type ItemState, itemStates } from './gate-item.entity.js';

export const GateItemKeyEnum = enumOf('GateItemKey', itemKeys, 'What the gates ask for.');
export const GateItemStateEnum = enumOf('GateItemState', itemStates, '`waived`: the gate does without it.');
export const EvidenceKindEnum = enumOf(
  'EvidenceKind',
  evidenceKinds,
  '`meeting`: of an introduction whose sides have met; `file`: sent by `POST /api/files`, and not by `addEvidence`.',
);

@ObjectType('Evidence', { description: 'Something that shows that an item holds.' })
export class EvidenceType {
  @Field(() => ID)
  id: string;

  @Field(() => EvidenceKindEnum)
  kind: EvidenceKind;

  @Field({ description: 'Empty: nobody said, or it is about what the viewer may not see.' })
  label: string;

  @Field(() => String, { nullable: true })
  url: string | null;

  @Field(() => NeedType, { nullable: true, description: 'Null: another kind, gone, or not for the viewer.' })
  need: NeedType | null;

  @Field(() => IntroductionType, {
    nullable: true,
    description: 'Null: another kind, gone, or not for the viewer.',
  })
  introduction: IntroductionType | null;

  @Field(() => StoredFileType, { nullable: true })
  file: StoredFileType | null;

  @Field({ description: 'What it pointed to is there no more.' })
  isGone: boolean;

  @Field(() => PersonType, { nullable: true })
  addedBy: PersonType | null;

  @Field(() => Date)
  addedAt: Date;
}

@ObjectType({ description: 'What the viewer may do with an item; the server decides the same way.' })
export class GateItemPermissions {
  @Field({ description: 'Answer it, and show something for it.' })
  write: boolean;
  @Field({ description: 'Say that the gate does without it.' })
  waive: boolean;
  @Field({ description: 'Ask for it again.' })
  askAgain: boolean;
}

@ObjectType('GateItem', { description: 'One item of a gate’s checklist.' })
export class GateItemType {
  @Field(() => GateItemKeyEnum)
  key: ItemKey;

  @Field({ description: 'In the viewer’s language.' })
  label: string;

  @Field({ description: 'What is expected, in the viewer’s language.' })
  hint: string;

  @Field(() => GateItemStateEnum)
  state: ItemState;

  @Field({ description: 'May be empty.' })
  answer: string;

  @Field(() => [String], {
    description: 'What is known without anybody writing it, in the viewer’s language.',
  })
  known: string[];

  @Field({
    description:
      'It is ready by what is known alone, without anybody saying so. Once its gate is asked for, what was known then stays.',
  })
  isKnown: boolean;

  @Field({
    description:
      'Its members say that it is ready, and what is known does not suffice: whoever signs that the gate is passed says why.',
  })
  isUnproven: boolean;

  @Field(() => [ConceptNeedType], {
    description: 'The needs that show it by themselves; once its gate is asked for they are evidence.',
  })
  needs: ConceptNeedType[];

  @Field(() => String, { nullable: true, description: 'Why the gate does without it.' })
  waiverReason: string | null;

  @Field(() => PersonType, { nullable: true })
  waivedBy: PersonType | null;

  @Field(() => [EvidenceType])
  evidence: EvidenceType[];

  @Field(() => GateItemPermissions)
  viewerCan: GateItemPermissions;
}

@ObjectType('GateDecision', { description: 'What a curator has signed at a gate; it never changes.' })
export class GateDecisionType {
  @Field(() => ID)
  id: string;

  @Field(() => GateVerdictEnum)
  verdict: GateVerdict;

  @Field({ description: 'May be empty where the gate is passed.' })
  reason: string;

  @Field(() => PersonType, { nullable: true, description: 'Null: their account is gone.' })
  person: PersonType | null;

  @Field(() => Date)
  at: Date;
}

@ObjectType({ description: 'What the viewer may do at a gate; the server decides the same way.' })
export class GatePermissions {
  @Field({ description: 'Ask a curator to read it.' })
  request: boolean;
  @Field({ description: 'Take the request back.' })
  withdraw: boolean;
  @Field(() => [GateVerdictEnum], { description: 'What the viewer may sign.' })
  decide: GateVerdict[];
}

@ObjectType('GateOfConcept', { description: 'One of the four gates of a concept.' })
export class GateOfConceptType {
  @Field(() => GateEnum)
  gate: Gate;

  @Field()
  isPassed: boolean;

  @Field({ description: 'It is the next one.' })
  isAhead: boolean;

  @Field(() => [GateItemType])
  items: GateItemType[];

  @Field(() => [GateDecisionType], { description: 'The oldest first.' })
  decisions: GateDecisionType[];

  @Field(() => GatePermissions)
  viewerCan: GatePermissions;
}

@InputType()
export class EvidenceInput {
  @Field(() => EvidenceKindEnum)
  kind: EvidenceKind;

  @Field({ defaultValue: '', description: 'At most 200 characters; needed for a link.' })
  label: string;

  @Field(() => String, { nullable: true, description: 'For a link.' })
  url?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of the need, or of the introduction.' })
  subjectId?: string | null;
}
