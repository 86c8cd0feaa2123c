import { Injectable } from '@nestjs/common';
import { Database } from '@passerelle/database';
import { ListLoader } from '@passerelle/graphql';
import { In } from 'typeorm';
import { FollowUp } from './follow-up.entity.js';

/**
 * Finds the questions of introductions to both sides, in the order in which they are asked. It checks no permission: its callers ask the
 * policy.
 */
@Injectable()
export class FollowUpsOfIntroductionLoader extends ListLoader<string, FollowUp> {
  constructor(private readonly database: Database) {
    super();
  }

  protected find(introductionIds: readonly string[]): Promise<FollowUp[]> {
    return this.database.manager.find(FollowUp, {
      where: { introductionId: In([...introductionIds]) },
      order: { step: 'ASC', side: 'ASC' },
    });
  }

  protected keyOf({ introductionId }: FollowUp): string {
    return introductionId;
  }
}
