export { TagUsageLoader } from './tag-usage.loader.js';
export { TagUsageResolver } from './tag-usage.resolver.js';
