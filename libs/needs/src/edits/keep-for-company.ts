import type { Actor } from '@passerelle/accounts';
import { newId, type Transaction } from '@passerelle/database';
import type { Need, NeedContent } from '../need/index.js';
import { changesBetween, NeedEdit } from './need-edit.entity.js';

/** Stores what somebody from outside the company has changed in its need. @returns undefined: nothing changed, or the company did it. */
export async function keepForCompany(
  tx: Transaction,
  actor: Actor,
  before: NeedContent,
  need: Need,
  now: Date,
): Promise<string | undefined> {
  const changes = changesBetween(before, need);
  // Of a draft that a curator writes, the company is told once it is offered.
  if (changes.length === 0 || actor.belongsTo(need.organisationId) || need.state === 'draft')
    return undefined;
  const id = newId();
  await tx.manager.insert(NeedEdit, { id, needId: need.id, editedAt: now, changes });
  return id;
}
