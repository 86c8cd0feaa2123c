/** Thrown when another program answers in place of Meilisearch, such as a proxy. */
export class ForeignAnswer extends Error {
  constructor() {
    super('something else answers in its place');
    this.name = 'ForeignAnswer';
  }
}

/** @throws {ForeignAnswer} if an answer does not have the form that its type promises */
export function mustBe<Answer>(isOne: (answer: unknown) => boolean, answer: Answer): Answer {
  if (!isOne(answer)) throw new ForeignAnswer();
  return answer;
}

export const isEnqueued = (answer: unknown): boolean => Number.isInteger(fieldOf(answer, 'taskUid'));

export const areEnqueued = (answers: unknown): boolean => Array.isArray(answers) && answers.every(isEnqueued);

export const isTask = (answer: unknown): boolean =>
  ['enqueued', 'processing', 'succeeded', 'failed', 'canceled'].includes(String(fieldOf(answer, 'status')));

export const isKey = (answer: unknown): boolean => isText(fieldOf(answer, 'key'));

export const isIndex = (answer: unknown): boolean => isText(fieldOf(answer, 'createdAt'));

export const areSettings = (answer: unknown): boolean =>
  Array.isArray(fieldOf(answer, 'searchableAttributes'));

/** Whether an answer has documents with their versions. */
export const areHeld = (answer: unknown): boolean => {
  const results = fieldOf(answer, 'results');
  return Array.isArray(results) && results.every((document) => isText(fieldOf(document, 'version')));
};

export const isFound = (answer: unknown): boolean =>
  Array.isArray(fieldOf(answer, 'hits')) && Number.isInteger(fieldOf(answer, 'estimatedTotalHits'));

/**
 * Whether an answer has the results of all queries.
 * @param queries how many queries there are
 */
export const areFound =
  (queries: number) =>
  (answer: unknown): boolean => {
    const results = fieldOf(answer, 'results');
    return Array.isArray(results) && results.length === queries && results.every(isFound);
  };

function fieldOf(answer: unknown, name: string): unknown {
  return typeof answer === 'object' && answer !== null ? Reflect.get(answer, name) : undefined;
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}
