export { AdministrationResolver } from './administration.resolver.js';
export { AdministrationService } from './administration.service.js';
export { OutsideChecks } from './outside.js';
