import { Clock } from '@passerelle/config';
import { Database, type EventOf } from '@passerelle/database';
import { EventHandler } from '@passerelle/jobs';
import { MatchesFound } from '@passerelle/matching';
import { Solver } from '@passerelle/solvers';
import { In } from 'typeorm';
import { alreadyTold, matchesToTell } from './matches-to-tell.js';
import { recipientsOf } from './recipients.js';
import { storeNotices } from './store-notices.js';

@EventHandler('NotifySolversOnMatchesFound', MatchesFound)
export class NotifySolversOnMatchesFound {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async handle({ data: { matchIds } }: EventOf<typeof MatchesFound>): Promise<void> {
    await this.database.transaction(async (tx) => {
      const told = await alreadyTold('match_found', matchIds, tx.manager);
      const matches = await matchesToTell(
        matchIds.filter((id) => !told.has(id)),
        tx.manager,
      );
      const solverIds = new Set(matches.map(({ solverId }) => solverId));
      const solvers = await tx.manager.findBy(Solver, { id: In([...solverIds]) });
      const recipients = await recipientsOf(solvers, tx.manager);
      const notices = matches.flatMap(({ id, needId, solverId }) =>
        (recipients.get(solverId) ?? []).map((recipient) => ({
          kind: 'match_found' as const,
          subjectId: id,
          recipient,
          data: { needId, matchId: id, solverId },
        })),
      );
      await storeNotices(tx, notices, this.clock.now());
    });
  }
}
