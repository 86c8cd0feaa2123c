export { isOnlyOpenings, isUnfinished } from './unfinished.js';
export { forget, forgetAll, keep, kept } from './kept-texts.js';
export { onTold, tellTabs } from './tabs.js';
export { useKeptFields } from './use-kept-fields.js';
export { useKeptText } from './use-kept-text.js';
