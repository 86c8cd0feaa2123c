import { Injectable } from '@nestjs/common';
import { Database } from '@passerelle/database';
import { ListLoader } from '@passerelle/graphql';
import { In } from 'typeorm';
import { Introduction } from '../introduction/introduction.entity.js';

/** Finds the state of each introduction of a need. It checks no permission: its callers ask the policy. */
@Injectable()
export class IntroductionsOfNeedLoader extends ListLoader<string, Introduction> {
  constructor(private readonly database: Database) {
    super();
  }

  protected find(needIds: readonly string[]): Promise<Introduction[]> {
    return this.database.manager.find(Introduction, {
      select: { id: true, needId: true, state: true, replyDueOn: true, meetingAt: true, isUnannounced: true },
      where: { needId: In([...needIds]) },
    });
  }

  protected keyOf({ needId }: Introduction): string {
    return needId;
  }
}
