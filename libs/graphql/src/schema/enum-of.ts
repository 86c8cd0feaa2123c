import { registerEnumType } from '@nestjs/graphql';

/**
 * A GraphQL enumeration of the given values. Each value needs a description, or the call does not compile:
 * `const NeedStateEnum = enumOf('NeedState', needStates, 'How far a need is.', { draft: 'Being written.', … })`.
 */
export function enumOf<const Value extends string>(
  name: string,
  values: readonly Value[],
  description: string,
  descriptions: { readonly [Each in NoInfer<Value>]: string },
): { readonly [Each in Value]: Each } {
  const members = Object.fromEntries(values.map((value) => [value, value])) as { [Each in Value]: Each };
  const described = values.map((value) => [value, { description: descriptions[value] }] as const);
  registerEnumType(members, {
    name,
    description,
    valuesMap: Object.fromEntries(described) as { [Each in Value]: { description: string } },
  });
  return members;
}
