import { sessionUrlOf, type Settings } from '@passerelle/config';
import { onOneConnection } from '@passerelle/database';
import { demoAddresses } from './seed-demo.js';

/**
 * Without DEMO, an embedded database is a demonstration only while it is empty or has the demo's accounts. One with real
 * people alone is never a demonstration, and asks for what a real installation does.
 */
export async function settleDemo(
  settings: Settings,
  env: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  if ((env['DEMO'] ?? '') !== '' || !settings.demo) return;
  const [found] = await onOneConnection(sessionUrlOf(settings), async (client) => {
    const { rows } = await client.query<{ demo: boolean; used: boolean }>(
      `SELECT EXISTS (SELECT FROM person WHERE email = ANY ($1)) AS demo,
         EXISTS (SELECT FROM person) OR EXISTS (SELECT FROM organisation) OR EXISTS (SELECT FROM solver) AS used`,
      [demoAddresses],
    );
    return rows;
  });
  if (found === undefined || found.demo || !found.used) return;
  settings.demo = false;
  if ((env['SECOND_FACTOR'] ?? '') === '') settings.secondFactor = true;
}
