import { AccountReinstated, AccountSuspended } from '@passerelle/accounts';
import type { EventOf } from '@passerelle/database';
import { EventHandler } from '@passerelle/jobs';
import { SupervisionService } from './supervision.service.js';

/** Nobody meets a minor without a person who can answer for them. */
@EventHandler('FollowSupervisorsOnAccountSuspended', AccountSuspended, AccountReinstated)
export class FollowSupervisorsOnAccountSuspended {
  constructor(private readonly supervision: SupervisionService) {}

  handle({
    data: { personId },
  }: EventOf<typeof AccountSuspended> | EventOf<typeof AccountReinstated>): Promise<void> {
    return this.supervision.followSupervisor(personId);
  }
}
