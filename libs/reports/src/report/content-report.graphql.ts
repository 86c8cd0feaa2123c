import { ArgsType, Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { OrganisationType, PersonType } from '@passerelle/accounts';
import { ConnectionArgs, connectionOf, enumOf, resultOf } from '@passerelle/graphql';
import { NeedType } from '@passerelle/needs';
import { IllegalTransition, InvalidInput, LimitReached } from '@passerelle/problems';
import { SolverType } from '@passerelle/solvers';
import {
  type ContentReportState,
  contentReportStates,
  type ReportedKind,
  reportedKinds,
  type ReportReason,
  reportReasons,
} from './content-report.entity.js';

export const ReportedKindEnum = enumOf('ReportedKind', reportedKinds, 'What is reported.', {
  need: 'What a need says.',
  solver: 'What a profile says.',
  idea: 'One of the ideas of a profile.',
  organisation: 'What an organisation says of itself.',
  interest: 'What a solver says when it wants to answer a need.',
  message: 'A message in a conversation of an introduction.',
  person: 'The name by which somebody calls themselves.',
});
export const ReportReasonEnum = enumOf('ReportReason', reportReasons, 'What is wrong with a text.', {
  illegal: 'It breaks the law.',
  insulting: 'It insults somebody.',
  personal_data: 'It says things about a person that should not be told.',
  misleading: 'A false address, a false name, a fraud.',
  advertising: 'It sells something.',
  other: 'Something else, which the comment says.',
});
export const ContentReportStateEnum = enumOf(
  'ContentReportState',
  contentReportStates,
  'How far a report is.',
  {
    open: 'It waits for a curator.',
    resolved: 'Something was done about the text.',
    dismissed: 'There was nothing to do.',
  },
);

@ObjectType({ description: 'What the viewer may do with a report; the server decides the same way.' })
export class ContentReportPermissions {
  @Field({ description: 'Say what came of it while it is open: curators, but not for a text of their own.' })
  settle: boolean;
}

@ObjectType('ContentReport', { description: 'Somebody says that a text does harm.' })
export class ContentReportType {
  @Field(() => ID, { description: 'UUID of the report.' })
  id: string;

  @Field(() => ReportedKindEnum, { description: 'What is reported.' })
  kind: ReportedKind;

  @Field(() => ID, { description: 'Of what is reported.' })
  contentId: string;

  @Field({ description: 'The text as it was reported.' })
  text: string;

  @Field(() => ReportReasonEnum, { description: 'What is wrong with it.' })
  reason: ReportReason;

  @Field({ description: 'What whoever reported it added, at most 1 000 characters; may be empty.' })
  comment: string;

  @Field(() => ContentReportStateEnum, { description: 'How far it is.' })
  state: ContentReportState;

  @Field(() => Date, { description: 'When it was made.' })
  reportedAt: Date;

  @Field(() => Date, { nullable: true, description: 'When a curator settled it; null: not yet.' })
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

  @Field(() => ContentReportPermissions, { description: 'What the viewer may do with the report now.' })
  viewerCan: ContentReportPermissions;
}

export const ContentReportConnection = connectionOf(ContentReportType, 'ContentReportConnection');

export const ContentReportResult = resultOf('ContentReportResult', [
  ContentReportType,
  InvalidInput,
  IllegalTransition,
  LimitReached,
]);

@InputType({ description: 'What does harm, and why.' })
export class ReportContentInput {
  @Field(() => ReportedKindEnum, { description: 'What is reported.' })
  kind: ReportedKind;

  @Field(() => ID, { description: 'UUID of what is reported.' })
  contentId: string;

  @Field(() => ReportReasonEnum, { description: 'What is wrong with it.' })
  reason: ReportReason;

  @Field({ defaultValue: '', description: 'At most 1 000 characters; needed with the reason `other`.' })
  comment: string;
}

@ArgsType()
export class ContentReportsArgs extends ConnectionArgs {
  @Field(() => ContentReportStateEnum, { defaultValue: 'open', description: 'Only reports in this state.' })
  state: ContentReportState;
}
