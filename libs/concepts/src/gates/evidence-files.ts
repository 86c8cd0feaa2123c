import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '@passerelle/accounts';
import { Database, type Transaction } from '@passerelle/database';
import { FileSubject, FileSubjects, type StoredFile } from '@passerelle/files';
import { NotFound } from '@passerelle/problems';
import { In } from 'typeorm';
import { partiesOf } from '../concept/concept-parties.loader.js';
import { Concept } from '../concept/concept.entity.js';
import { type ConceptAction, mayOnConcept } from '../concept/concept.policy.js';
import { type ItemKey, itemKeys } from './gate-item.entity.js';
import { GatesService } from './gates.service.js';

/** Files of a concept. Each is evidence for one item of a checklist, and the item is its `part`. */
@Injectable()
export class EvidenceFiles extends FileSubject implements OnModuleInit {
  readonly kind = 'concept';
  readonly limits = { files: 100, bytes: 300 * 2 ** 20 };

  constructor(
    private readonly database: Database,
    private readonly gates: GatesService,
    private readonly subjects: FileSubjects,
  ) {
    super();
  }

  onModuleInit(): void {
    this.subjects.register(this);
  }

  visible(actor: Actor, ids: readonly string[]): Promise<ReadonlySet<string>> {
    return this.those(actor, 'read', ids);
  }

  async mayAdd(actor: Actor, id: string, part: string | undefined): Promise<boolean> {
    return isItem(part) && (await this.those(actor, 'edit', [id])).has(id);
  }

  async add(
    actor: Actor,
    file: StoredFile,
    part: string | undefined,
    keep: (tx: Transaction) => Promise<void>,
  ): Promise<void> {
    if (!isItem(part)) throw new NotFound();
    await this.gates.addFile(actor, part, file, keep);
  }

  async existing(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const found = await this.database.manager.find(Concept, {
      select: { id: true },
      where: { id: In([...ids]) },
    });
    return new Set(found.map(({ id }) => id));
  }

  private async those(
    actor: Actor,
    action: ConceptAction,
    ids: readonly string[],
  ): Promise<ReadonlySet<string>> {
    const { manager } = this.database;
    const concepts = await manager.findBy(Concept, { id: In([...ids]) });
    const parties = await partiesOf(
      manager,
      concepts.map(({ id }) => id),
    );
    const allowed = concepts.filter((concept) => {
      const its = parties.find(({ conceptId }) => conceptId === concept.id);
      return its !== undefined && mayOnConcept(actor, action, concept, its);
    });
    return new Set(allowed.map(({ id }) => id));
  }
}

const isItem = (part: string | undefined): part is ItemKey => itemKeys.some((key) => key === part);
