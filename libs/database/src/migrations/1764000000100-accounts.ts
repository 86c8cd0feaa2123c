import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * People, their organisations, and the tables in which better-auth keeps sessions, passwords and mailed secrets.
 * A spec asks better-auth whether anything it needs is missing.
 */
export class Accounts1764000000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE person (
        id uuid CONSTRAINT person_pkey PRIMARY KEY,
        name text NOT NULL,
        email text NOT NULL,
        email_verified boolean NOT NULL DEFAULT false,
        image text,
        role text NOT NULL DEFAULT 'none',
        language text NOT NULL DEFAULT 'fr',
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT person_email_key UNIQUE (email),
        CONSTRAINT person_role_check CHECK (role IN ('none', 'curator', 'admin')),
        CONSTRAINT person_language_check CHECK (language IN ('fr', 'en')),
        CONSTRAINT person_email_check CHECK (email = lower(email) AND char_length(email) <= 254),
        CONSTRAINT person_name_check CHECK (char_length(name) <= 120)
      )`);
    await runner.query(`
      CREATE TABLE organisation (
        id uuid CONSTRAINT organisation_pkey PRIMARY KEY,
        name text NOT NULL,
        kind text NOT NULL,
        siret text,
        website text,
        created_at timestamptz(3) NOT NULL,
        CONSTRAINT organisation_siret_key UNIQUE (siret),
        CONSTRAINT organisation_kind_check CHECK (kind IN ('service_company', 'startup', 'cfa', 'school', 'cluster', 'public_body')),
        CONSTRAINT organisation_siret_check CHECK (siret ~ '^[0-9]{14}$')
      )`);
    await runner.query(`
      CREATE TABLE membership (
        person_id uuid NOT NULL,
        organisation_id uuid NOT NULL,
        role text NOT NULL,
        since timestamptz(3) NOT NULL,
        CONSTRAINT membership_pkey PRIMARY KEY (person_id, organisation_id),
        CONSTRAINT membership_person_id_fkey FOREIGN KEY (person_id) REFERENCES person ON DELETE CASCADE,
        CONSTRAINT membership_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation ON DELETE CASCADE,
        CONSTRAINT membership_role_check CHECK (role IN ('owner', 'member'))
      )`);
    await runner.query(
      `CREATE INDEX membership_organisation_id_person_id_idx ON membership (organisation_id, person_id)`,
    );
    await runner.query(`
      CREATE TABLE invitation (
        id uuid CONSTRAINT invitation_pkey PRIMARY KEY,
        organisation_id uuid NOT NULL,
        email text NOT NULL,
        role text NOT NULL,
        invited_by_id uuid,
        created_at timestamptz(3) NOT NULL,
        accepted_at timestamptz(3),
        refused_at timestamptz(3),
        CONSTRAINT invitation_organisation_id_email_key UNIQUE (organisation_id, email),
        CONSTRAINT invitation_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation ON DELETE CASCADE,
        CONSTRAINT invitation_invited_by_id_fkey FOREIGN KEY (invited_by_id) REFERENCES person ON DELETE SET NULL,
        CONSTRAINT invitation_role_check CHECK (role IN ('owner', 'member')),
        CONSTRAINT invitation_email_check CHECK (email = lower(email))
      )`);
    await runner.query(`CREATE INDEX invitation_invited_by_id_idx ON invitation (invited_by_id)`);
    await runner.query(`
      CREATE TABLE one_time_token (
        hash text CONSTRAINT one_time_token_pkey PRIMARY KEY,
        purpose text NOT NULL,
        subject_id uuid NOT NULL,
        email text NOT NULL,
        expires_at timestamptz(3) NOT NULL
      )`);
    await runner.query(`CREATE INDEX one_time_token_expires_at_idx ON one_time_token (expires_at)`);
    await this.createTablesOfBetterAuth(runner);
    // Not worth the write-ahead log: a counter lost in a crash begins again.
    await runner.query(`
      CREATE UNLOGGED TABLE rate_limit (
        key text CONSTRAINT rate_limit_pkey PRIMARY KEY,
        count int NOT NULL,
        ends_at timestamptz(3) NOT NULL
      )`);
  }

  private async createTablesOfBetterAuth(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE session (
        id uuid CONSTRAINT session_pkey PRIMARY KEY,
        person_id uuid NOT NULL,
        token text NOT NULL,
        expires_at timestamptz(3) NOT NULL,
        ip_address text,
        user_agent text,
        created_at timestamptz(3) NOT NULL,
        updated_at timestamptz(3) NOT NULL,
        CONSTRAINT session_token_key UNIQUE (token),
        CONSTRAINT session_person_id_fkey FOREIGN KEY (person_id) REFERENCES person ON DELETE CASCADE
      )`);
    await runner.query(`CREATE INDEX session_person_id_idx ON session (person_id)`);
    await runner.query(`CREATE INDEX session_expires_at_idx ON session (expires_at)`);
    await runner.query(`
      CREATE TABLE credential (
        id uuid CONSTRAINT credential_pkey PRIMARY KEY,
        person_id uuid NOT NULL,
        provider_id text NOT NULL,
        account_id text NOT NULL,
        password text,
        access_token text,
        refresh_token text,
        id_token text,
        access_token_expires_at timestamptz(3),
        refresh_token_expires_at timestamptz(3),
        scope text,
        created_at timestamptz(3) NOT NULL,
        updated_at timestamptz(3) NOT NULL,
        CONSTRAINT credential_provider_id_account_id_key UNIQUE (provider_id, account_id),
        CONSTRAINT credential_person_id_fkey FOREIGN KEY (person_id) REFERENCES person ON DELETE CASCADE
      )`);
    await runner.query(`CREATE INDEX credential_person_id_idx ON credential (person_id)`);
    await runner.query(`
      CREATE TABLE verification (
        -- Not always a uuid: better-auth also makes keys out of digests.
        id text CONSTRAINT verification_pkey PRIMARY KEY,
        identifier text NOT NULL,
        value text NOT NULL,
        expires_at timestamptz(3) NOT NULL,
        created_at timestamptz(3) NOT NULL,
        updated_at timestamptz(3) NOT NULL
      )`);
    await runner.query(`CREATE INDEX verification_identifier_idx ON verification (identifier)`);
    await runner.query(`CREATE INDEX verification_expires_at_idx ON verification (expires_at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DROP TABLE rate_limit, verification, credential, session, one_time_token, invitation, membership, organisation, person`,
    );
  }
}
