import type { Type } from '@nestjs/common';
import { createUnionType } from '@nestjs/graphql';
import { getNamedType, type GraphQLOutputType, isUnionType } from 'graphql';
import type { Problem } from '@passerelle/problems';
import { meaningOfProblem } from './problem-types.js';

type Member = Type<unknown> | (abstract new (...args: never[]) => unknown);
type OneOf<Members extends readonly Member[]> = InstanceType<Members[number]>;

/**
 * Declares the union type of a field: its result, then its expected problems. A value that is neither a problem nor an
 * instance of a member, such as an entity, is the first member.
 */
export function resultOf<const Members extends readonly [Member, ...Member[]]>(
  name: string,
  members: Members,
): OneOf<Members> {
  return createUnionType({
    name,
    description: `The answer, or the problem for which it was not done. ${meaningsOf(members)}`,
    types: () => members as readonly Type<unknown>[],
    resolveType: (value: object) =>
      '__typename' in value
        ? value.__typename
        : (members.find((member) => value instanceof member) ?? members[0]),
  }) as OneOf<Members>;
}

/** Each problem among the members, with what it means. */
const meaningsOf = (members: readonly Member[]): string =>
  members
    .filter((member) => meaningOfProblem.has(member))
    .map((problem) => `\`${problem.name}\`: ${meaningOfProblem.get(problem)}`)
    .join(' ');

/** The problem as a member of the union that a field returns. undefined if the field does not expect it. */
export function asMember(problem: Problem, returned: GraphQLOutputType): object | undefined {
  const union = getNamedType(returned);
  if (!isUnionType(union) || !union.getTypes().some(({ name }) => name === problem.name)) return undefined;
  // A copy, since graphql-js treats any Error that a resolver returns as thrown.
  return { ...problem, message: problem.message, __typename: problem.name };
}
