export { LinkedIdeaResolver, LinkingResolver } from './linking.resolver.js';
export { LinkingService } from './linking.service.js';
