export { SetAsideResolver } from './set-aside.resolver.js';
