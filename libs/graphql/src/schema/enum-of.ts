import { registerEnumType } from '@nestjs/graphql';

/** A GraphQL enumeration of the given values: `const NeedStateEnum = enumOf('NeedState', needStates)`. */
export function enumOf<const Value extends string>(
  name: string,
  values: readonly Value[],
  description?: string,
): { readonly [Each in Value]: Each } {
  const members = Object.fromEntries(values.map((value) => [value, value])) as { [Each in Value]: Each };
  registerEnumType(members, { name, ...(description !== undefined && { description }) });
  return members;
}
