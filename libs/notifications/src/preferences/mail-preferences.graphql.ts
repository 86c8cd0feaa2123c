import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { enumOf, resultOf } from '@passerelle/graphql';
import { Conflict, InvalidInput } from '@passerelle/problems';
import { mailCategories, type MailCategory, mailTimings, type MailTiming } from './mail-categories.js';

export const MailCategoryEnum = enumOf('MailCategory', mailCategories);
export const MailTimingEnum = enumOf('MailTiming', mailTimings);

@ObjectType('MailChoice', { description: 'When the viewer is mailed about something.' })
export class MailChoiceType {
  @Field(() => MailCategoryEnum)
  category: MailCategory;

  @Field(() => MailTimingEnum)
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

  @Field({ description: 'Such as "Europe/Paris".' })
  zone: string;

  @Field({ description: 'In August, only what cannot wait is mailed; the rest is told in September.' })
  quietAugust: boolean;
}

@InputType()
export class MailChoiceInput {
  @Field(() => MailCategoryEnum)
  category: MailCategory;

  @Field(() => MailTimingEnum)
  timing: MailTiming;
}

@InputType()
export class MailPreferencesInput {
  @Field(() => Int)
  version: number;

  @Field(() => [MailChoiceInput], { description: 'What is not named stays as it is.' })
  choices: MailChoiceInput[];

  @Field(() => Int, { nullable: true, description: 'From 5 to 21.' })
  hour?: number | null;

  @Field(() => String, { nullable: true })
  zone?: string | null;

  @Field(() => Boolean, { nullable: true })
  quietAugust?: boolean | null;
}

export const MailPreferencesResult = resultOf('MailPreferencesResult', [
  MailPreferencesType,
  InvalidInput,
  Conflict,
]);
