export { CuratorDeskResolver } from './curator-desk.resolver.js';
export { CuratorDesk } from './curator-desk.js';
