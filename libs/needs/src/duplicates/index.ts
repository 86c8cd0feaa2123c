export { type LikelyDuplicate, LikelyDuplicatesLoader } from './likely-duplicates.loader.js';
export { SimilarNeeds } from './similar-needs.js';
export { SignNeeds } from './sign-needs.js';
