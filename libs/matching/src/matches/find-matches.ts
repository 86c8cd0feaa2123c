import type { EventOf } from '@passerelle/database';
import { EventHandler } from '@passerelle/jobs';
import {
  NeedClosed,
  NeedDecisionUndone,
  NeedEdited,
  NeedExpired,
  NeedPublished,
  NeedRenewed,
} from '@passerelle/needs';
import { solverChanges, SolversImported } from '@passerelle/solvers';
import { TagEdited, TagMerged } from '@passerelle/taxonomy';
import { MatchRestored } from '../match/match.events.js';
import { Vectors } from '../vectors/vectors.service.js';
import { MatchesService } from './matches.service.js';

@EventHandler('FindMatchesOnMatchRestored', MatchRestored)
export class FindMatchesOnMatchRestored {
  constructor(private readonly matches: MatchesService) {}

  handle({ data: { needId, solverId } }: EventOf<typeof MatchRestored>): Promise<void> {
    return this.matches.matchNeeds([needId], (pair) => pair.solverId === solverId);
  }
}

const HANDLER = 'FindMatchesOnNeedChanged';
const events = [NeedPublished, NeedDecisionUndone, NeedRenewed, NeedEdited, NeedExpired, NeedClosed];

/**
 * A need that is no longer published finds no matches, and its stored ones become outdated. Its vector is made first: otherwise people
 * could be told by a score without meaning just because the vector came a moment too late. Solvers are told of needs that a person has
 * published or changed, and not of older needs that an import writes again.
 */
@EventHandler(HANDLER, ...events)
export class FindMatchesOnNeedChanged {
  /** The identifier of the handler in its deliveries, and the events that it waits for. */
  static readonly handler = HANDLER;
  static readonly eventNames = events.map(({ eventName }) => eventName);

  constructor(
    private readonly matches: MatchesService,
    private readonly vectors: Vectors,
  ) {}

  async handle({ name, actorId, data: { needId } }: EventOf<typeof NeedPublished>): Promise<void> {
    await this.vectors.ensureIfPossible('need', [needId]);
    const isImported = name === NeedEdited.eventName && actorId === null;
    await this.matches.matchNeeds([needId], isImported ? 'nobody' : 'everybody');
  }
}

/** A person who has changed a profile is told of the open needs that fit it now. The vector is made first, as for a changed need. */
@EventHandler('FindMatchesOnSolverChanged', ...solverChanges)
export class FindMatchesOnSolverChanged {
  constructor(
    private readonly matches: MatchesService,
    private readonly vectors: Vectors,
  ) {}

  async handle({ data: { solverId } }: EventOf<(typeof solverChanges)[number]>): Promise<void> {
    await this.vectors.ensureIfPossible('solver', [solverId]);
    await this.matches.matchSolvers([solverId], 'everybody');
  }
}

/**
 * The matches are listed at once. `MatchWhatGotAVector` makes the vectors: thousands take minutes, which no delivery should. Nobody is told
 * of a need older than the import, unless the importer asked for it; then as soon as the vectors are there.
 */
@EventHandler('FindMatchesOnSolversImported', SolversImported)
export class FindMatchesOnSolversImported {
  constructor(private readonly matches: MatchesService) {}

  async handle({ data: { solverIds, tells } }: EventOf<typeof SolversImported>): Promise<void> {
    await this.matches.matchSolvers(solverIds, tells ? 'everybody' : 'nobody');
  }
}

/** A tag's words and related tags decide who fits: every pair is computed again. */
@EventHandler('FindMatchesOnTaxonomyChanged', TagEdited, TagMerged)
export class FindMatchesOnTaxonomyChanged {
  constructor(private readonly matches: MatchesService) {}

  async handle(): Promise<void> {
    await this.matches.rebuild();
  }
}
