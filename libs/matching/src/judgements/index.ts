export { JudgementsResolver, providersOfJudgements } from './judgements.resolver.js';
export { JudgementsService } from './judgements.service.js';
export { type Grade, MatchJudgement, JudgementsLoader } from './match-judgement.entity.js';
