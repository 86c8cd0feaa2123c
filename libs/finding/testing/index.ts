import type { INestApplicationContext } from '@nestjs/common';
import type { TestDatabase } from '@passerelle/harness';
import { contextsUnderTest } from '@passerelle/harness/contexts';
import { FindingModule } from '../src/index.js';

/**
 * Processes on one database, without workers. Specs call event handlers and scheduled tasks themselves. Empty until
 * the first test.
 */
export const findingUnderTest = (given: TestDatabase, count = 1): INestApplicationContext[] =>
  contextsUnderTest(given, FindingModule, count);
