import { Injectable } from '@nestjs/common';
import { Database } from '@passerelle/database';
import { ListLoader, Loader } from '@passerelle/graphql';
import { In } from 'typeorm';
import { Evidence } from './evidence.entity.js';
import { GateDecision } from './gate-decision.entity.js';
import { GateItem } from './gate-item.entity.js';

/** Finds the answered items of a concept, by its id. */
@Injectable()
export class GateItemsLoader extends ListLoader<string, GateItem> {
  constructor(private readonly database: Database) {
    super();
  }

  protected find(ids: readonly string[]): Promise<GateItem[]> {
    return this.database.manager.findBy(GateItem, { conceptId: In([...ids]) });
  }

  protected keyOf({ conceptId }: GateItem): string {
    return conceptId;
  }
}

/** Finds the evidence of a concept, by its id, oldest first. */
@Injectable()
export class EvidenceLoader extends ListLoader<string, Evidence> {
  constructor(private readonly database: Database) {
    super();
  }

  protected find(ids: readonly string[]): Promise<Evidence[]> {
    const order = { id: 'ASC' } as const;
    return this.database.manager.find(Evidence, { where: { conceptId: In([...ids]) }, order });
  }

  protected keyOf({ conceptId }: Evidence): string {
    return conceptId;
  }
}

/** Finds the signed decisions on the gates of a concept, by its id, oldest first. */
@Injectable()
export class GateDecisionsLoader extends ListLoader<string, GateDecision> {
  constructor(private readonly database: Database) {
    super();
  }

  protected find(ids: readonly string[]): Promise<GateDecision[]> {
    const order = { id: 'ASC' } as const;
    return this.database.manager.find(GateDecision, { where: { conceptId: In([...ids]) }, order });
  }

  protected keyOf({ conceptId }: GateDecision): string {
    return conceptId;
  }
}

/** Finds a signed decision, by its own id. It checks no permission: the caller may read the concept. */
@Injectable()
export class GateDecisionLoader extends Loader<string, GateDecision> {
  constructor(private readonly database: Database) {
    super();
  }

  protected find(ids: readonly string[]): Promise<GateDecision[]> {
    return this.database.manager.findBy(GateDecision, { id: In([...ids]) });
  }

  protected keyOf({ id }: GateDecision): string {
    return id;
  }
}
