import { Injectable } from '@nestjs/common';
import { Database } from '@passerelle/database';
import { Loader } from '@passerelle/graphql';
import { In } from 'typeorm';
import { Person } from './person.entity.js';

/** Finds people by id. Answer with `PersonType` only: showing an address needs the permission of a policy. */
@Injectable()
export class PersonLoader extends Loader<string, Person> {
  constructor(private readonly database: Database) {
    super();
  }

  protected find(ids: readonly string[]): Promise<Person[]> {
    return this.database.manager.findBy(Person, { id: In([...ids]) });
  }

  protected keyOf(person: Person): string {
    return person.id;
  }
}
