import { ArgsType, Field, ID, ObjectType } from '@nestjs/graphql';
import { needPath } from '@passerelle/config';
import { ConnectionArgs, connectionOf, enumOf } from '@passerelle/graphql';
import { IntroductionType } from '@passerelle/introductions';
import { MatchType } from '@passerelle/matching';
import { NeedType } from '@passerelle/needs';
import { SolverType } from '@passerelle/solvers';
import { type NoticeKind, noticeKinds } from '../topics.js';

export const NoticeKindEnum = enumOf('NoticeKind', noticeKinds);

@ObjectType('Notice', { description: 'Something the viewer is told.' })
export class NoticeType {
  @Field(() => ID)
  id: string;

  @Field(() => NoticeKindEnum)
  kind: NoticeKind;

  @Field({ description: 'One line in the viewer’s language.' })
  title: string;

  @Field({ description: 'What there is to say or to do now, in the viewer’s language; may be empty.' })
  body: string;

  @Field({ description: `Path of the page it leads to, such as "${needPath('…')}".` })
  link: string;

  @Field(() => Date)
  createdAt: Date;

  @Field(() => Date, { nullable: true })
  readAt: Date | null;

  @Field(() => NeedType, { nullable: true, description: 'The need it is about.' })
  need: NeedType | null;

  @Field(() => SolverType, {
    nullable: true,
    description: 'The viewer’s profile that the need fits, or that the notice is about.',
  })
  solver: SolverType | null;

  @Field(() => IntroductionType, { nullable: true, description: 'The introduction it is about.' })
  introduction: IntroductionType | null;

  @Field(() => MatchType, { nullable: true, description: 'Why the need fits the profile.' })
  match: MatchType | null;
}

export const NoticeConnection = connectionOf(NoticeType, 'NoticeConnection');

@ArgsType()
export class NoticesArgs extends ConnectionArgs {
  @Field({ defaultValue: false })
  unreadOnly: boolean;
}
