// oxlint-disable unicorn/require-post-message-target-origin -- threads have no origins
import { parentPort } from 'node:worker_threads';
import type { Answer, Call, ThreadFunctions } from './limited-thread.js';

/**
 * Runs in a thread: answers the calls of its {@link LimitedThread} with these functions, one call after the other.
 * @throws if this is no thread
 */
export function answerInThread(functions: ThreadFunctions): void {
  const port = parentPort;
  if (port === null) throw new Error('This is no thread');
  const answer = async ({ name, input }: Call): Promise<Answer> => {
    try {
      return { result: await functions[name]?.(input as never) };
    } catch (error) {
      return { error };
    }
  };
  port.on('message', (call: Call) => void answer(call).then((found) => port.postMessage(found)));
  port.postMessage('ready');
}
