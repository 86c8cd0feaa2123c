import { Args, ID, Int } from '@nestjs/graphql';

/**
 * The argument that names an object: `@IdArg('the need') needId: string`.
 * @param of the object, in words
 * @param name the argument’s, where it is not `id`
 */
export const IdArg = (of: string, name = 'id'): ParameterDecorator =>
  Args(name, { type: () => ID, description: `UUID of ${of}.` });

/**
 * The argument `version` of an edit: `@VersionArg('need') version: number`. The service refuses one that is not current.
 * @param of the kind of object, in one word
 */
export const VersionArg = (of: string): ParameterDecorator =>
  Args('version', {
    type: () => Int,
    description: `The ${of}’s \`version\` that was read; changed since by somebody else, it is a \`Conflict\`.`,
  });
