import { Field, InterfaceType, ObjectType } from '@nestjs/graphql';
import { type Language, languages } from '@passerelle/config';
import type { Sentence } from './bilingual-rule.js';

/** An outcome that a screen expects and shows: thrown by services, answered as a member of the field's union. */
@InterfaceType({ description: 'An expected outcome other than success, in words for the reader.' })
export abstract class Problem extends Error {
  @Field()
  override message: string;

  constructor(message: string) {
    super(message);
    this.name = new.target.name;
  }

  /** The same as it is said to who reads this language; asked for where the problem leaves, for only there the reader is known. */
  in(_language: Language): Problem {
    return this;
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

/** The same with what a form calls the field; undefined: its name has to do. */
export interface LabelledProblem extends FieldProblem {
  label?: Sentence;
}

/** What is wrong with one field, found where the reader may not be known yet. */
export interface FoundProblem extends Omit<LabelledProblem, 'message'> {
  /** In the reader’s language already, or in each. */
  message: string | Sentence;
}

/** A problem as it is read: the label is of the whole message only. */
interface ReadProblem extends FieldProblem {
  label: string;
}

const read = ({ field, rule, label, message }: FoundProblem, language: Language): ReadProblem => ({
  field,
  rule,
  label: label?.[language] ?? field,
  message: typeof message === 'string' ? message : message[language],
});

/** Each sentence once, after the fields that it is about where there are several to be told apart. */
function inOneLine(problems: readonly ReadProblem[]): string {
  const [first, ...others] = problems;
  if (first === undefined || others.length === 0) return first?.message ?? '';
  const byMessage = new Map<string, Set<string>>();
  for (const { label, message } of problems) {
    const labels = byMessage.get(message) ?? new Set();
    byMessage.set(message, label === '' ? labels : labels.add(label));
  }
  return [...byMessage]
    .map(([message, labels]) => (labels.size === 0 ? message : `${[...labels].join(', ')} — ${message}`))
    .join(' ');
}

/** Something in an input breaks a rule; the message repeats those of its fields, by label where there are several. */
@ObjectType({ implements: () => [Problem] })
export class InvalidInput extends Problem {
  @Field(() => [FieldProblem])
  fields: readonly FieldProblem[];

  readonly #found: readonly FoundProblem[];

  constructor(found: readonly FoundProblem[], language: Language = languages[0]) {
    const problems = found.map((each) => read(each, language));
    super(inOneLine(problems));
    this.fields = problems.map(({ field, rule, message }) => ({ field, rule, message }));
    this.#found = found;
  }

  override in(language: Language): InvalidInput {
    return new InvalidInput(this.#found, language);
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
