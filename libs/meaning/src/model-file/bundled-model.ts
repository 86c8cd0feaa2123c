import { fileURLToPath } from 'node:url';
import type { ExpectedModel } from './model-file-encoder.js';

const model = 'multilingual-e5-small-q4-fr-en-1';

/** The model that comes with the product. `npm run weights` builds its file. */
export const bundledModel: ExpectedModel = {
  path: fileURLToPath(new URL(`../../weights/${model}.bin`, import.meta.url)),
  model,
  dimensions: 384,
};
