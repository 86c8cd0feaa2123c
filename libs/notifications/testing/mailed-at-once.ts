import { beforeAll } from '@jest/globals';
import type { Database } from '@passerelle/database';
import { mailCategories } from '../src/preferences/mail-categories.js';

/**
 * For specs that check single mails: all people with an account, present and new, have chosen to be mailed at once.
 */
export function mailedAtOnce(given: { database: Database }): void {
  beforeAll(() => chooseMailsAtOnce(given.database));
}

export async function chooseMailsAtOnce(database: Database): Promise<void> {
  const timings = JSON.stringify(Object.fromEntries(mailCategories.map((each) => [each, 'at_once'])));
  await database.manager.query(`
    CREATE FUNCTION choose_mails_at_once() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      INSERT INTO mail_preference (person_id, timings, changed_at, version) VALUES (NEW.id, '${timings}', now(), 1);
      RETURN NULL; END $$;
    CREATE TRIGGER choose_mails_at_once AFTER INSERT ON person FOR EACH ROW EXECUTE FUNCTION choose_mails_at_once();
    INSERT INTO mail_preference (person_id, timings, changed_at, version)
      SELECT id, '${timings}', now(), 1 FROM person ON CONFLICT DO NOTHING`);
}
