import { Args, Field, ID, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Public } from '@passerelle/graphql';
import { SignInCodes } from './sign-in-codes.js';

@ObjectType('SignInRequest', { description: 'A code to sign in that somebody asked for.' })
export class SignInRequestType {
  @Field({ description: 'Where the code was sent.' })
  email: string;
}

@Resolver(() => SignInRequestType)
export class SignInCodesResolver {
  constructor(private readonly codes: SignInCodes) {}

  @Query(() => SignInRequestType, {
    nullable: true,
    description:
      'For whoever asked for a code, and so knows the id of the request; null once the code is too old.',
  })
  @Public()
  async signInRequest(
    @Args('id', { type: () => ID, description: 'The id that asking for a code answered with.' }) id: string,
  ): Promise<SignInRequestType | null> {
    const email = await this.codes.addressOf(id);
    return email === undefined ? null : { email };
  }
}
