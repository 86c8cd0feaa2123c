import { Field, ID, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Settings } from '@passerelle/config';
import { Allow, CurrentActor, IdArg, Public } from '@passerelle/graphql';
import type { Actor } from '../actor/actor.js';
import { OpenIdProvider } from './open-id-provider.js';
import { type LinkedIdentity, OpenIdsService } from './open-ids.service.js';

@ObjectType('IdentityProvider', {
  description: 'A service at which people may sign in, beside the mailed code.',
})
export class IdentityProviderType {
  @Field({ description: 'Its name, as the settings give it.' })
  name: string;
}

@ObjectType('LinkedIdentity', { description: 'An identity at a provider that signs in to the account.' })
export class LinkedIdentityType {
  @Field(() => ID, { description: 'UUID.' })
  id: string;

  @Field({ description: 'The name of the provider.' })
  provider: string;

  @Field(() => Date, { description: 'When it was linked.' })
  linkedAt: Date;
}

@Resolver(() => LinkedIdentityType)
export class OpenIdResolver {
  constructor(
    private readonly settings: Settings,
    private readonly identities: OpenIdsService,
  ) {}

  @Query(() => IdentityProviderType, {
    nullable: true,
    description:
      'The identity provider of this installation; null: it has none. A form posted to `/connexion/fournisseur`, with `next`, leads there.',
  })
  @Public()
  identityProvider(): IdentityProviderType | null {
    const { openId } = this.settings;
    return openId === undefined ? null : { name: openId.name };
  }

  @Query(() => [LinkedIdentityType], {
    description: 'The identities at providers that sign in to the account of the viewer, 20 at most.',
  })
  @Allow('signedIn')
  myIdentities(@CurrentActor() actor: Actor): Promise<LinkedIdentity[]> {
    return this.identities.of(actor);
  }

  @Mutation(() => LinkedIdentityType, {
    description: 'Unlinks an identity: it no longer signs in. Answers with it.',
  })
  @Allow('signedIn')
  unlinkIdentity(
    @CurrentActor() actor: Actor,
    @IdArg('the identity; of somebody else’s: `NOT_FOUND`') id: string,
  ): Promise<LinkedIdentity> {
    return this.identities.unlink(actor, id);
  }
}

export const providersOfOpenId = [OpenIdProvider, OpenIdResolver, OpenIdsService];
