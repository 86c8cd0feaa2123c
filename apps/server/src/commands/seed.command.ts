import { seedDemo } from '../demo/seed-demo.js';
import type { Opened } from './run-command.js';

/** Adds the demo data, to any database, and prints the demo accounts with new passwords. */
export async function seedDemoData({ app, settings, caller }: Opened): Promise<boolean> {
  const accounts = await seedDemo(app, settings, { evenIfUsed: true });
  caller.stdout.write(`${JSON.stringify(accounts, null, 2)}\n`);
  return true;
}
