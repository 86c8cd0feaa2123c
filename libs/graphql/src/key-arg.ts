import { Args, ID } from '@nestjs/graphql';

/** The argument `key` of a mutation that makes an object. */
export const KeyArg = (): ParameterDecorator =>
  Args('key', {
    type: () => ID,
    nullable: true,
    description:
      'Made up for this request, at most 100 letters, digits and “-_.:”: sent again with the same key within a day, it makes nothing more and is answered with what it made.',
  });
