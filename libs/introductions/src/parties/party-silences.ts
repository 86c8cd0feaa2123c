import { Injectable } from '@nestjs/common';
import { Clock } from '@passerelle/config';
import type { Transaction } from '@passerelle/database';
import { type Parties, type PartySide, partySides } from './parties.js';
import type { Reply } from './reply.js';

/** The columns read of an introduction. */
interface Answered {
  id: string;
  proposalId: string;
  solverId: string;
  state: string;
  replyOf(side: PartySide): Pick<Reply, 'answer'>;
}

/**
 * Counts the introductions that each party has let lapse since its last answer. The count changes in the transaction that stores an answer
 * or a lapse.
 */
@Injectable()
export class PartySilences {
  constructor(private readonly clock: Clock) {}

  /** @param awaited the sides whose answers were awaited before the change */
  async noteChange(
    tx: Transaction,
    introduction: Answered,
    parties: Parties,
    awaited: readonly PartySide[],
  ): Promise<void> {
    for (const side of partySides.filter((each) => awaited.includes(each))) {
      const partyId = partyIdOf(side, parties);
      if (introduction.replyOf(side).answer !== 'pending') {
        await tx.manager.query('DELETE FROM party_silence WHERE party_id = $1', [partyId]);
      } else if (introduction.state === 'lapsed' && !(await this.isCounted(tx, introduction, partyId))) {
        await tx.manager.query(
          `INSERT INTO party_silence AS known (party_id, side, unanswered, since) VALUES ($1, $2, 1, $3)
           ON CONFLICT (party_id) DO UPDATE SET unanswered = known.unanswered + 1`,
          [partyId, side, this.clock.now()],
        );
      }
    }
  }

  /** Introductions proposed at once, for the needs of a pool, count as one when they all lapse. */
  private async isCounted(
    tx: Transaction,
    { id, proposalId, solverId }: Answered,
    partyId: string,
  ): Promise<boolean> {
    const [{ counted }] = await tx.manager.query<[{ counted: boolean }]>(
      `SELECT EXISTS (
         SELECT FROM introduction JOIN need ON need.id = introduction.need_id
         WHERE introduction.solver_id = $4 AND introduction.proposal_id = $1 AND introduction.id <> $2
           AND introduction.state = 'lapsed' AND $3 IN (introduction.solver_id, need.organisation_id)) AS counted`,
      [proposalId, id, partyId, solverId],
    );
    return counted;
  }
}

/** The id of the company's organisation, or of the solver. */
const partyIdOf = (side: PartySide, { need, solver }: Parties): string =>
  side === 'company' ? need.organisationId : solver.id;
