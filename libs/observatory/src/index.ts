export {
  CountForTheObservatory,
  FirstMatch,
  ObservatoryCount,
  ObservatoryCounts,
  ObservatoryMonth,
  ObservatoryRun,
  ObservatoryStock,
} from './counting/index.js';
export { ObservatoryService } from './figures/index.js';
export { ObservatoryModule } from './observatory.module.js';
