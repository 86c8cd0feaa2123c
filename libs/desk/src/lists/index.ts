export { DeskLists } from './desk-lists.js';
export { DeskListsResolver } from './desk-lists.resolver.js';
export { NeedsOfDemandLoader } from './needs-of-demand.loader.js';
export { NeedsOfDemandResolver } from './needs-of-demand.resolver.js';
