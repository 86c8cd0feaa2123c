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

/** Something in an input breaks a rule; the message repeats those of its fields, which are in the reader's language. */
@ObjectType({ implements: () => [Problem] })
export class InvalidInput extends Problem {
  @Field(() => [FieldProblem])
  fields: readonly FieldProblem[];

  constructor(fields: readonly FieldProblem[]) {
    super([...new Set(fields.map(({ message }) => message))].join(' '));
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
