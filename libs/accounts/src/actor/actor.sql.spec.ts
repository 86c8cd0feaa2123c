import { expect, it } from '@jest/globals';
import { testDatabase } from '@passerelle/harness';
import { aPerson } from '../../testing/index.js';
import { Person } from '../people/person.entity.js';
import { Actor, platformRoles } from './actor.js';
import { isCuratorSql } from './actor.sql.js';

const given = testDatabase();

it('finds in SQL the people whom an actor says to be curators', async () => {
  const people = await Promise.all(platformRoles.map((role) => aPerson(given.database, { role })));
  const curators = await given.database.manager
    .createQueryBuilder(Person, 'person')
    .where(isCuratorSql)
    .getMany();
  const byActor = people.filter(({ id, role }) => new Actor(id, role, [], undefined).isCurator);
  expect(curators.map(({ id }) => id).toSorted()).toEqual(byActor.map(({ id }) => id).toSorted());
});
