import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { PersonType } from '@passerelle/accounts';
import { StoredFileType } from '@passerelle/files';
import { enumOf } from '@passerelle/graphql';
import { IntroductionType } from '@passerelle/introductions';
import { NeedType } from '@passerelle/needs';
import { ConceptNeedType, GateEnum, GateVerdictEnum } from '../concept/concept.graphql.js';
import type { Gate, GateVerdict } from '../concept/concept.transitions.js';
import { type EvidenceKind, evidenceKinds } from './evidence.entity.js';
import { type ItemKey, itemKeys, type ItemState, itemStates } from './gate-item.entity.js';

export const GateItemKeyEnum = enumOf('GateItemKey', itemKeys, 'What the gates ask for.', {
  two_companies: 'At least two companies have the problem, and say so in their own words.',
  carrier: 'One person carries the concept.',
  what_exists: 'What has been tried already, and why it is not enough.',
  payer: 'Who pays, and why.',
  price: 'A price, and how it is reckoned.',
  interviews: 'What five people who would pay have said.',
  regime: 'What the law asks for to do it at home: declaration, approval or authorisation.',
  business_model: 'A business model on one page.',
  test_plan: 'In which homes it is tried, for how long, what is measured, and what would stop it.',
  partner: 'A company that tries it.',
  consent: 'How the people agree to the trial, and how they withdraw.',
  insurance: 'Who is insured, for what, until when.',
  homes: 'How many homes have tried it; five are expected.',
  results: 'What was measured, beside what was meant to be.',
  incidents: 'What went wrong, and what was changed.',
  contract: 'With whom a contract is signed, and for what.',
});
export const GateItemStateEnum = enumOf('GateItemState', itemStates, 'How far an item of a checklist is.', {
  open: 'Still to be done.',
  ready: 'Done: somebody said so, or it is known without.',
  waived: 'The gate does without it; `waiverReason` says why.',
});
export const EvidenceKindEnum = enumOf('EvidenceKind', evidenceKinds, 'What shows that an item holds.', {
  link: 'An address of the web.',
  need: 'A need of the product.',
  introduction: 'An introduction of the product.',
  meeting: 'The meeting of an introduction whose sides have met.',
  file: 'A file, sent by `POST /api/files` and not by `addEvidence`.',
  group_meeting: 'A meeting that a working group has held.',
});

@ObjectType('Evidence', { description: 'Something that shows that an item holds.' })
export class EvidenceType {
  @Field(() => ID, { description: 'UUID of the piece of evidence.' })
  id: string;

  @Field(() => EvidenceKindEnum, { description: 'What it is.' })
  kind: EvidenceKind;

  @Field({
    description:
      'What it is, in a few words; empty: nobody said, or it is about what the viewer may not see.',
  })
  label: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Of a link: begins with https:// or http://, at most 500 characters. Null: it is something else.',
  })
  url: string | null;

  @Field(() => NeedType, {
    nullable: true,
    description: 'The need that shows it; null: another kind, gone, or not for the viewer.',
  })
  need: NeedType | null;

  @Field(() => IntroductionType, {
    nullable: true,
    description: 'The introduction that shows it; null: another kind, gone, or not for the viewer.',
  })
  introduction: IntroductionType | null;

  @Field(() => StoredFileType, {
    nullable: true,
    description: 'The file; null: it is something else, or the file is gone.',
  })
  file: StoredFileType | null;

  @Field({ description: 'What it pointed to is there no more.' })
  isGone: boolean;

  @Field(() => PersonType, { nullable: true, description: 'Who added it; null: their account is gone.' })
  addedBy: PersonType | null;

  @Field(() => Date, { description: 'When it was added.' })
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
  @Field(() => GateItemKeyEnum, { description: 'Which item of the checklist.' })
  key: ItemKey;

  @Field({ description: 'Its name, in the viewer’s language.' })
  label: string;

  @Field({ description: 'What is expected, in the viewer’s language.' })
  hint: string;

  @Field(() => GateItemStateEnum, { description: 'How far it is.' })
  state: ItemState;

  @Field({ description: 'What there is to say of it, at most 5 000 characters; may be empty.' })
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

  @Field(() => PersonType, {
    nullable: true,
    description: 'Which curator said so; null: nobody did, or their account is gone.',
  })
  waivedBy: PersonType | null;

  @Field(() => [EvidenceType], { description: 'What shows that it holds, at most 20 pieces.' })
  evidence: EvidenceType[];

  @Field(() => GateItemPermissions, { description: 'What the viewer may do with the item now.' })
  viewerCan: GateItemPermissions;
}

@ObjectType('GateDecision', { description: 'What a curator has signed at a gate; it never changes.' })
export class GateDecisionType {
  @Field(() => ID, { description: 'UUID of the decision.' })
  id: string;

  @Field(() => GateVerdictEnum, { description: 'What was decided.' })
  verdict: GateVerdict;

  @Field({ description: 'Why, for those who take part; may be empty where the gate is passed.' })
  reason: string;

  @Field(() => PersonType, {
    nullable: true,
    description: 'The curator who signed; null: their account is gone.',
  })
  person: PersonType | null;

  @Field(() => Date, { description: 'When it was signed.' })
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
  @Field(() => GateEnum, { description: 'Which of the four.' })
  gate: Gate;

  @Field({ description: 'The concept is behind it.' })
  isPassed: boolean;

  @Field({ description: 'It is the next one.' })
  isAhead: boolean;

  @Field(() => [GateItemType], { description: 'Its checklist, three to five items in a fixed order.' })
  items: GateItemType[];

  @Field(() => [GateDecisionType], { description: 'What curators have signed there, the oldest first.' })
  decisions: GateDecisionType[];

  @Field(() => GatePermissions, { description: 'What the viewer may do at the gate now.' })
  viewerCan: GatePermissions;
}

@InputType({
  description: 'Something that shows that an item holds: a link, or an object of the product by its id.',
})
export class EvidenceInput {
  @Field(() => EvidenceKindEnum, { description: 'What it is; `file` is not taken here.' })
  kind: EvidenceKind;

  @Field({ defaultValue: '', description: 'At most 200 characters; needed for a link.' })
  label: string;

  @Field(() => String, {
    nullable: true,
    description: 'For a link: an address that begins with https:// or http://, at most 500 characters.',
  })
  url?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'UUID of the need, of the introduction or of the group’s meeting; null for a link.',
  })
  subjectId?: string | null;
}
