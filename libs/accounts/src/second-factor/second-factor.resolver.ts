import { Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { provideEvents } from '@passerelle/database';
import { Allow, CurrentActor, IdArg, Public, type RequestContext } from '@passerelle/graphql';
import type { Actor } from '../actor/actor.js';
import { type SignInSession, SignInSessions } from './sign-in-sessions.js';
import { MailPersonOnSecondFactorChanged } from './mail-person-on-second-factor-changed.js';
import { PasskeysService } from './passkeys.service.js';
import {
  AppOfferResult,
  type AppOfferType,
  PendingSignInType,
  RecoveryCodesResult,
  type RecoveryCodesType,
  SecondFactorResult,
  SecondFactorType,
  type WebauthnOptions,
  WebauthnOptionsResult,
} from './second-factor.graphql.js';
import { secondFactorEvents } from './second-factor.rules.js';
import { type SecondFactor, SecondFactorsService } from './second-factors.service.js';

@Resolver(() => SecondFactorType)
export class SecondFactorResolver {
  constructor(
    private readonly factors: SecondFactorsService,
    private readonly passkeys: PasskeysService,
    private readonly sessions: SignInSessions,
  ) {}

  @Query(() => PendingSignInType, {
    nullable: true,
    description: 'The sign-in of this browser that waits for the second factor; null: none does.',
  })
  @Public()
  async pendingSignIn(@Context() { req }: RequestContext): Promise<PendingSignInType | null> {
    const session = await this.sessions.of(req.headers.cookie);
    if (session === undefined || session.isOpen) return null;
    const { hasApp, passkeys } = await this.factors.of(session);
    return {
      hasApp,
      hasPasskey: passkeys.length > 0,
      mustAdd: !session.hasFactor,
      isOld: !session.isNew,
    };
  }

  @Query(() => SecondFactorType, { description: 'The second factor of the viewer.' })
  @Allow('signedIn')
  mySecondFactor(@CurrentActor() { personId, role }: Actor): Promise<SecondFactor> {
    return this.factors.of({ personId: personId ?? '', role });
  }

  @Mutation(() => AppOfferResult, {
    description:
      'Offers a secret for an authenticator app, at a sign-in that waits for the second factor or after it. A first factor is added within ten minutes of a sign-in, a further one within ten minutes of showing one; else the answer is an `InvalidInput` with the rule `proof_needed`. `POST /api/auth/second-factor/add-app` with the first `code` takes it into use.',
  })
  @Public()
  async offerAuthenticatorApp(@Context() { req }: RequestContext): Promise<AppOfferType> {
    return this.factors.offerApp(await this.sessionOf(req));
  }

  @Mutation(() => WebauthnOptionsResult, {
    description:
      'What a browser needs to make a passkey; the same rules as `offerAuthenticatorApp`. `POST /api/auth/second-factor/add-passkey` takes its `answer` and a `name`.',
  })
  @Public()
  async offerPasskey(@Context() { req }: RequestContext): Promise<WebauthnOptions> {
    return { json: await this.passkeys.offer(await this.sessionOf(req)) };
  }

  @Mutation(() => WebauthnOptionsResult, {
    description:
      'What a browser needs to sign with a passkey, at a sign-in that waits or to show the factor again. `POST /api/auth/second-factor/passkey` takes its `answer`.',
  })
  @Public()
  async challengePasskey(@Context() { req }: RequestContext): Promise<WebauthnOptions> {
    return { json: await this.passkeys.challenge(await this.sessionOf(req)) };
  }

  @Mutation(() => SecondFactorResult, {
    description:
      'Ends the use of the authenticator app. The last factor of somebody who needs one stays. Needs a fresh proof.',
  })
  @Allow('signedIn')
  async removeAuthenticatorApp(
    @CurrentActor() actor: Actor,
    @Context() { req }: RequestContext,
  ): Promise<SecondFactor> {
    return this.factors.removeApp(actor, await this.sessionOf(req));
  }

  @Mutation(() => SecondFactorResult, {
    description: 'Ends the use of a passkey, by the same rules as `removeAuthenticatorApp`.',
  })
  @Allow('signedIn')
  async removePasskey(
    @CurrentActor() actor: Actor,
    @IdArg('the passkey') id: string,
    @Context() { req }: RequestContext,
  ): Promise<SecondFactor> {
    return this.factors.removePasskey(actor, await this.sessionOf(req), id);
  }

  @Mutation(() => RecoveryCodesResult, {
    description: 'Makes ten new recovery codes; the former ones no longer work. Needs a fresh proof.',
  })
  @Allow('signedIn')
  async renewRecoveryCodes(@Context() { req }: RequestContext): Promise<RecoveryCodesType> {
    return { codes: await this.factors.renewRecoveryCodes(await this.sessionOf(req)) };
  }

  private sessionOf({ headers }: RequestContext['req']): Promise<SignInSession> {
    return this.sessions.present(headers.cookie);
  }
}

export const providersOfSecondFactor = [
  provideEvents(secondFactorEvents),
  MailPersonOnSecondFactorChanged,
  PasskeysService,
  SecondFactorResolver,
  SecondFactorsService,
];
