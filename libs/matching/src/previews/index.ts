export { ReplyToWhoCouldAnswer } from './reply-to-who-could-answer.js';
export { MatchPreviewType } from './match-preview.graphql.js';
export type { MatchPreview } from './match-preview.js';
export { MatchPreviewsResolver, providersOfPreviews } from './match-previews.resolver.js';
export { MatchPreviewsService } from './match-previews.service.js';
export { WhoCouldAnswer } from './who-could-answer.js';
