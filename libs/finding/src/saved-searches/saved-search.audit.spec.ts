import { expect, it } from '@jest/globals';
import { testDatabase } from '@passerelle/harness';
import { SavedSearch } from './saved-search.entity.js';
import { auditedOfSavedSearch, notAuditedOfSavedSearch } from './saved-search.rules.js';

const given = testDatabase();

it('says of every column of a saved search whether the log keeps it', () => {
  const columns = given.database.dataSource.getMetadata(SavedSearch).columns.map((each) => each.propertyName);
  expect([...auditedOfSavedSearch, ...notAuditedOfSavedSearch].toSorted()).toEqual(columns.toSorted());
});
