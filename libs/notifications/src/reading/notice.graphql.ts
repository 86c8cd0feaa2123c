import { ArgsType, Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { needPath } from '@passerelle/config';
import { ConnectionArgs, connectionOf } from '@passerelle/graphql';
import { topics } from '../notices/topic.js';

registerEnumType(topics.kinds, {
  name: 'NoticeKind',
  description: 'What a notice tells.',
  valuesMap: topics.meanings,
});

@ObjectType('Notice', { description: 'Something the viewer is told.' })
export class NoticeType {
  @Field(() => ID, { description: 'UUID of the notice.' })
  id: string;

  @Field(() => topics.kinds, { description: 'What it tells.' })
  kind: string;

  @Field({ description: 'One line in the viewer’s language.' })
  title: string;

  @Field({ description: 'What there is to say or to do now, in the viewer’s language; may be empty.' })
  body: string;

  @Field({ description: `Path of the page it leads to, such as "${needPath('…')}".` })
  link: string;

  @Field(() => Date, { description: 'When it was stored.' })
  createdAt: Date;

  @Field(() => Date, { nullable: true, description: 'When the viewer read it; null: not yet.' })
  readAt: Date | null;
}

export const NoticeConnection = connectionOf(NoticeType, 'NoticeConnection');

@ArgsType()
export class NoticesArgs extends ConnectionArgs {
  @Field({ defaultValue: false, description: 'Only those that the viewer has not read.' })
  unreadOnly: boolean;
}
