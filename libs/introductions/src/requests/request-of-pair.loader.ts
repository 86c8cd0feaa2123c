import { Injectable } from '@nestjs/common';
import { Database } from '@passerelle/database';
import { Loader } from '@passerelle/graphql';
import { In } from 'typeorm';
import { pairOf } from '../blockers/blocked-pairs.loader.js';
import { IntroductionRequest } from './introduction-request.entity.js';

/** Finds the request of a pair, by `pairOf`. It checks no permission: its callers ask the policy. */
@Injectable()
export class RequestOfPairLoader extends Loader<string, IntroductionRequest> {
  constructor(private readonly database: Database) {
    super();
  }

  protected find(pairs: readonly string[]): Promise<IntroductionRequest[]> {
    const ids = pairs.map((pair) => pair.split(' '));
    return this.database.manager.findBy(IntroductionRequest, {
      needId: In(ids.map(([needId]) => needId)),
      solverId: In(ids.map(([, solverId]) => solverId)),
    });
  }

  protected keyOf(request: IntroductionRequest): string {
    return pairOf(request);
  }
}
