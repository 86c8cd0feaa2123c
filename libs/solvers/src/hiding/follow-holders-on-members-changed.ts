import { MemberJoined, MemberLeft } from '@passerelle/accounts';
import type { EventOf } from '@passerelle/database';
import { EventHandler } from '@passerelle/jobs';
import { SolverHiding } from './solver-hiding.service.js';

/** A member who comes or goes may be the only one of an organisation whose account is not suspended. */
@EventHandler('FollowHoldersOnMembersChanged', MemberJoined, MemberLeft)
export class FollowHoldersOnMembersChanged {
  constructor(private readonly hiding: SolverHiding) {}

  handle({
    data: { organisationId },
  }: EventOf<typeof MemberJoined> | EventOf<typeof MemberLeft>): Promise<void> {
    return this.hiding.followHolders({ organisationId });
  }
}
