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
}

export const MailPreferencesResult = resultOf('MailPreferencesResult', [
  MailPreferencesType,
  InvalidInput,
  Conflict,
]);
