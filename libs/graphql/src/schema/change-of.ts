import type { Type } from '@nestjs/common';
import { PartialType } from '@nestjs/graphql';
import type { ChangeOf } from '@passerelle/problems';

/**
 * The input of an edit, derived from that of the whole: each field may be absent or null and has no default. `@InputType('GroupChange', {
 * description }) class GroupChangeInput extends changeOf(GroupInput) {}`. `parseChange` reads it.
 */
export const changeOf = <Input extends object>(input: Type<Input>): Type<ChangeOf<Input>> =>
  PartialType(input, { omitDefaultValues: true }) as Type<ChangeOf<Input>>;

/** The end of the description of each input of an edit. */
export const CHANGE_RULE =
  'A field that is absent stays as it is; null empties it, or is refused where it is required.';
