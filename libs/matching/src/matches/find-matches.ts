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
 * Computes the matches of a changed need. If the need is no longer published, it gets no matches, and its stored
 * matches become outdated. The need's vector is made before its matches. Otherwise solvers could be notified because
 * of a score without a vector, only because the vector came a moment later. Solvers are notified of needs that a
 * person has published or changed, and not of older needs that an import writes again.
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

/**
 * Notifies a person who has changed a profile of the open needs that fit the profile now. The vector is made first, as for a changed need.
 */
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
 * Lists the matches of imported solvers at once. `MatchWhatGotAVector` makes the vectors later, since thousands of
 * vectors take minutes, which is too long for a delivery. Solvers are notified of needs older than the import only if
 * the importer has requested this. Then they are notified as soon as the vectors exist.
 */
@EventHandler('FindMatchesOnSolversImported', SolversImported)
export class FindMatchesOnSolversImported {
  constructor(private readonly matches: MatchesService) {}

  async handle({ data: { solverIds, tells } }: EventOf<typeof SolversImported>): Promise<void> {
    await this.matches.matchSolvers(solverIds, tells ? 'everybody' : 'nobody');
  }
}

/** Computes every pair again, because its score depends on the words of tags and on related tags. */
@EventHandler('FindMatchesOnTaxonomyChanged', TagEdited, TagMerged)
export class FindMatchesOnTaxonomyChanged {
  constructor(private readonly matches: MatchesService) {}

  async handle(): Promise<void> {
    await this.matches.rebuild();
  }
}
