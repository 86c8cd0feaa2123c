import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One row about the installation itself: whose copy of the database this is, which secret it has, which releases may use it. */
export class Installation1764000002830 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE installation (
        is_only boolean DEFAULT true CONSTRAINT installation_pkey PRIMARY KEY CONSTRAINT installation_is_only CHECK (is_only),
        identifier uuid,
        secret_salt bytea,
        secret_hash bytea,
        goes_on_from bigint NOT NULL DEFAULT 0,
        CONSTRAINT installation_secret CHECK ((secret_salt IS NULL) = (secret_hash IS NULL))
      )`);
    await runner.query('INSERT INTO installation DEFAULT VALUES');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE installation');
  }
}
