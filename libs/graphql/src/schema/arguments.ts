import { type Type } from '@nestjs/common';
import { Args, ID, Int, PartialType } from '@nestjs/graphql';
import { type ChangeOf } from '@passerelle/problems';

/**
 * The argument with the id of an object: `@IdArg('the need') needId: string`.
 * @param of the object, in words
 * @param name the argument’s, if it is not `id`
 */
export const IdArg = (of: string, name = 'id'): ParameterDecorator =>
  Args(name, { type: () => ID, description: `UUID of ${of}.` });

/**
 * The argument `version` of an edit: `@VersionArg('need') version: number`. The service refuses one that is not
 * current.
 * @param of the kind of object, in one word
 */
export const VersionArg = (of: string): ParameterDecorator =>
  Args('version', {
    type: () => Int,
    description: `The ${of}’s \`version\` that was read; changed since by somebody else, it is a \`Conflict\`.`,
  });

/**
 * The input of an edit, derived from that of the whole. Each field may be absent or null and has no default.
 * `@InputType('GroupChange', { description }) class GroupChangeInput extends changeOf(GroupInput) {}`. `parseChange`
 * reads it.
 */
export const changeOf = <Input extends object>(input: Type<Input>): Type<ChangeOf<Input>> =>
  PartialType(input, { omitDefaultValues: true }) as Type<ChangeOf<Input>>;

/** The end of the description of each input of an edit. */
export const CHANGE_RULE =
  'A field that is absent stays as it is; null empties it, or is refused where it is required.';
