export { DismissalType } from './dismissal.graphql.js';
export { type DismissalReason, MatchDismissal, StandingDismissalsLoader } from './match-dismissal.entity.js';
export { MatchDismissalsResolver, providersOfDismissals } from './match-dismissals.resolver.js';
export { MatchDismissalsService } from './match-dismissals.service.js';
