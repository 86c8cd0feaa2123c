import type { EventOf } from '@passerelle/database';
import { Reaction } from '@passerelle/jobs';
import { MatchRestored } from '../match/index.js';
import { MatchesService } from './matches.service.js';

@Reaction(MatchRestored)
export class FindMatchesOnMatchRestored {
  constructor(private readonly matches: MatchesService) {}

  handle({ data: { needId } }: EventOf<typeof MatchRestored>): Promise<void> {
    return this.matches.matchNeeds([needId]);
  }
}
