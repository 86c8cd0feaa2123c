import { Injectable, SetMetadata, applyDecorators } from '@nestjs/common';

/** Something that only a worker can answer, and that somebody waits for. What is asked and answered are plain objects. */
export interface QuestionDefinition<Asked extends object = object, Answer extends object = object> {
  name: string;
  /** Never there: it carries the types. */
  readonly types?: { asked: Asked; answer: Answer };
}

/** Answers a question in a worker; it changes nothing, so it may be cut short or asked again. */
export interface AnswersQuestion<Asked extends object = object, Answer extends object = object> {
  answer(asked: Asked): Promise<Answer>;
  /**
   * Makes ready what the first answer would have to wait for. A worker calls it once as it starts, and waits for it neither then nor
   * when it ends: it may fail, and go on until the database is closed under it. An answer does not count on it.
   */
  prepare?(): Promise<unknown>;
}

const definitions = new Map<string, QuestionDefinition>();

/** Declares a question. @throws if the name is already taken. */
export function defineQuestion<Asked extends object, Answer extends object>(
  name: string,
): QuestionDefinition<Asked, Answer> {
  if (definitions.has(name)) throw new Error(`Two questions are named ${name}.`);
  definitions.set(name, { name });
  return { name };
}

/** Every question that the loaded libs declare. */
export function definedQuestions(): readonly QuestionDefinition[] {
  return [...definitions.values()];
}

export const ANSWERS = Symbol('answers');

/** Marks a provider as the one that answers a question. */
export function Answers(question: { name: string }): ClassDecorator {
  return applyDecorators(Injectable(), SetMetadata(ANSWERS, question.name));
}
