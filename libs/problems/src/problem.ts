import type { Language } from '@passerelle/config';
import { firstLanguage, sentenceIn } from './define-sentences.js';
import { sentences } from './problems.sentences.js';
import type { Sentence } from './sentence.js';

/**
 * An outcome that a screen expects and shows: thrown by services, answered as a member of the field's union.
 * It carries its sentence. `message` is that in the first language, for logs and specs; `in` gives another.
 */
export abstract class Problem extends Error {
  constructor(readonly sentence: Sentence) {
    super(sentenceIn(sentence, firstLanguage));
    this.name = new.target.name;
  }

  /** The same problem in another language: called where it leaves, for only there the reader is known. */
  in(language: Language): this {
    const copy = Object.create(
      Object.getPrototypeOf(this) as object,
      Object.getOwnPropertyDescriptors(this),
    ) as this;
    copy.message = sentenceIn(this.sentence, language);
    return copy;
  }
}

/** What is wrong with one field of an input, in words for the reader. */
export class FieldProblem {
  /** Path to the field, such as "tags.2.label"; empty for the input as a whole. */
  field: string;
  /** Name of the rule that is broken, the same in every language. */
  rule: string;
  message: string;
}

/** The same before it is in words: found where nobody knows the reader. */
export interface FoundProblem extends Omit<FieldProblem, 'message'> {
  message: Sentence;
  /** What the form calls the field; undefined: the sentence names what it is about, or the field's own name must do among several. */
  label?: Sentence | string | undefined;
}

/** Something in an input breaks a rule; the message repeats those of its fields, by label. */
export class InvalidInput extends Problem {
  readonly fields: readonly FieldProblem[];

  /** @param found what is wrong, before it is in words: may be said together with other problems. */
  constructor(readonly found: readonly FoundProblem[]) {
    super(sentenceOfAll(found));
    this.fields = inWords(found, firstLanguage);
  }

  override in(language: Language): this {
    return Object.assign(super.in(language), { fields: inWords(this.found, language) });
  }
}

function sentenceOfAll(found: readonly FoundProblem[]): Sentence {
  const [first] = found;
  if (first !== undefined && found.length === 1 && first.label === undefined) return first.message;
  return sentences.ofFields({
    labels: found.map(({ field, label }) => label ?? field),
    messages: found.map(({ message }) => message),
  });
}

const inWords = (found: readonly FoundProblem[], language: Language): FieldProblem[] =>
  found.map(({ field, rule, message }) => ({ field, rule, message: sentenceIn(message, language) }));

/** The object is not in a state that allows this. */
export class IllegalTransition extends Problem {
  /**
   * @param from the state the object is in.
   * @param to the state that was asked for.
   */
  constructor(
    sentence: Sentence,
    readonly from: string | null = null,
    readonly to: string | null = null,
  ) {
    super(sentence);
  }
}

/** What an object has become while somebody else was changing it. */
export class CurrentVersion {
  version: number;
  changedAt: Date;
  /** The name of whoever changed it last; null: the product did, or their account is gone. */
  changedBy: string | null;
}

/** It exists already, or somebody changed it meanwhile. */
export class Conflict extends Problem {
  /** @param current of an object that was changed meanwhile */
  constructor(
    sentence: Sentence,
    readonly current: CurrentVersion | null = null,
  ) {
    super(sentence);
  }
}

/** A number that the product or the person has set is reached. */
export class LimitReached extends Problem {}

/** It cannot be had at the moment, through no fault of the reader; asking again later may help. */
export class Unavailable extends Problem {}
