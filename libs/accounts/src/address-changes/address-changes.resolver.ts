import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { provideEvents } from '@passerelle/database';
import { Allow, CurrentActor, type RequestContext } from '@passerelle/graphql';
import type { Actor } from '../actor/actor.js';
import type { Person } from '../people/person.entity.js';
import type { AddressChange } from './address-change.entity.js';
import {
  AddressChangeProof,
  AddressChangeResult,
  AddressChangeType,
  ConfirmedAddressResult,
} from './address-change.graphql.js';
import { addressChangeEvents } from './address-change.rules.js';
import { AddressChangesService } from './address-changes.service.js';
import { AddressUndoLink } from './address-undo-link.js';
import { NotifyFormerAddressOnAddressChanged } from './notify-former-address-on-address-changed.js';

@Resolver(() => AddressChangeType)
export class AddressChangesResolver {
  constructor(private readonly changes: AddressChangesService) {}

  @Query(() => AddressChangeType, {
    nullable: true,
    description: 'The address that one wants, while its code may be used.',
  })
  @Allow('signedIn')
  myAddressChange(@CurrentActor() actor: Actor): Promise<AddressChange | null> {
    return this.changes.pending(actor);
  }

  @Mutation(() => AddressChangeResult, {
    description:
      'Mails a code to another address. The answer is the same for an address that somebody has already; its owner is told. Needs a proof that the viewer owns the account, unless they have signed in within ten minutes; for curators and administrators always. Without it, the answer is an `InvalidInput` with the rule `proof_needed`.',
  })
  @Allow('signedIn')
  askForAddressChange(
    @CurrentActor() actor: Actor,
    @Args('email', { description: 'At most 254 characters; another than the present one.' }) email: string,
    @Args('proof', {
      type: () => AddressChangeProof,
      nullable: true,
      description: 'Null: the viewer has signed in within ten minutes, or has been asked for no proof yet.',
    })
    proof: AddressChangeProof | null | undefined,
    @Context() { req }: RequestContext,
  ): Promise<AddressChange> {
    return this.changes.ask(actor, { email, proof }, req);
  }

  @Mutation(() => AddressChangeResult, {
    description:
      'Mails a code to one’s present address, to be given to `askForAddressChange` as a proof. It is valid for ten minutes and works once.',
  })
  @Allow('signedIn')
  askForAddressChangeCode(@CurrentActor() actor: Actor): Promise<AddressChange> {
    return this.changes.askForOwnerCode(actor);
  }

  @Mutation(() => AddressChangeResult, {
    description:
      'Mails a code to one’s own address, to show that mails arrive there: `confirmAddressChange` takes it, and the mails that had stopped go on.',
  })
  @Allow('signedIn')
  askForAddressProof(@CurrentActor() actor: Actor): Promise<AddressChange> {
    return this.changes.askForProof(actor);
  }

  @Mutation(() => ConfirmedAddressResult, {
    description:
      'Takes the address to which the code was mailed. Other devices are signed out, and the address before is told.',
  })
  @Allow('signedIn')
  confirmAddressChange(
    @CurrentActor() actor: Actor,
    @Args('code', { description: 'Six digits; spaces and hyphens between them do not count.' }) code: string,
    @Context() { req }: RequestContext,
  ): Promise<Person> {
    return this.changes.confirm(actor, code, req.headers.cookie);
  }
}

export const providersOfAddressChanges = [
  provideEvents(addressChangeEvents),
  AddressChangesResolver,
  AddressChangesService,
  AddressUndoLink,
  NotifyFormerAddressOnAddressChanged,
];
