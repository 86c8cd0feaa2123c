import { OutboxEvent } from '@passerelle/database';
import type { TestDatabase } from './backends/test-database.js';

/** The names of the recorded events about an object, in their order. */
export async function eventsOf(
  { database }: Pick<TestDatabase, 'database'>,
  subjectId: string,
): Promise<string[]> {
  const events = await database.manager.find(OutboxEvent, { where: { subjectId }, order: { id: 'ASC' } });
  return events.map(({ name }) => name);
}
