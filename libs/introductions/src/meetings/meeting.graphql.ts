import { Field, InputType } from '@nestjs/graphql';
import { LocalDate } from '@passerelle/graphql';

@InputType({ description: 'When and where they meet; a place or a link is needed.' })
export class MeetingInput {
  @Field(() => Date, { description: 'When it begins: to come, and within two years.' })
  at: Date;

  @Field({ defaultValue: '', description: 'One line, at most 200 characters; this or the link is needed.' })
  place: string;

  @Field({ defaultValue: '', description: 'To a video call; begins with https://.' })
  link: string;
}

@InputType({ description: 'When and where they have met.' })
export class MetInput {
  @Field(() => Boolean, {
    nullable: true,
    description:
      'True: they have met although a meeting is still ahead. Without it, this is refused then, with the rule `meeting_ahead`.',
  })
  despiteMeeting?: boolean | null;

  @Field(() => LocalDate, { description: 'The day on which they met.' })
  on: string;

  @Field({ defaultValue: '', description: 'One line, at most 200 characters; may be empty.' })
  place: string;

  @Field({
    defaultValue: '',
    description: 'Of a video call; begins with https://, at most 500 characters; may be empty.',
  })
  link: string;
}
