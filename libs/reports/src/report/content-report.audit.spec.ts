import { expect, it } from '@jest/globals';
import { testDatabase } from '@passerelle/harness';
import { auditedOfReport, notAuditedOfReport } from './content-report.audit.js';
import { ContentReport } from './content-report.entity.js';

const given = testDatabase();

it('the log keeps or leaves out each column', () => {
  const { columns } = given.database.manager.connection.getMetadata(ContentReport);
  const decided = [...auditedOfReport, ...notAuditedOfReport];
  expect(columns.map(({ propertyName }) => propertyName).toSorted()).toEqual(decided.toSorted());
});
