import { Field, InputType } from '@nestjs/graphql';
import { LocalDate } from '@passerelle/graphql';

@InputType()
export class MeetingInput {
  @Field(() => Date)
  at: Date;

  @Field({ defaultValue: '', description: 'One line, at most 200 characters; this or the link is needed.' })
  place: string;

  @Field({ defaultValue: '', description: 'To a video call; begins with https://.' })
  link: string;
}

@InputType()
export class MetInput {
  @Field(() => Boolean, {
    nullable: true,
    description:
      'True: they have met although a meeting is still ahead. Without it, this is refused then, with the rule `meeting_ahead`.',
  })
  despiteMeeting?: boolean | null;

  @Field(() => LocalDate, { description: 'The day on which they met.' })
  on: string;

  @Field({ defaultValue: '' })
  place: string;

  @Field({ defaultValue: '' })
  link: string;
}
