import { type NewAdmin, PeopleService } from '@passerelle/accounts';
import type { Opened } from './run-command.js';

/** Makes an admin; a password that was made up is printed this once. */
export async function createAdmin({ app }: Opened, admin: NewAdmin): Promise<boolean> {
  const { person, created, password } = await app.get(PeopleService).createAdmin(admin);
  process.stdout.write(
    `${JSON.stringify({ email: person.email, created, ...(password !== undefined && { password }) })}\n`,
  );
  return true;
}
