import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '@passerelle/accounts';
import { provideEvents } from '@passerelle/database';
import { Allow, CurrentActor, FieldOf, type RequestContext } from '@passerelle/graphql';
import { sentenceIn, Unauthenticated } from '@passerelle/problems';
import { AddressRefusals } from './address-refusals.js';
import { mailPreferenceEvents } from './mail-preference.entity.js';
import { MailPreferencesLink } from './mail-preferences-link.js';
import {
  MailChoiceType,
  MailPreferencesInput,
  MailPreferencesResult,
  MailPreferencesType,
} from './mail-preferences.graphql.js';
import { type ChosenMails, type MailChoice, MailPreferences } from './mail-preferences.service.js';
import { categoryWords } from './mail-preferences.words.js';
import { OneClickEndOfLists } from './one-click-end-of-lists.js';

@Resolver(() => MailChoiceType)
export class MailPreferencesResolver {
  constructor(private readonly preferences: MailPreferences) {}

  @Query(() => MailPreferencesType, { description: 'Which mails the viewer gets.' })
  @Allow('signedIn')
  myMailPreferences(@CurrentActor() actor: Actor): Promise<ChosenMails> {
    return this.preferences.of(chooserOf(actor));
  }

  @Mutation(() => MailPreferencesResult, { description: 'Chooses which mails the viewer gets, and when.' })
  @Allow('signedIn')
  updateMailPreferences(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'What changes, and the `version` that was read.' })
    input: MailPreferencesInput,
  ): Promise<ChosenMails> {
    return this.preferences.change(chooserOf(actor), input);
  }

  @FieldOf('MailChoice')
  label({ category }: MailChoice, { language }: RequestContext<Actor>): string {
    return sentenceIn(categoryWords[category].label, language);
  }

  @FieldOf('MailChoice')
  hint({ category }: MailChoice, { language }: RequestContext<Actor>): string {
    return sentenceIn(categoryWords[category].hint, language);
  }
}

/** Signed-in people choose for themselves. */
function chooserOf({ personId }: Actor): string {
  if (personId === null) throw new Unauthenticated();
  return personId;
}

export const providersOfPreferences = [
  provideEvents(mailPreferenceEvents),
  AddressRefusals,
  MailPreferences,
  MailPreferencesLink,
  MailPreferencesResolver,
  OneClickEndOfLists,
];
