import { type NewAdmin, PeopleService } from '@passerelle/accounts';
import type { Opened } from './run-command.js';

/** Makes an admin. A generated password is printed only now. Changes of an existing account go to standard error. */
export async function createAdmin({ app, caller }: Opened, admin: NewAdmin): Promise<boolean> {
  const { person, created, wasAdmin, password } = await app.get(PeopleService).createAdmin(admin);
  const { name, email } = person;
  if (!created) {
    const role = wasAdmin ? 'avait déjà le rôle d’administration' : 'a maintenant le rôle d’administration';
    const secret = admin.password === undefined ? '' : ' Son mot de passe a été remplacé.';
    caller.stderr.write(`Le compte ${email} existait, au nom de ${name} : il ${role}.${secret}\n`);
  }
  caller.stdout.write(`${JSON.stringify({ email, created, ...(password !== undefined && { password }) })}\n`);
  return true;
}
