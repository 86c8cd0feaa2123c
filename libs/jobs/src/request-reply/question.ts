import { Injectable, type Provider, SetMetadata, applyDecorators } from '@nestjs/common';

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

/** Declares a question. A module provides it, so that an application knows those of the libs that it loads. */
export function defineQuestion<Asked extends object, Answer extends object>(
  name: string,
): QuestionDefinition<Asked, Answer> {
  return { name };
}

/** The questions of a module, to be found among the providers of an application. */
export class ProvidedQuestions {
  constructor(readonly definitions: readonly QuestionDefinition[]) {}
}

/** For the providers of a module: the questions that its lib declares. */
export function provideQuestions(...definitions: QuestionDefinition[]): Provider {
  return { provide: Symbol('questions'), useValue: new ProvidedQuestions(definitions) };
}

export const ANSWERS = Symbol('answers');

/** Marks a provider as the one that answers a question. */
export function Answers(question: { name: string }): ClassDecorator {
  return applyDecorators(Injectable(), SetMetadata(ANSWERS, question.name));
}
