import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { resultOf } from '@passerelle/graphql';
import { InvalidInput, LimitReached } from '@passerelle/problems';
import { Account } from '../account/account.graphql.js';

@ObjectType('AddressChange', { description: 'An address that somebody wants, until its code is typed.' })
export class AddressChangeType {
  @Field({ description: 'Where the code was sent.' })
  email: string;

  @Field({ description: 'Until when the code may be used.' })
  expiresAt: Date;
}

@InputType('AddressChangeProof', {
  description: 'Shows that whoever is signed in owns the account: one of the two.',
})
export class AddressChangeProof {
  @Field(() => String, {
    nullable: true,
    description: 'The password of the account; at most 128 characters.',
  })
  password?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Six digits, mailed to the present address by `askForAddressChangeCode`.',
  })
  code?: string | null;
}

export const AddressChangeResult = resultOf('AddressChangeResult', [
  AddressChangeType,
  InvalidInput,
  LimitReached,
]);
export const ConfirmedAddressResult = resultOf('ConfirmedAddressResult', [Account, InvalidInput]);
