export { ActWithReason } from './act-with-reason.js';
export { HideProfile, type ProfileToHide } from './hide-profile.js';
export { SeekForm, wordsIn } from './seek-form.js';
