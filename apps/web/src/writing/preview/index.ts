export { BestAnswers } from './best-answers.js';
export { Count, PreviewCount } from './preview-count.js';
export { solverKindWords } from './solver-kinds.js';
export { type MatchPreview, usePreview } from './use-preview.js';
