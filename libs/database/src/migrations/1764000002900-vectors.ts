import type { MigrationInterface, QueryRunner } from 'typeorm';

const kinds = ['need', 'solver'];

/** What texts mean, by model, and how the models fare. Matches say whether they wait for a vector. */
export class Vectors1764000002900 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const kind of kinds) {
      await runner.query(`
        CREATE TABLE ${kind}_vector (
          id uuid NOT NULL,
          model text NOT NULL,
          text_hash bytea NOT NULL,
          vector bytea NOT NULL,
          source_changed_in xid8 NOT NULL,
          made_at timestamptz(3) NOT NULL,
          changed_in xid8 NOT NULL,
          CONSTRAINT ${kind}_vector_pkey PRIMARY KEY (id, model),
          CONSTRAINT ${kind}_vector_id_fkey FOREIGN KEY (id) REFERENCES ${kind} (id) ON DELETE CASCADE
        )`);
      await runner.query(`
        CREATE TRIGGER ${kind}_vector_changed_in BEFORE INSERT OR UPDATE ON ${kind}_vector
          FOR EACH ROW EXECUTE FUNCTION set_changed_in()`);
      await runner.query(`ALTER TABLE ${kind}_vector ENABLE ALWAYS TRIGGER ${kind}_vector_changed_in`);
      await runner.query(`CREATE INDEX ${kind}_vector_changed_in_id_idx ON ${kind}_vector (changed_in, id)`);
    }
    await runner.query(`
      CREATE TABLE encoder_state (
        model text NOT NULL,
        seen_at timestamptz(3) NOT NULL,
        problem text,
        needs_lacking int NOT NULL,
        solvers_lacking int NOT NULL,
        CONSTRAINT encoder_state_pkey PRIMARY KEY (model)
      )`);
    await runner.query('ALTER TABLE match ADD COLUMN awaits_vector boolean NOT NULL DEFAULT false');
    await runner.query(
      `CREATE INDEX match_awaits_vector_idx ON match (need_id) WHERE awaits_vector AND state = 'current'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE match DROP COLUMN awaits_vector');
    await runner.query('DROP TABLE encoder_state');
    for (const kind of kinds) await runner.query(`DROP TABLE ${kind}_vector`);
  }
}
