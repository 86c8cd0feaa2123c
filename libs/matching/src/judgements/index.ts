export { JudgementsLoader } from './judgements.loader.js';
export { JudgementsResolver } from './judgements.resolver.js';
export { JudgementsService } from './judgements.service.js';
export { type Grade, MatchJudgement } from './match-judgement.entity.js';
