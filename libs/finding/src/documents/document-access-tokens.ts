import { Injectable } from '@nestjs/common';
import { Actor } from '@passerelle/accounts';
import { Settings } from '@passerelle/config';
import { mayOnNeed, type Need } from '@passerelle/needs';
import { type Idea, mayOnSolver, seesIdea, type Solver } from '@passerelle/solvers';
import { keyedHash, keyedHashes } from '../keyed-hash.js';

/** The token of every signed-in person. */
export const SIGNED_IN = 'signed-in';
/** The token of curators and admins. */
export const CURATOR = 'curator';

/**
 * Actors with no other right than the token’s. If a policy lets one of them see an object, the object gets that
 * token.
 */
const somebody = new Actor('somebody', 'none', [], undefined);
const aCurator = new Actor('a curator', 'curator', [], undefined);

/**
 * Kind of holder of a token. A company has two tokens, since its confidential needs must not share a token with needs
 * that show its name.
 */
type Holder = 'organisation' | 'hidden organisation' | 'person';

/**
 * Document access tokens. A document lists the tokens of all people who may see it, and a search finds it for
 * searchers with one of these tokens. The policies decide. Tokens of companies and people are hashes, so that an
 * index reveals nobody's identity.
 */
@Injectable()
export class DocumentAccessTokens {
  constructor(private readonly settings: Settings) {}

  /** Includes the tokens under previous secrets, since a document keeps its old tokens until it is written again. */
  heldBy(actor: Actor): string[] {
    if (actor.personId === null) return [];
    return [
      SIGNED_IN,
      ...(actor.isCurator ? [CURATOR] : []),
      ...this.opaqueUnderAnySecret('person', actor.personId),
      ...actor.memberships.flatMap(({ organisationId }) => [
        ...this.opaqueUnderAnySecret('organisation', organisationId),
        ...this.opaqueUnderAnySecret('hidden organisation', organisationId),
      ]),
    ];
  }

  ofNeed(need: Need): string[] {
    if (mayOnNeed(somebody, 'see', need)) return [SIGNED_IN];
    return [
      ...(mayOnNeed(aCurator, 'see', need) ? [CURATOR] : []),
      this.opaque(need.confidential ? 'hidden organisation' : 'organisation', need.organisationId),
    ];
  }

  ofSolver(solver: Solver): string[] {
    return mayOnSolver(somebody, 'see', solver) ? [SIGNED_IN] : this.ofHolders(solver);
  }

  ofIdea(idea: Idea, solver: Solver): string[] {
    return seesIdea(somebody, idea, solver) ? this.ofSolver(solver) : this.ofHolders(solver);
  }

  private ofHolders(solver: Solver): string[] {
    return [
      ...(mayOnSolver(aCurator, 'see', solver) ? [CURATOR] : []),
      ...(solver.organisationId === null ? [] : [this.opaque('organisation', solver.organisationId)]),
      ...(solver.personId === null ? [] : [this.opaque('person', solver.personId)]),
    ];
  }

  private opaque(holder: Holder, id: string): string {
    return keyedHash(this.settings, textToHash(holder, id));
  }

  private opaqueUnderAnySecret(holder: Holder, id: string): string[] {
    return keyedHashes(this.settings, textToHash(holder, id));
  }
}

const textToHash = (holder: Holder, id: string): string => `search|${holder}|${id}`;
