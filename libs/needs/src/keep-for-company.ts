import type { Actor } from '@passerelle/accounts';
import { newId, type Transaction } from '@passerelle/database';
import { changesBetween, NeedEdit } from './need-edit.entity.js';
import type { Need } from './need/need.entity.js';
import type { NeedContent } from './need/need-fields.js';

/**
 * Stores the changes that a person from outside the company has made to its need.
 * @returns undefined: nothing changed, or the company itself made the changes.
 */
export async function keepForCompany(
  tx: Transaction,
  actor: Actor,
  before: NeedContent,
  need: Need,
  now: Date,
): Promise<string | undefined> {
  const changes = changesBetween(before, need);
  // The company is notified of a curator's draft only once it is offered.
  if (changes.length === 0 || actor.belongsTo(need.organisationId) || need.state === 'draft')
    return undefined;
  const id = newId();
  await tx.manager.insert(NeedEdit, { id, needId: need.id, editedAt: now, changes });
  return id;
}
