export { DeleteVectorsOfForgottenModels } from './delete-vectors-of-forgotten-models.js';
export { DraftVectors } from './draft-vectors.js';
export { type DocumentKind, documentKinds, hashOf } from './document-texts.js';
export { type EncoderHealth, EncoderStates, SAID_AGAIN_AFTER } from './encoder-states.js';
export { MissingVectors } from './missing-vectors.js';
export { type KnownVector, Vectors } from './vectors.service.js';
