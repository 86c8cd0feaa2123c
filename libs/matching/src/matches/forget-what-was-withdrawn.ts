import type { DomainEvent } from '@passerelle/database';
import { EventHandler } from '@passerelle/jobs';
import { NeedsWithdrawn } from '@passerelle/needs';
import { SolversWithdrawn } from '@passerelle/solvers';
import { MatchIndex } from '../documents/match-index.js';

/** Removes deleted documents from the index of this worker. Other workers find out when they next store a match of such a document. */
@EventHandler('ForgetWhatWasWithdrawn', SolversWithdrawn, NeedsWithdrawn)
export class ForgetWhatWasWithdrawn {
  constructor(private readonly index: MatchIndex) {}

  async handle({ data }: DomainEvent<{ solverIds?: string[]; needIds?: string[] }>): Promise<void> {
    this.index.forget([...(data.solverIds ?? []), ...(data.needIds ?? [])]);
  }
}
