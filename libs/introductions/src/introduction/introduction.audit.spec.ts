import { expect, it } from '@jest/globals';
import { getMetadataArgsStorage } from 'typeorm';
import { auditedOfIntroduction, notAuditedOfIntroduction } from './introduction.audit.js';
import { Introduction } from './introduction.entity.js';

it('knows of each column of an introduction whether the log shows its changes', () => {
  const { columns, embeddeds } = getMetadataArgsStorage();
  const known = [...columns, ...embeddeds]
    .filter(({ target }) => target === Introduction)
    .map(({ propertyName }) => propertyName);
  expect([...auditedOfIntroduction, ...notAuditedOfIntroduction].toSorted()).toEqual(known.toSorted());
});
