import { Injectable } from '@nestjs/common';
import { Database } from '@passerelle/database';
import { Loader } from '@passerelle/graphql';
import { type FindOptionsRelations, type FindOptionsWhere, In } from 'typeorm';
import type { Asked } from './requests.service.js';

/** Finds the requests of one kind by id. It checks no permission: its callers ask the policy. */
@Injectable()
export abstract class RequestLoader<Row extends Asked> extends Loader<string, Row> {
  protected abstract readonly entity: new () => Row;
  protected abstract readonly relations: FindOptionsRelations<Row>;

  constructor(private readonly database: Database) {
    super();
  }

  protected override find(ids: readonly string[]): Promise<Row[]> {
    const where = { id: In([...ids]) } as FindOptionsWhere<Row>;
    return this.database.manager.find<Row>(this.entity, { where, relations: this.relations });
  }

  protected override keyOf({ id }: Row): string {
    return id;
  }
}
