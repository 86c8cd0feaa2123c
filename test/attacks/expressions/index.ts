export { attackTextsFor } from './attack-texts.js';
export { type Expression, expressionsBelow, expressionsIn } from './find-expressions.js';
export { type Growth, growthOf } from './growth.js';
