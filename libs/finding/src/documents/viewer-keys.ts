import { Injectable } from '@nestjs/common';
import { Actor } from '@passerelle/accounts';
import { Settings } from '@passerelle/config';
import { mayOnNeed, type Need } from '@passerelle/needs';
import { mayOnSolver, type Solver } from '@passerelle/solvers';
import { keyedHash } from '../keyed-hash.js';

/** Held by everybody who is signed in. */
export const SIGNED_IN = 'signed-in';
/** Held by curators and admins. */
export const CURATOR = 'curator';

/** Whose answers from a policy tell which keys open an object: they are nothing else than what the key says. */
const somebody = new Actor('somebody', 'none', [], undefined);
const aCurator = new Actor('a curator', 'curator', [], undefined);

/** What a key is made for. A company has two: what hides its name must not be recognised by what does not. */
type Holder = 'organisation' | 'hidden organisation' | 'person';

/**
 * The keys by which documents are found: whoever may see an object holds one of those that its document names. They follow
 * from the policies. Those of companies and people are opaque, so that who reads an index learns nobody's identity.
 */
@Injectable()
export class ViewerKeys {
  constructor(private readonly settings: Settings) {}

  heldBy(actor: Actor): string[] {
    if (actor.personId === null) return [];
    return [
      SIGNED_IN,
      ...(actor.isCurator ? [CURATOR] : []),
      this.opaque('person', actor.personId),
      ...actor.memberships.flatMap(({ organisationId }) => [
        this.opaque('organisation', organisationId),
        this.opaque('hidden organisation', organisationId),
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
    if (mayOnSolver(somebody, 'see', solver)) return [SIGNED_IN];
    return [
      ...(mayOnSolver(aCurator, 'see', solver) ? [CURATOR] : []),
      ...(solver.organisationId === null ? [] : [this.opaque('organisation', solver.organisationId)]),
      ...(solver.personId === null ? [] : [this.opaque('person', solver.personId)]),
    ];
  }

  private opaque(holder: Holder, id: string): string {
    return keyedHash(this.settings, `search|${holder}|${id}`);
  }
}
