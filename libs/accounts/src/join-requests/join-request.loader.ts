import { Injectable } from '@nestjs/common';
import { Database } from '@passerelle/database';
import { Loader } from '@passerelle/graphql';
import { In } from 'typeorm';
import { JoinRequest } from './join-request.entity.js';

/** Finds requests by id, each with its person and organisation. */
@Injectable()
export class JoinRequestLoader extends Loader<string, JoinRequest> {
  constructor(private readonly database: Database) {
    super();
  }

  protected find(ids: readonly string[]): Promise<JoinRequest[]> {
    return this.database.manager.find(JoinRequest, {
      where: { id: In([...ids]) },
      relations: { organisation: true, person: true },
    });
  }

  protected keyOf(request: JoinRequest): string {
    return request.id;
  }
}
