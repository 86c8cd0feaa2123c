import { type Language, languages } from '@passerelle/config/language';
import { wordsIn } from './define-sentences.js';
import type { Words } from './sentence.js';

const [firstLanguage] = languages;

/**
 * An outcome that a screen expects and shows: thrown by services, answered as a member of the field's union.
 * It carries its sentence. `message` is that in the first language, for logs and specs; `in` gives another.
 */
export abstract class Problem extends Error {
  constructor(readonly sentence: Words) {
    super(wordsIn(sentence, firstLanguage));
    this.name = new.target.name;
  }

  /** The same problem in another language: called where it leaves, for only there the reader is known. */
  in(language: Language): this {
    const copy = Object.create(
      Object.getPrototypeOf(this) as object,
      Object.getOwnPropertyDescriptors(this),
    ) as this;
    copy.message = wordsIn(this.sentence, language);
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

/** The same with what a form calls the field; undefined: its name has to do. */
export interface LabelledProblem extends FieldProblem {
  label?: Words;
}

/** The same before it is in words: found where nobody knows the reader. */
export interface FoundProblem extends Omit<LabelledProblem, 'message'> {
  message: Words;
}

/** A problem as it is read: the label is of the whole message only. */
interface ReadProblem extends FieldProblem {
  label: string;
}

const read = ({ field, rule, label, message }: FoundProblem, language: Language): ReadProblem => ({
  field,
  rule,
  label: label === undefined ? field : wordsIn(label, language),
  message: wordsIn(message, language),
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
export class InvalidInput extends Problem {
  readonly fields: readonly FieldProblem[];

  /** @param found what is wrong, before it is in words: may be said together with other problems. */
  constructor(
    readonly found: readonly FoundProblem[],
    language: Language = firstLanguage,
  ) {
    const problems = found.map((each) => read(each, language));
    super(inOneLine(problems));
    this.fields = problems.map(({ field, rule, message }) => ({ field, rule, message }));
  }

  override in(language: Language): this {
    return new InvalidInput(this.found, language) as this;
  }
}

/** The object is not in a state that allows this. */
export class IllegalTransition extends Problem {
  /**
   * @param from the state the object is in.
   * @param to the state that was asked for.
   */
  constructor(
    sentence: Words,
    readonly from: string | null = null,
    readonly to: string | null = null,
  ) {
    super(sentence);
  }
}

/** It exists already, or somebody changed it meanwhile. */
export class Conflict extends Problem {}

/** A number that the product or the person has set is reached. */
export class LimitReached extends Problem {}

/** It cannot be had at the moment, through no fault of the reader; asking again later may help. */
export class Unavailable extends Problem {}
