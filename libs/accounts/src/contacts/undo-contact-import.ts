import { Injectable } from '@nestjs/common';
import type { Transaction } from '@passerelle/database';
import type { ObjectToUndo, UndoneObject } from '@passerelle/imports';
import { In } from 'typeorm';
import { sentences } from '../accounts.sentences.js';
import { Invitation } from '../invitations/invitation.entity.js';
import { InvitationWithdrawn } from '../organisations/organisation.events.js';
import { onOrganisation } from '../organisations/organisation.rules.js';

/** Withdraws the invitations of an import that nobody has sent since. */
@Injectable()
export class UndoContactImport {
  async undo(
    tx: Transaction,
    objects: readonly ObjectToUndo[],
    { by }: { by: string | null },
  ): Promise<Map<string, UndoneObject>> {
    const found = await tx.manager.find(Invitation, {
      where: { id: In(objects.map(({ id }) => id)) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    const outcomes = new Map<string, UndoneObject>(
      objects.map(({ id }) => [id, sentences.invitationIsGone()]),
    );
    for (const { id, held } of found) outcomes.set(id, held ? 'withdrawn' : sentences.invitationWasSent());
    const withdrawn = found.filter(({ held }) => held);
    if (withdrawn.length === 0) return outcomes;
    await tx.record(
      ...withdrawn.map(({ organisationId }) =>
        InvitationWithdrawn({ subjectId: organisationId, actorId: by, data: { organisationId } }),
      ),
    );
    await tx.audit(
      ...withdrawn.map(({ organisationId, role }) => ({
        ...onOrganisation({ personId: by }, organisationId, 'undoImport'),
        before: { role },
        after: null,
      })),
    );
    await tx.manager.delete(Invitation, { id: In(withdrawn.map(({ id }) => id)) });
    return outcomes;
  }
}
