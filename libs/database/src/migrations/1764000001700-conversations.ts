import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the parties and the curators of an introduction write to each other, and how far each has read. */
export class Conversations1764000001700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE introduction_message (
        id uuid CONSTRAINT introduction_message_pkey PRIMARY KEY,
        introduction_id uuid NOT NULL
          CONSTRAINT introduction_message_introduction_id_fkey REFERENCES introduction (id) ON DELETE CASCADE,
        channel text NOT NULL,
        author_id uuid CONSTRAINT introduction_message_author_id_fkey REFERENCES person (id) ON DELETE SET NULL,
        author_side text NOT NULL,
        body text NOT NULL,
        written_at timestamptz(3) NOT NULL,
        CONSTRAINT introduction_message_channel_check CHECK (channel IN ('parties', 'company', 'solver')),
        CONSTRAINT introduction_message_author_side_check CHECK (author_side IN ('company', 'solver', 'curator'))
      )`);
    await runner.query(
      `CREATE INDEX introduction_message_introduction_id_channel_id_idx
       ON introduction_message (introduction_id, channel, id)`,
    );
    await runner.query(
      `CREATE INDEX introduction_message_author_id_written_at_idx ON introduction_message (author_id, written_at)`,
    );
    await runner.query(`
      CREATE TABLE introduction_read_mark (
        introduction_id uuid NOT NULL
          CONSTRAINT introduction_read_mark_introduction_id_fkey REFERENCES introduction (id) ON DELETE CASCADE,
        channel text NOT NULL,
        person_id uuid NOT NULL
          CONSTRAINT introduction_read_mark_person_id_fkey REFERENCES person (id) ON DELETE CASCADE,
        read_until uuid NOT NULL,
        read_at timestamptz(3) NOT NULL,
        CONSTRAINT introduction_read_mark_pkey PRIMARY KEY (introduction_id, channel, person_id),
        CONSTRAINT introduction_read_mark_channel_check CHECK (channel IN ('parties', 'company', 'solver'))
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE introduction_read_mark`);
    await runner.query(`DROP TABLE introduction_message`);
  }
}
