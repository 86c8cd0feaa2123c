import { Field, Int, InterfaceType, ObjectType } from '@nestjs/graphql';
import {
  Conflict,
  CurrentVersion,
  FieldProblem,
  IllegalTransition,
  InvalidInput,
  LimitReached,
  Problem,
  Unavailable,
} from '@passerelle/problems';

/*
 * The GraphQL types of the problems. Their classes are independent of GraphQL, so that services can throw them. The
 * decorators are called on them here.
 */

Field(() => String, { description: 'A sentence for the reader, in their language.' })(
  Problem.prototype,
  'message',
);
InterfaceType({ description: 'An expected outcome other than success, in words for the reader.' })(Problem);

Field(() => String, {
  description: 'Path to the field, such as "tags.2.label"; empty for the input as a whole.',
})(FieldProblem.prototype, 'field');
Field(() => String, { description: 'Name of the rule that is broken, the same in every language.' })(
  FieldProblem.prototype,
  'rule',
);
Field(() => String, {
  description: 'A sentence for the reader, in their language, short enough for the place under the field.',
})(FieldProblem.prototype, 'message');
ObjectType({ description: 'What is wrong with one field of an input.' })(FieldProblem);

Field(() => [FieldProblem], { description: 'Each field that breaks a rule, at least one.' })(
  InvalidInput.prototype,
  'fields',
);

Field(() => String, { nullable: true, description: 'The state the object is in.' })(
  IllegalTransition.prototype,
  'from',
);
Field(() => String, { nullable: true, description: 'The state that was asked for.' })(
  IllegalTransition.prototype,
  'to',
);

Field(() => Int, { description: 'The one to change next, once its content has been read.' })(
  CurrentVersion.prototype,
  'version',
);
Field(() => Date, { description: 'When it was changed last.' })(CurrentVersion.prototype, 'changedAt');
Field(() => String, {
  nullable: true,
  description: 'The name of whoever changed it last; null: the product did, or their account is gone.',
})(CurrentVersion.prototype, 'changedBy');
ObjectType({ description: 'What an object has become while somebody else was changing it.' })(CurrentVersion);
Field(() => CurrentVersion, { nullable: true, description: 'Of an object that was changed meanwhile.' })(
  Conflict.prototype,
  'current',
);

Field(() => Int, {
  nullable: true,
  description:
    'In how many seconds the same request may succeed; null: no time ends the limit, something has to be removed or decided first.',
})(LimitReached.prototype, 'retryAfterSeconds');

const meanings = [
  [InvalidInput, 'Fields of the input break rules.'],
  [IllegalTransition, 'The state of the object does not allow it.'],
  [Conflict, 'It exists already, or somebody else has changed it since it was read.'],
  [LimitReached, 'A limit of the product or of the person is reached.'],
  [Unavailable, 'A part of the product is away for a moment: the same request may succeed later.'],
] as const;

/** The meaning of each problem that a result may be. */
export const meaningOfProblem: ReadonlyMap<unknown, string> = new Map<unknown, string>(meanings);

for (const [problem, description] of meanings) {
  ObjectType({ description, implements: () => [Problem] })(problem);
}
