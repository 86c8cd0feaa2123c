import { Deliveries } from './deliveries.js';
import { type Recurs, Schedule } from './schedule.js';

@Schedule({ every: 10_000 })
export class SweepOwedDeliveries implements Recurs {
  constructor(private readonly deliveries: Deliveries) {}

  run(): Promise<void> {
    return this.deliveries.sweep();
  }
}
