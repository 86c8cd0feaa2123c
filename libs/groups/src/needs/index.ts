export { GroupNeed } from './group-need.entity.js';
export { GroupNeedsLoader } from './group-needs.loader.js';
export { GroupNeedsResolver } from './group-needs.resolver.js';
export { GroupNeedsService } from './group-needs.service.js';
