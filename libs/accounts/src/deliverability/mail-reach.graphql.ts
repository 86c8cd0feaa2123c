import { Field, ObjectType } from '@nestjs/graphql';
import { enumOf } from '@passerelle/graphql';
import { type FailureKind, failureKinds } from '@passerelle/mail';
import { type DeliverabilityState, deliverabilityStates } from './mail-reach.entity.js';

export const ReachStateEnum = enumOf(
  'MailReachState',
  deliverabilityStates,
  '`doubtful`: several mails of the last days have not arrived, and we go on. `unreachable`: the address does not exist any more, and no mails but codes are sent.',
  {
    reachable: 'Mails arrive, as far as we know.',
    doubtful: 'Several mails of the last days have not arrived; we go on sending.',
    unreachable: 'The address does not exist any more: only codes are sent, all other mails are kept back.',
  },
);
const FailureKindEnum = enumOf(
  'MailFailureKind',
  failureKinds,
  'Why a mail did not arrive. `full`: the mailbox is full; `policy`: the server does not want it; `unknown`: nobody says.',
  {
    permanent: 'The address does not exist any more.',
    temporary: 'Its server could not take the mail for now.',
    full: 'The mailbox is full.',
    policy: 'The server does not want this mail, or mails of ours; the address may be fine.',
    unknown: 'The report does not say.',
  },
);

@ObjectType('MailReach', { description: 'Trouble with mails to an address.' })
export class MailReachType {
  @Field(() => ReachStateEnum, { description: 'Whether mails still go there.' })
  state: DeliverabilityState;

  @Field(() => FailureKindEnum, {
    nullable: true,
    description: 'What the last failure was; null: mails reach it.',
  })
  reason: FailureKind | null;

  @Field({ description: 'The code of the server that said so, such as “5.1.1”; empty: none.' })
  status: string;

  @Field({ description: 'Since when it has been in this state.' })
  since: Date;

  @Field(() => Date, {
    nullable: true,
    description: 'When its reader called a mail unwanted: those that one can do without stop.',
  })
  complainedAt: Date | null;
}
