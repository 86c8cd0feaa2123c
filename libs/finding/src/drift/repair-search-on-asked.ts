import { EventHandler } from '@passerelle/jobs';
import { SearchDrifts } from './search-drifts.js';
import { SearchRepairAsked } from './search-repair.events.js';

@EventHandler('RepairSearchOnAsked', SearchRepairAsked)
export class RepairSearchOnAsked {
  constructor(private readonly drifts: SearchDrifts) {}

  async handle(): Promise<void> {
    await this.drifts.measure();
  }
}
