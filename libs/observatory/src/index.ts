export { CountForTheObservatory, ObservatoryCounts } from './counting/observatory-counts.js';
export {
  FirstMatch,
  ObservatoryCount,
  ObservatoryMonth,
  ObservatoryRun,
  ObservatoryStock,
} from './counting/observatory-count.entity.js';
export { ObservatoryService } from './figures/observatory.service.js';
export { ObservatoryModule } from './observatory.module.js';
