import type { core } from 'zod';
import { sentences } from './problems.sentences.js';
import type { Sentence } from './sentence.js';

/** The name of a broken rule, and its sentence. */
interface BrokenRule {
  rule: string;
  message: Sentence;
}

/** Names the rule that an input breaks, in a sentence short enough for the place under the field. */
export function describeIssue(issue: core.$ZodIssue): BrokenRule {
  const [rule, message] = explain(issue);
  return { rule, message };
}

function explain(issue: core.$ZodIssue): [rule: string, message: Sentence] {
  switch (issue.code) {
    case 'custom': {
      const { rule, sentence } = (issue.params ?? {}) as { rule?: string; sentence?: Sentence };
      return [rule ?? 'custom', sentence ?? sentences.invalid()];
    }
    case 'invalid_type':
      if (isMissing(issue.input)) return ['required', sentences.required()];
      return [issue.code, expectedType[issue.expected] ?? sentences.invalid()];
    case 'invalid_format':
      return [issue.format, format[issue.format] ?? sentences.invalid()];
    case 'invalid_value':
      return isMissing(issue.input)
        ? ['required', sentences.required()]
        : [issue.code, sentences.notOneOf({ values: issue.values.map(String) })];
    case 'too_small':
      if (issue.origin === 'string' && issue.input === '') return ['required', sentences.required()];
      return [issue.code, tooSmall(issue.origin, issue.inclusive !== false, issue.minimum)];
    case 'too_big':
      return [issue.code, tooBig(issue.origin, issue.inclusive !== false, issue.maximum)];
    default:
      return [issue.code, sentences.invalid()];
  }
}

const isMissing = (input: unknown): boolean => input === undefined || input === null;

const expectedType: Record<string, Sentence> = {
  number: sentences.notANumber(),
  int: sentences.notAWholeNumber(),
  date: sentences.noSuchDate(),
};

const format: Record<string, Sentence> = {
  email: sentences.invalidEmail(),
  url: sentences.invalidUrl(),
  date: sentences.noSuchDate(),
  datetime: sentences.noSuchDate(),
};

function tooSmall(origin: string, inclusive: boolean, min: number | bigint): Sentence {
  if (origin === 'string') return sentences.tooFewCharacters({ min });
  if (origin === 'array' || origin === 'set') return sentences.tooFew({ min });
  if (origin === 'date') return sentences.tooEarly();
  return inclusive ? sentences.tooSmall({ min }) : sentences.notAbove({ min });
}

function tooBig(origin: string, inclusive: boolean, max: number | bigint): Sentence {
  if (origin === 'string') return sentences.tooManyCharacters({ max });
  if (origin === 'array' || origin === 'set') return sentences.tooMany({ max });
  if (origin === 'date') return sentences.tooLate();
  return inclusive ? sentences.tooBig({ max }) : sentences.notBelow({ max });
}
