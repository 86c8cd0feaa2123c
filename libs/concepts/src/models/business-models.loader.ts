import { Injectable } from '@nestjs/common';
import { Database } from '@passerelle/database';
import { ListLoader } from '@passerelle/graphql';
import { In } from 'typeorm';
import { BusinessModel } from './business-model.entity.js';

/** Finds the business models of a concept, by its id, latest first. */
@Injectable()
export class BusinessModelsLoader extends ListLoader<string, BusinessModel> {
  constructor(private readonly database: Database) {
    super();
  }

  protected find(ids: readonly string[]): Promise<BusinessModel[]> {
    const order = { number: 'DESC' } as const;
    return this.database.manager.find(BusinessModel, { where: { conceptId: In([...ids]) }, order });
  }

  protected keyOf({ conceptId }: BusinessModel): string {
    return conceptId;
  }
}
