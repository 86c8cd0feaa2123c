export { GROUP, inFives, SeriesInFives } from './in-fives.js';
export { ObservatoryResolver } from './observatory.resolver.js';
export { ObservatoryService } from './observatory.service.js';
export { PublishedCountsReader } from './published-counts.js';
export { ServeObservatoryTables } from './serve-observatory-tables.js';
