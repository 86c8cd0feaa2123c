import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  type Actor,
  AddressChangeProof,
  AddressChangeResult,
  AddressChangesService,
  type AddressChange,
} from '@passerelle/accounts';
import { Allow, CurrentActor, Public, type RequestContext } from '@passerelle/graphql';
import type { ErasureRequest } from './erasure-request.entity.js';
import {
  AccountErasureResult,
  AccountErasureType,
  AccountKept,
  AccountKeptResult,
  HoldingChoiceInput,
  HoldingType,
} from './erasure.graphql.js';
import { erasureCodeMail } from './erasure.mail.js';
import { ErasuresService } from './erasures.service.js';
import type { Holding } from './held-alone.js';

@Resolver(() => AccountErasureType)
export class ErasuresResolver {
  constructor(
    private readonly erasures: ErasuresService,
    private readonly owners: AddressChangesService,
  ) {}

  @Query(() => AccountErasureType, {
    nullable: true,
    description: 'The erasure of one’s own account; null: it is not asked for.',
  })
  @Allow('signedIn')
  myErasure(@CurrentActor() actor: Actor): Promise<ErasureRequest | null> {
    return this.erasures.pending(actor.personId ?? '');
  }

  @Query(() => [HoldingType], { description: 'What the viewer alone holds, at most some dozens.' })
  @Allow('signedIn')
  whatIHoldAlone(@CurrentActor() actor: Actor): Promise<Holding[]> {
    return this.erasures.holdings(actor.personId ?? '');
  }

  @Mutation(() => AccountErasureResult, {
    description:
      'Asks for one’s own account to be erased after some days. Needs a proof as `askForAddressChange` does; without it, the answer is an `InvalidInput` with the rule `proof_needed`.',
  })
  @Allow('signedIn')
  deleteMe(
    @CurrentActor() actor: Actor,
    @Args('choices', {
      type: () => [HoldingChoiceInput],
      defaultValue: [],
      description: 'What becomes of what one holds alone. Without a choice it goes to the first successor.',
    })
    choices: HoldingChoiceInput[],
    @Args('proof', {
      type: () => AddressChangeProof,
      nullable: true,
      description: 'Null: the viewer has signed in within ten minutes, or has been asked for no proof yet.',
    })
    proof: AddressChangeProof | null | undefined,
    @Context() { req }: RequestContext,
  ): Promise<ErasureRequest> {
    return this.erasures.askFor(actor, { proof, choices: choices.slice(0, 200) }, req);
  }

  @Mutation(() => AccountKeptResult, {
    description: 'Keeps one’s own account, whose erasure was asked for. `IllegalTransition` if it was not.',
  })
  @Allow('signedIn')
  async keepMyAccount(@CurrentActor() actor: Actor): Promise<AccountKept> {
    await this.erasures.keepMine(actor);
    return Object.assign(new AccountKept(), { kept: true });
  }

  @Mutation(() => AddressChangeResult, {
    description:
      'Mails a code to one’s own address, to be given to `deleteMe` as a proof. It is valid for ten minutes and works once.',
  })
  @Allow('signedIn')
  askForErasureCode(@CurrentActor() actor: Actor): Promise<AddressChange> {
    return this.owners.askForOwnerCode(actor, erasureCodeMail);
  }

  @Mutation(() => Boolean, {
    description:
      'Mails the link by which the reader of an address has their account erased. The answer is the same for an address without an account.',
  })
  @Public()
  async askForErasureLink(
    @Args('email', { description: 'At most 254 characters.' }) email: string,
  ): Promise<boolean> {
    await this.erasures.askForLink(email);
    return true;
  }
}
