import { Field, ObjectType } from '@nestjs/graphql';
import { resultOf } from '@passerelle/graphql';
import { InvalidInput, LimitReached } from '@passerelle/problems';
import { Account } from '../account/index.js';

@ObjectType('AddressChange', { description: 'An address that somebody wants, until its code is typed.' })
export class AddressChangeType {
  @Field({ description: 'Where the code was sent.' })
  email: string;

  @Field({ description: 'Until when the code may be used.' })
  expiresAt: Date;
}

export const AddressChangeResult = resultOf('AddressChangeResult', [
  AddressChangeType,
  InvalidInput,
  LimitReached,
]);
export const ConfirmedAddressResult = resultOf('ConfirmedAddressResult', [Account, InvalidInput]);
