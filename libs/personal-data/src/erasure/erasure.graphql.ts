import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { enumOf, resultOf } from '@passerelle/graphql';
import { IllegalTransition, InvalidInput, LimitReached } from '@passerelle/problems';
import { PersonType } from '@passerelle/accounts';
import { type HoldingKind, holdingKinds } from './held-alone.js';

export const HoldingKindEnum = enumOf('HoldingKind', holdingKinds, 'What somebody may hold alone.', {
  organisation: 'An organisation without another owner.',
  profile: 'A profile of their own.',
  concept: 'A concept that they own, or in which nobody else takes part.',
  group: 'A working group that they lead.',
});

@ObjectType('Holding', {
  description: 'What somebody alone holds: it is handed over or closed when their account goes.',
})
export class HoldingType {
  @Field(() => HoldingKindEnum, { description: 'What it is.' })
  kind: HoldingKind;

  @Field(() => ID, { description: 'UUID of the object.' })
  id: string;

  @Field({ description: 'Its name or title.' })
  title: string;

  @Field(() => [PersonType], {
    description: 'Who may take over, the longest there first. Empty: the object is closed.',
  })
  successors: { id: string; name: string }[];

  @Field({ description: 'Others belong to it: it cannot be closed, only handed over.' })
  mustGoOn: boolean;
}

@InputType({ description: 'What becomes of an object that one holds alone.' })
export class HoldingChoiceInput {
  @Field(() => HoldingKindEnum, { description: 'What it is.' })
  kind: HoldingKind;

  @Field(() => ID, { description: 'UUID of the object.' })
  id: string;

  @Field(() => ID, { nullable: true, description: 'Who takes over; null: nobody, the object is closed.' })
  successorId: string | null;
}

@ObjectType('AccountErasure', { description: 'The erasure of an account, until it is done.' })
export class AccountErasureType {
  @Field({ description: 'When it was asked for.' })
  requestedAt: Date;

  @Field({ description: 'When the account will be erased. Until then its person may keep it.' })
  dueAt: Date;
}

@ObjectType({ description: 'The account stays as it is.' })
export class AccountKept {
  @Field({ description: 'Always true.' })
  kept: boolean;
}

export const AccountErasureResult = resultOf('AccountErasureResult', [
  AccountErasureType,
  InvalidInput,
  IllegalTransition,
  LimitReached,
]);
export const AccountKeptResult = resultOf('AccountKeptResult', [AccountKept, IllegalTransition]);
