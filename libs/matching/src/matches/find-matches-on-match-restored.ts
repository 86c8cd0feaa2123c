import type { EventOf } from '@passerelle/database';
import { EventHandler } from '@passerelle/jobs';
import { MatchRestored } from '../match/match.events.js';
import { MatchesService } from './matches.service.js';

@EventHandler('FindMatchesOnMatchRestored', MatchRestored)
export class FindMatchesOnMatchRestored {
  constructor(private readonly matches: MatchesService) {}

  handle({ data: { needId, solverId } }: EventOf<typeof MatchRestored>): Promise<void> {
    return this.matches.matchNeeds([needId], (pair) => pair.solverId === solverId);
  }
}
