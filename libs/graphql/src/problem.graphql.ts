import { Field, InterfaceType, ObjectType } from '@nestjs/graphql';

/** An outcome that a screen expects and shows: thrown by services, answered as a member of the field's union. */
@InterfaceType({ description: 'An expected outcome other than success, in words for the reader.' })
export abstract class Problem extends Error {
  @Field()
  override message: string;

  constructor(message: string) {
    super(message);
    this.name = new.target.name;
  }
}

@ObjectType({ description: 'What is wrong with one field of an input.' })
export class FieldProblem {
  @Field({ description: 'Path to the field, such as "tags.2.label"; empty for the input as a whole.' })
  field: string;

  @Field({ description: 'Name of the rule that is broken, the same in every language.' })
  rule: string;

  @Field()
  message: string;
}

/** Each sentence once, after the fields that it is about where there are several to be told apart. */
function inOneLine(fields: readonly FieldProblem[]): string {
  const [first, ...others] = fields;
  if (first === undefined || others.length === 0) return first?.message ?? '';
  const byMessage = new Map<string, string[]>();
  for (const { field, message } of fields)
    byMessage.set(message, [...(byMessage.get(message) ?? []), ...(field === '' ? [] : [field])]);
  return [...byMessage]
    .map(([message, names]) => (names.length === 0 ? message : `${names.join(', ')} — ${message}`))
    .join(' ');
}

/** Something in an input breaks a rule; the message repeats those of its fields, by name where there are several. */
@ObjectType({ implements: () => [Problem] })
export class InvalidInput extends Problem {
  @Field(() => [FieldProblem])
  fields: readonly FieldProblem[];

  constructor(fields: readonly FieldProblem[]) {
    super(inOneLine(fields));
    this.fields = fields;
  }
}

/** The object is not in a state that allows this. */
@ObjectType({ implements: () => [Problem] })
export class IllegalTransition extends Problem {
  @Field(() => String, { nullable: true, description: 'The state the object is in.' })
  from: string | null;

  @Field(() => String, { nullable: true, description: 'The state that was asked for.' })
  to: string | null;

  constructor(message: string, from: string | null = null, to: string | null = null) {
    super(message);
    this.from = from;
    this.to = to;
  }
}

/** It exists already, or somebody changed it meanwhile. */
@ObjectType({ implements: () => [Problem] })
export class Conflict extends Problem {}

/** A number that the product or the person has set is reached. */
@ObjectType({ implements: () => [Problem] })
export class LimitReached extends Problem {}

/** It cannot be had at the moment, through no fault of the reader; asking again later may help. */
@ObjectType({ implements: () => [Problem] })
export class Unavailable extends Problem {}
