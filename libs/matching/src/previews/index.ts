export { AnswerWhoCouldAnswer } from './answer-who-could-answer.js';
export { MatchPreviewsResolver } from './match-previews.resolver.js';
export { MatchPreviewsService } from './match-previews.service.js';
