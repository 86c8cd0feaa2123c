// oxlint-disable unicorn/require-post-message-target-origin -- threads have no origins
// Runs the model in a thread of its own: ONNX Runtime answers while it blocks the thread that asks. In JavaScript, for specs load
// TypeScript by hooks that a thread does not have.
import { parentPort, workerData } from 'node:worker_threads';
import { InferenceSession, Tensor } from 'onnxruntime-node';

/** Only fatal errors, since a warning would go to the log of the product without its format. */
const ERRORS = 3;

const session = await InferenceSession.create(workerData.graph, {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  // All texts have different lengths, and an arena would keep the largest size so far.
  enableCpuMemArena: false,
  logSeverityLevel: ERRORS,
});
parentPort.postMessage('ready');

/** @returns the vectors of the tokens, one after the other */
async function vectorsOf(ids) {
  const input = new Tensor('int64', BigInt64Array.from(ids, BigInt), [ids.length]);
  const { tokens } = await session.run({ ids: input });
  return tokens.data;
}

parentPort.on('message', async (ids) => {
  if (ids === 'close') {
    await session.release();
    parentPort.close();
    return;
  }
  try {
    const vectors = Float32Array.from(await vectorsOf(ids));
    parentPort.postMessage({ vectors }, [vectors.buffer]);
  } catch (error) {
    parentPort.postMessage({ problem: String(error) });
  }
});
