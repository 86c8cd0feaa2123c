export { DropIdeasOnIdeasRemoved } from './drop-ideas-on-ideas-removed.js';
export { LinkedIdeaResolver, LinkingResolver, providersOfLinking } from './linking.resolver.js';
export { LinkingService } from './linking.service.js';
