import { Field, ObjectType } from '@nestjs/graphql';
import { enumOf } from '@passerelle/graphql';
import { type FailureKind, failureKinds } from '@passerelle/mail';
import { type ReachState, reachStates } from './mail-reach.entity.js';

export const ReachStateEnum = enumOf(
  'MailReachState',
  reachStates,
  '`doubtful`: several mails of the last days have not arrived, and we go on. `unreachable`: the address does not exist any more, and no mails but codes are sent.',
);
const FailureKindEnum = enumOf(
  'MailFailureKind',
  failureKinds,
  'Why a mail did not arrive. `full`: the mailbox is full; `policy`: the server does not want it; `unknown`: nobody says.',
);

@ObjectType('MailReach', { description: 'Trouble with mails to an address.' })
export class MailReachType {
  @Field(() => ReachStateEnum)
  state: ReachState;

  @Field(() => FailureKindEnum, { nullable: true, description: 'Null: mails reach it.' })
  reason: FailureKind | null;

  @Field({ description: 'The code of the server that said so, such as “5.1.1”; empty: none.' })
  status: string;

  @Field()
  since: Date;

  @Field(() => Date, {
    nullable: true,
    description: 'When its reader called a mail unwanted: those that one can do without stop.',
  })
  complainedAt: Date | null;
}
