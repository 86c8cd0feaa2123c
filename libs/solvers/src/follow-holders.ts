import { AccountReinstated, AccountSuspended, MemberJoined, MemberLeft } from '@passerelle/accounts';
import type { EventOf } from '@passerelle/database';
import { EventHandler } from '@passerelle/jobs';
import { SolverHiding } from './solver-hiding.service.js';

/** A profile is not shown if nobody can answer for it. */
@EventHandler('FollowHoldersOnAccountSuspended', AccountSuspended, AccountReinstated)
export class FollowHoldersOnAccountSuspended {
  constructor(private readonly hiding: SolverHiding) {}

  handle({
    data: { personId },
  }: EventOf<typeof AccountSuspended> | EventOf<typeof AccountReinstated>): Promise<void> {
    return this.hiding.followHolders({ personId });
  }
}

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
