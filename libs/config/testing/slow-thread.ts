import { answerInThread } from '../src/limited-thread.js';

const numbers: number[][] = [];

/** A thread for specs. A text can block it, fill its memory or end it. */
export const slowFunctions = {
  length: (text: string) => text.length,
  /** Never ends. */
  hang: () => {
    for (;;) numbers.pop();
  },
  /** Never ends while an expression reads this text. */
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
