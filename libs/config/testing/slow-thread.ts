import { answerInThread } from '../src/limited-thread.js';

const numbers: number[][] = [];

/** A thread for specs: a text can hold it, fill it or end it. */
export const slowFunctions = {
  length: (text: string) => text.length,
  /** Never ends. */
  hang: () => {
    for (;;) numbers.pop();
  },
  /** Never ends while an expression looks at this text. */
  match: (text: string) => /^(?:a+)+$/.test(text),
  fill: () => {
    for (;;) numbers.push(Array.from({ length: 100_000 }, Math.random));
  },
  fail: (message: string) => {
    throw new TypeError(message);
  },
  leave: () => process.exit(3),
};

answerInThread(slowFunctions);
