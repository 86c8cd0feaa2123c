import type { Language } from '@passerelle/config';
import { firstLanguage, sentenceIn } from './define-sentences.js';
import { sentences } from './problems.sentences.js';
import type { Sentence } from './sentence.js';

/**
 * An outcome that a screen expects and shows, thrown by services and returned as a member of the field's union. It
 * contains its sentence. `message` is the sentence in the first language, for logs and specs. `in` gives another
 * language.
 */
export abstract class Problem extends Error {
  constructor(readonly sentence: Sentence) {
    super(sentenceIn(sentence, firstLanguage));
    this.name = new.target.name;
  }

  /**
   * The same problem in another language. Called where the problem leaves the product, as only there the reader is
   * known.
   */
  in(language: Language): this {
    const copy = Object.create(
      Object.getPrototypeOf(this) as object,
      Object.getOwnPropertyDescriptors(this),
    ) as this;
    copy.message = sentenceIn(this.sentence, language);
    return copy;
  }
}

/** Problem with one field of an input, in words for the reader. */
export class FieldProblem {
  /** Path to the field, such as "tags.2.label". Empty for the input as a whole. */
  field: string;
  /** Name of the broken rule, the same in every language. */
  rule: string;
  message: string;
}

/** A field problem before it is formatted in words, found where the reader is unknown. */
export interface FoundProblem extends Omit<FieldProblem, 'message'> {
  message: Sentence;
  /**
   * Label of the field in the form. undefined: the sentence names its subject itself. Among several fields, the
   * field's own name then serves as its label.
   */
  label?: Sentence | string | undefined;
}

/** A field of an input breaks a rule. The message repeats those of the fields, by label. */
export class InvalidInput extends Problem {
  readonly fields: readonly FieldProblem[];

  /** @param found problems before they are formatted in words, since they may be shown together with others. */
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

/** The state of the object does not allow the action. */
export class IllegalTransition extends Problem {
  /**
   * @param from the present state of the object.
   * @param to the requested state.
   */
  constructor(
    sentence: Sentence,
    readonly from: string | null = null,
    readonly to: string | null = null,
  ) {
    super(sentence);
  }
}

/** Version of an object after another person has changed it meanwhile. */
export class CurrentVersion {
  version: number;
  changedAt: Date;
  /** Name of the person who changed it last. null: the product did, or their account is gone. */
  changedBy: string | null;
}

/** The object exists already, or another person changed it meanwhile. */
export class Conflict extends Problem {
  /** @param current version of an object that was changed meanwhile */
  constructor(
    sentence: Sentence,
    readonly current: CurrentVersion | null = null,
  ) {
    super(sentence);
  }
}

/** A limit of the product or of the person is reached. */
export class LimitReached extends Problem {
  /** @param retryAfterSeconds null: waiting does not help, since something has to be removed or decided. */
  constructor(
    sentence: Sentence,
    readonly retryAfterSeconds: number | null = null,
  ) {
    super(sentence);
  }
}

/** Temporarily unavailable, through no fault of the reader. A later retry may help. */
export class Unavailable extends Problem {}
