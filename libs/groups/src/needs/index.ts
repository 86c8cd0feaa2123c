export { GroupNeed, GroupNeedsLoader } from './group-need.entity.js';
export { GroupNeedsResolver, providersOfNeeds } from './group-needs.resolver.js';
export { GroupNeedsService } from './group-needs.service.js';
