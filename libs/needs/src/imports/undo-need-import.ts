import { Injectable } from '@nestjs/common';
import { Actor, Organisation } from '@passerelle/accounts';
import { Clock } from '@passerelle/config';
import type { Transaction } from '@passerelle/database';
import type { ObjectToUndo, UndoneObject } from '@passerelle/imports';
import type { Sentence } from '@passerelle/problems';
import { In } from 'typeorm';
import { auditOfNeed, onNeed } from '../need/need.audit.js';
import { Need } from '../need/need.entity.js';
import { NeedEdited, NeedsWithdrawn } from '../need/need.events.js';
import { sentences } from '../needs.sentences.js';
import { readBefore } from './need-before.js';

/** Takes back the changes of an import to needs and their companies, unless people have built on them. */
@Injectable()
export class UndoNeedImport {
  constructor(private readonly clock: Clock) {}

  /**
   * Withdraws the needs that the import created, and restores the former content of the needs that it changed.
   * @param findRetained finds why some needs have to stay, by id. It is called once the needs are locked, so that
   * nobody uses one meanwhile
   */
  async undo(
    tx: Transaction,
    objects: readonly ObjectToUndo[],
    findRetained: () => Promise<ReadonlyMap<string, Sentence>>,
    { by, importId }: { by: string | null; importId: string },
  ): Promise<Map<string, UndoneObject>> {
    const lock = { mode: 'pessimistic_write' } as const;
    const ids = objects.map(({ id }) => id);
    const found = await tx.manager.find(Need, { where: { id: In(ids) }, order: { id: 'ASC' }, lock });
    const kept = await findRetained();
    const needs = new Map(found.map((need) => [need.id, need]));
    const outcomes = new Map<string, UndoneObject>();
    const withdrawn: Need[] = [];
    for (const { id, version, before } of objects) {
      const need = needs.get(id);
      if (need === undefined) outcomes.set(id, sentences.goneSince());
      else if (need.version !== version) outcomes.set(id, sentences.changedSinceImport());
      else if (before !== null) {
        await this.restore(tx, need, before, by);
        outcomes.set(id, 'restored');
      } else {
        const why = kept.get(id);
        outcomes.set(id, why ?? 'withdrawn');
        if (why === undefined) withdrawn.push(need);
      }
    }
    await withdraw(tx, withdrawn, by, importId);
    return outcomes;
  }

  private async restore(tx: Transaction, need: Need, kept: unknown, by: string | null): Promise<void> {
    const { content, importFingerprint } = readBefore(kept, need);
    const before = auditOfNeed(need);
    need.edit(content, this.clock.now());
    need.importFingerprint = importFingerprint;
    await tx.manager.save(need);
    await tx.record(NeedEdited({ subjectId: need.id, actorId: null, data: { needId: need.id } }));
    await tx.audit({ ...byUndo(need, by), before, after: auditOfNeed(need) });
  }

  /**
   * Withdraws companies that the import created, and that nobody has joined or used.
   * @param findRetained as for `undo`
   */
  async undoCompanies(
    tx: Transaction,
    objects: readonly ObjectToUndo[],
    findRetained: () => Promise<ReadonlyMap<string, Sentence>>,
    { by }: { by: string | null },
  ): Promise<Map<string, UndoneObject>> {
    const lock = { mode: 'pessimistic_write' } as const;
    const ids = objects.map(({ id }) => id);
    const found = await tx.manager.find(Organisation, { where: { id: In(ids) }, order: { id: 'ASC' }, lock });
    const kept = await findRetained();
    const outcomes = new Map<string, UndoneObject>(ids.map((id) => [id, sentences.goneSince()]));
    const free = found.filter(({ id }) => !kept.has(id));
    for (const { id } of found) outcomes.set(id, kept.get(id) ?? 'withdrawn');
    if (free.length === 0) return outcomes;
    await tx.audit(
      ...free.map(({ id, name }) => ({
        actorId: by,
        object: { kind: 'organisation', id },
        action: 'undoImport' as const,
        before: { name },
        after: null,
      })),
    );
    await tx.manager.delete(Organisation, { id: In(free.map(({ id }) => id)) });
    return outcomes;
  }
}

/**
 * The log records that the need existed, but not its content. The import was undone because the need should not have
 * been created.
 */
async function withdraw(
  tx: Transaction,
  needs: readonly Need[],
  by: string | null,
  importId: string,
): Promise<void> {
  if (needs.length === 0) return;
  const needIds = needs.map(({ id }) => id);
  await tx.record(NeedsWithdrawn({ subjectId: importId, actorId: by, data: { needIds } }));
  await tx.audit(
    ...needs.map((need) => ({
      ...byUndo(need, by),
      before: auditOfNeed(need),
      after: null,
      actionOnly: true,
    })),
  );
  await tx.manager.delete(Need, { id: In(needIds) });
}

const byUndo = (need: Need, by: string | null) => ({
  ...onNeed(Actor.system, need, 'undoImport'),
  actorId: by,
});
