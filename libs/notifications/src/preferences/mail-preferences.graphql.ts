import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { CHANGE_RULE, enumOf, resultOf } from '@passerelle/graphql';
import { Conflict, InvalidInput } from '@passerelle/problems';
import { mailCategories, type MailCategory, mailTimings, type MailTiming } from './mail-categories.js';

export const MailCategoryEnum = enumOf('MailCategory', mailCategories, 'By what people choose their mails.', {
  introductions: 'Introductions that are proposed to one’s side, and what becomes of them.',
  meetings: 'Meetings, and proposed times.',
  messages: 'Messages of conversations.',
  matches: 'Needs that fit a profile, or that a saved search finds.',
  own: 'One’s own needs, profiles, requests and reports.',
  projects: 'Concepts and working groups.',
  actions: 'What one is to do, and has given others to do.',
  desk: 'What waits for curators.',
});
export const MailTimingEnum = enumOf('MailTiming', mailTimings, 'When mails about something are sent.', {
  at_once: 'As soon as something happens.',
  daily: 'In the mail of the day.',
  weekly: 'In one mail a week.',
  never: 'Not at all; what cannot wait is still read in the application.',
});

@ObjectType('MailChoice', { description: 'When the viewer is mailed about something.' })
export class MailChoiceType {
  @Field(() => MailCategoryEnum, { description: 'What the mails are about.' })
  category: MailCategory;

  @Field(() => MailTimingEnum, { description: 'When they are sent.' })
  timing: MailTiming;

  @Field({ description: 'What the category is called, in the viewer’s language.' })
  label: string;

  @Field({ description: 'What it holds, in the viewer’s language.' })
  hint: string;
}

@ObjectType('MailPreferences', { description: 'Which mails the viewer gets.' })
export class MailPreferencesType {
  @Field(() => Int, { description: 'Given back when they are changed; 0: nothing was chosen yet.' })
  version: number;

  @Field(() => [MailChoiceType], { description: 'One for each category that concerns the viewer.' })
  choices: MailChoiceType[];

  @Field(() => Int, { description: 'The hour of the mail of the day, by the clocks of the zone.' })
  hour: number;

  @Field({ description: 'Time zone of the hour, such as "Europe/Paris".' })
  zone: string;

  @Field({ description: 'In August, only what cannot wait is mailed; the rest is told in September.' })
  quietAugust: boolean;
}

@InputType({ description: 'When to mail about something.' })
export class MailChoiceInput {
  @Field(() => MailCategoryEnum, { description: 'What the mails are about.' })
  category: MailCategory;

  @Field(() => MailTimingEnum, { description: 'When they are sent.' })
  timing: MailTiming;
}

@InputType({ description: `What changes of which mails the viewer wants. ${CHANGE_RULE}` })
export class MailPreferencesInput {
  @Field(() => Int, {
    description: 'The `version` that was read; changed since, as on another device, it is a `Conflict`.',
  })
  version: number;

  @Field(() => [MailChoiceInput], {
    nullable: true,
    description: 'A category that is not named stays as it is; null: none is named.',
  })
  choices?: MailChoiceInput[] | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The hour of the mail of the day, from 5 to 21.',
  })
  hour?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Time zone of the hour, such as "Europe/Paris".',
  })
  zone?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'In August, only what cannot wait is mailed.',
  })
  quietAugust?: boolean | null;
}

export const MailPreferencesResult = resultOf('MailPreferencesResult', [
  MailPreferencesType,
  InvalidInput,
  Conflict,
]);
