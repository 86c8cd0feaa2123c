export { type LikelyDuplicate, LikelyDuplicatesLoader } from './likely-duplicates.loader.js';
export { SignNeeds } from './sign-needs.js';
