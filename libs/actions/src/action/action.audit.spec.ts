import { expect, it } from '@jest/globals';
import { testDatabase } from '@passerelle/harness';
import { Action } from './action.entity.js';
import { auditedOfAction, notAuditedOfAction } from './action.rules.js';

const given = testDatabase();

it('the log keeps or leaves out each column', () => {
  const { columns } = given.database.manager.connection.getMetadata(Action);
  const decided = [...auditedOfAction, ...notAuditedOfAction];
  expect(columns.map(({ propertyName }) => propertyName).toSorted()).toEqual(decided.toSorted());
});
