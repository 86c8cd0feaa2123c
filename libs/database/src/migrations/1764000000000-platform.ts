import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Events, the reactions owed to them, and the extensions of PostgreSQL that the product relies on. */
export class Platform1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE event (
        id uuid CONSTRAINT event_pkey PRIMARY KEY,
        name text NOT NULL,
        subject_id uuid NOT NULL,
        actor_id uuid,
        reason text,
        data jsonb NOT NULL,
        recorded_at timestamptz(3) NOT NULL,
        dispatched_at timestamptz(3)
      )`);
    await runner.query(`CREATE INDEX event_subject_id_idx ON event (subject_id)`);
    await runner.query(
      `CREATE INDEX event_not_dispatched_idx ON event (dispatched_at) WHERE dispatched_at IS NULL`,
    );
    await runner.query(`
      CREATE TABLE delivery (
        event_id uuid NOT NULL,
        reaction text NOT NULL,
        state text NOT NULL,
        failures int NOT NULL DEFAULT 0,
        last_error text,
        touched_at timestamptz(3) NOT NULL,
        CONSTRAINT delivery_pkey PRIMARY KEY (event_id, reaction)
      )`);
    await runner.query(`CREATE INDEX delivery_state_touched_at_idx ON delivery (state, touched_at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE delivery`);
    await runner.query(`DROP TABLE event`);
  }
}
