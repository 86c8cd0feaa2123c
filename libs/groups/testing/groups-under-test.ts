import { afterAll, beforeAll } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import type { TestDatabase } from '@passerelle/harness';
import { startContext } from '@passerelle/harness/contexts';
import { GroupsModule } from '../src/groups.module.js';

/**
 * The lib and all libs below it, without workers, since specs call services themselves. Empty until the first test
 * begins.
 */
export function groupsUnderTest(given: TestDatabase): { app: INestApplicationContext } {
  const under = {} as { app: INestApplicationContext };
  beforeAll(async () => {
    under.app = await startContext(given, GroupsModule);
  });
  afterAll(() => under.app.close());
  return under;
}
