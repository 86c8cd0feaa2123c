import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who may answer, what they propose, and the addresses that want to hear nothing of it. */
export class Solvers1764000000400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE solver (
        id uuid CONSTRAINT solver_pkey PRIMARY KEY,
        kind text NOT NULL,
        name text NOT NULL,
        headline text NOT NULL,
        description text NOT NULL,
        siren text,
        website text,
        tag_ids uuid[] NOT NULL,
        keywords text[] NOT NULL DEFAULT '{}',
        territory_codes text[] NOT NULL,
        works_remotely boolean NOT NULL,
        organisation_id uuid,
        person_id uuid,
        contact_email text,
        contact_refused_at timestamptz(3),
        availability text,
        monthly_cap int NOT NULL DEFAULT 4,
        paused_at timestamptz(3),
        away_from date,
        away_until date,
        complete boolean NOT NULL,
        external_id text,
        import_fingerprint text,
        created_at timestamptz(3) NOT NULL,
        updated_at timestamptz(3) NOT NULL,
        CONSTRAINT solver_external_id_key UNIQUE (external_id),
        CONSTRAINT solver_organisation_id_key UNIQUE (organisation_id),
        CONSTRAINT solver_person_id_key UNIQUE (person_id),
        CONSTRAINT solver_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation (id),
        CONSTRAINT solver_person_id_fkey FOREIGN KEY (person_id) REFERENCES person (id),
        CONSTRAINT solver_kind_check CHECK (kind IN ('startup', 'student', 'project_holder', 'entrepreneur')),
        CONSTRAINT solver_siren_check CHECK (siren ~ '^[0-9]{9}$'),
        CONSTRAINT solver_holder_check CHECK (organisation_id IS NULL OR person_id IS NULL),
        CONSTRAINT solver_contact_email_check CHECK (contact_email = lower(contact_email)),
        CONSTRAINT solver_monthly_cap_check CHECK (monthly_cap BETWEEN 0 AND 50),
        CONSTRAINT solver_away_check CHECK ((away_from IS NULL) = (away_until IS NULL) AND away_from <= away_until)
      )`);
    await runner.query(`CREATE INDEX solver_updated_at_id_idx ON solver (updated_at, id)`);
    await runner.query(`CREATE INDEX solver_contact_email_idx ON solver (contact_email)`);
    await runner.query(`CREATE INDEX solver_tag_ids_idx ON solver USING gin (tag_ids)`);
    await runner.query(`CREATE INDEX solver_territory_codes_idx ON solver USING gin (territory_codes)`);
    await runner.query(`
      CREATE TABLE idea (
        id uuid CONSTRAINT idea_pkey PRIMARY KEY,
        solver_id uuid NOT NULL,
        title text NOT NULL,
        description text NOT NULL,
        CONSTRAINT idea_solver_id_fkey FOREIGN KEY (solver_id) REFERENCES solver (id) ON DELETE CASCADE
      )`);
    await runner.query(`CREATE INDEX idea_solver_id_idx ON idea (solver_id)`);
    await runner.query(`
      CREATE TABLE contact_refusal (
        email text CONSTRAINT contact_refusal_pkey PRIMARY KEY,
        refused_at timestamptz(3) NOT NULL
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE contact_refusal`);
    await runner.query(`DROP TABLE idea`);
    await runner.query(`DROP TABLE solver`);
  }
}
