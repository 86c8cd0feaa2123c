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
import { Vectors } from '../vectors/vectors.service.js';
import { MatchesService } from './matches.service.js';

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
