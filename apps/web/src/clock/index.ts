export { useNow } from './now.js';
export { momentInParis, partsInParis } from './paris-time.js';
