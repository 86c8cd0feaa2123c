import { type Recurs, Schedule } from '@passerelle/jobs';
import { NeedsService } from './needs.service.js';

@Schedule({ every: 15 * 60_000 })
export class ExpireNeeds implements Recurs {
  constructor(private readonly needs: NeedsService) {}

  async run(): Promise<void> {
    while ((await this.needs.expireDue()) > 0);
  }
}
