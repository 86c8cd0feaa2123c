import { ArgsType, Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { OrganisationType, PersonType } from '@passerelle/accounts';
import { ConnectionArgs, connectionOf, enumOf, resultOf } from '@passerelle/graphql';
import { NeedType } from '@passerelle/needs';
import { IllegalTransition, InvalidInput, LimitReached } from '@passerelle/problems';
import { SolverType } from '@passerelle/solvers';
import {
  type ReportedKind,
  reportedKinds,
  type ReportReason,
  reportReasons,
} from './content-report.entity.js';
import { type ContentReportState, contentReportStates } from './content-report.transitions.js';

export const ReportedKindEnum = enumOf(
  'ReportedKind',
  reportedKinds,
  'What is reported. `person`: somebody’s name; `message`: one in a conversation of an introduction.',
);
export const ReportReasonEnum = enumOf(
  'ReportReason',
  reportReasons,
  'What is wrong with a text. `misleading`: a false address, a false name, a fraud.',
);
export const ContentReportStateEnum = enumOf(
  'ContentReportState',
  contentReportStates,
  '`resolved`: something was done about the text; `dismissed`: there was nothing to do.',
);

@ObjectType({ description: 'What the viewer may do with a report; the server decides the same way.' })
export class ContentReportPermissions {
  @Field()
  settle: boolean;
}

@ObjectType('ContentReport', { description: 'Somebody says that a text does harm.' })
export class ContentReportType {
  @Field(() => ID)
  id: string;

  @Field(() => ReportedKindEnum)
  kind: ReportedKind;

  @Field(() => ID, { description: 'Of what is reported.' })
  contentId: string;

  @Field({ description: 'The text as it was reported.' })
  text: string;

  @Field(() => ReportReasonEnum)
  reason: ReportReason;

  @Field({ description: 'May be empty.' })
  comment: string;

  @Field(() => ContentReportStateEnum)
  state: ContentReportState;

  @Field(() => Date)
  reportedAt: Date;

  @Field(() => Date, { nullable: true })
  settledAt: Date | null;

  @Field(() => String, { nullable: true, description: 'What a curator says to whoever reported it.' })
  note: string | null;

  @Field(() => PersonType, { nullable: true, description: 'Who reported it: for curators and themselves.' })
  reporter: PersonType | null;

  @Field(() => PersonType, {
    nullable: true,
    description: 'Who wrote the text, where it is known: for curators.',
  })
  author: PersonType | null;

  @Field(() => OrganisationType, {
    nullable: true,
    description: 'The organisation whose text it is: for curators.',
  })
  organisation: OrganisationType | null;

  @Field(() => SolverType, { nullable: true, description: 'The profile that it stands in: for curators.' })
  solver: SolverType | null;

  @Field(() => NeedType, {
    nullable: true,
    description: 'The need that it stands in or is about: for curators.',
  })
  need: NeedType | null;

  @Field(() => ContentReportPermissions)
  viewerCan: ContentReportPermissions;
}

export const ContentReportConnection = connectionOf(ContentReportType, 'ContentReportConnection');

export const ContentReportResult = resultOf('ContentReportResult', [
  ContentReportType,
  InvalidInput,
  IllegalTransition,
  LimitReached,
]);

@InputType()
export class ReportContentInput {
  @Field(() => ReportedKindEnum)
  kind: ReportedKind;

  @Field(() => ID)
  contentId: string;

  @Field(() => ReportReasonEnum)
  reason: ReportReason;

  @Field({ defaultValue: '', description: 'At most 1 000 characters; needed with the reason `other`.' })
  comment: string;
}

@ArgsType()
export class ContentReportsArgs extends ConnectionArgs {
  @Field(() => ContentReportStateEnum, { defaultValue: 'open' })
  state: ContentReportState;
}
