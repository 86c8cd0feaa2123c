import { Injectable } from '@nestjs/common';
import { Database } from '@passerelle/database';
import { Loader } from '@passerelle/graphql';
import { In } from 'typeorm';
import { IntroductionRequest } from './introduction-request.entity.js';

/** Finds requests by id, with their need and their solver. It checks no permission: its callers ask the policy. */
@Injectable()
export class IntroductionRequestLoader extends Loader<string, IntroductionRequest> {
  constructor(private readonly database: Database) {
    super();
  }

  protected find(ids: readonly string[]): Promise<IntroductionRequest[]> {
    return this.database.manager.find(IntroductionRequest, {
      where: { id: In([...ids]) },
      relations: { need: true, solver: true },
    });
  }

  protected keyOf({ id }: IntroductionRequest): string {
    return id;
  }
}
