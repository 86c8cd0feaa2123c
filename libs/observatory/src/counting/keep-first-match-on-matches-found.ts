import type { EventOf } from '@passerelle/database';
import { EventHandler } from '@passerelle/jobs';
import { MatchesFound } from '@passerelle/matching';
import { ObservatoryCounts } from './observatory-counts.js';

@EventHandler('KeepFirstMatchOnMatchesFound', MatchesFound)
export class KeepFirstMatchOnMatchesFound {
  constructor(private readonly counts: ObservatoryCounts) {}

  handle({ data: { matchIds }, recordedAt }: EventOf<typeof MatchesFound>): Promise<void> {
    return this.counts.keepFirstMatches(matchIds, recordedAt);
  }
}
