-- The whole schema of the first release, ordered by lib: each lib refers only to those above it. The comments say what a
-- row is; the entities say more. What comes later is a migration of its own.

CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- The transaction that last changed a row, in an index: whoever follows the changes does not read whole tables. A
-- trigger sets it, so that no statement can forget it; ALWAYS, so that replication sets it too. See `TracksChanges`.
CREATE FUNCTION set_changed_in() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.changed_in := pg_current_xact_id();
  RETURN NEW;
END $$;

-- ---------------------------------------------------------------------------------------------------------------------
-- database: events, the audit log, keys of requests
-- ---------------------------------------------------------------------------------------------------------------------

-- An event: written in the transaction of the change itself, and never deleted. Its content never changes; only its
-- dispatch or withdrawal is noted.
CREATE TABLE event (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  subject_id uuid NOT NULL,
  actor_id uuid,
  reason text,
  data jsonb NOT NULL,
  request_id text,
  recorded_at timestamptz(3) NOT NULL,
  not_before timestamptz(3),
  taken_back_at timestamptz(3),
  dispatched_at timestamptz(3)
);
CREATE INDEX event_not_dispatched_idx ON event (dispatched_at) WHERE dispatched_at IS NULL;
CREATE INDEX event_subject_id_idx ON event (subject_id);

-- Entry of the audit log: who did what to an object, when and why, and its fields before and after. For people to
-- read. Written in the transaction of the change. The database refuses to change or delete an entry.
CREATE TABLE audit_entry (
  id uuid PRIMARY KEY,
  recorded_at timestamptz(3) NOT NULL,
  actor_id uuid,
  object_kind text NOT NULL,
  object_id uuid NOT NULL,
  action text NOT NULL,
  concerned_id uuid,
  reason text,
  before jsonb,
  after jsonb
);
CREATE INDEX audit_entry_object_id_id_idx ON audit_entry (object_id, id);
CREATE FUNCTION refuse_change_of_audit_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The audit log is append-only: % of audit_entry is refused.', TG_OP
    USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER audit_entry_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_audit_entry();
-- Holds in a session that replays another database too.
ALTER TABLE audit_entry ENABLE ALWAYS TRIGGER audit_entry_append_only;

-- The installation itself, in one row: whose copy of the database this is, which secret it has (as a slow hash), and
-- which releases may use it.
CREATE TABLE installation (
  is_only boolean PRIMARY KEY DEFAULT true,
  identifier uuid,
  secret_salt bytea,
  secret_hash bytea,
  goes_on_from bigint NOT NULL DEFAULT 0,
  CONSTRAINT installation_is_only CHECK (is_only),
  CONSTRAINT installation_secret CHECK ((secret_salt IS NULL) = (secret_hash IS NULL))
);
INSERT INTO installation DEFAULT VALUES;

-- Result of a request that its sender may repeat: written in the transaction of the change itself.
CREATE TABLE request_key (
  person_id uuid NOT NULL,
  key text NOT NULL,
  asked text NOT NULL,
  result_ids uuid[] NOT NULL DEFAULT '{}',
  created_at timestamptz(3) NOT NULL,
  PRIMARY KEY (person_id, key)
);
CREATE INDEX request_key_created_at_idx ON request_key (created_at);

-- ---------------------------------------------------------------------------------------------------------------------
-- jobs: deliveries of events, requests to workers, scheduled tasks
-- ---------------------------------------------------------------------------------------------------------------------

-- One row for each handler of an event. The row is deleted when the handler succeeds. It stays, dead-lettered, when
-- the handler has failed too often.
CREATE TABLE delivery (
  event_id uuid NOT NULL,
  handler text NOT NULL,
  state text NOT NULL,
  failures int NOT NULL DEFAULT 0,
  begun int NOT NULL DEFAULT 0,
  last_error text,
  pending_since timestamptz(3) NOT NULL DEFAULT now(),
  touched_at timestamptz(3) NOT NULL,
  PRIMARY KEY (event_id, handler)
);
CREATE INDEX delivery_pending_since_idx ON delivery (pending_since) WHERE state = 'pending' AND failures = 0;
CREATE INDEX delivery_state_touched_at_idx ON delivery (state, touched_at);

-- A reply that a process waits for, asked of one worker. Unlogged: after a crash of PostgreSQL nobody waits any more.
CREATE UNLOGGED TABLE worker_request (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  payload jsonb NOT NULL,
  sent_at timestamptz(3) NOT NULL DEFAULT now(),
  taken_at timestamptz(3),
  reply jsonb
);

-- An event handler that workers of some version have. During an upgrade another version may have handlers that this
-- one lacks. The version that dispatches an event writes the deliveries of all handlers.
CREATE TABLE seen_handler (
  event_name text NOT NULL,
  handler text NOT NULL,
  formerly text[] NOT NULL DEFAULT '{}',
  seen_at timestamptz(3) NOT NULL,
  PRIMARY KEY (event_name, handler)
);

-- Outcome of the last run of a scheduled task; one row for each task.
CREATE TABLE scheduled_task_run (
  task text PRIMARY KEY,
  started_at timestamptz(3) NOT NULL,
  ended_at timestamptz(3),
  failure text,
  begun int NOT NULL DEFAULT 0,
  dead_lettered_at timestamptz(3),
  succeeded_at timestamptz(3)
);

-- ---------------------------------------------------------------------------------------------------------------------
-- search: documents of the index, as PostgreSQL keeps them
-- ---------------------------------------------------------------------------------------------------------------------

-- A collection of the search index. The index in memory is read from these tables; all of it can be made anew.
CREATE TABLE search_collection (
  id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text NOT NULL UNIQUE,
  last_number int NOT NULL DEFAULT 0,
  last_word int NOT NULL DEFAULT 0,
  rebuilt_from int NOT NULL DEFAULT 0,
  forgotten_up_to int NOT NULL DEFAULT 0
);

-- A document. One without words was taken out.
CREATE TABLE search_document (
  collection_id int NOT NULL REFERENCES search_collection ON DELETE CASCADE,
  id uuid NOT NULL,
  number int NOT NULL,
  version text,
  words bytea,
  attributes jsonb,
  newest_at timestamptz(3),
  deadline date,
  PRIMARY KEY (collection_id, id),
  CONSTRAINT search_document_number_key UNIQUE (collection_id, number)
);

-- A word of the documents, with its stems.
CREATE TABLE search_word (
  collection_id int NOT NULL REFERENCES search_collection ON DELETE CASCADE,
  number int NOT NULL,
  word text COLLATE "C" NOT NULL,
  written text NOT NULL,
  french text NOT NULL,
  english text NOT NULL,
  PRIMARY KEY (collection_id, number),
  CONSTRAINT search_word_word_key UNIQUE (collection_id, word)
);

-- A document of an index that is being built anew. Unlogged: after a crash of PostgreSQL the building begins again.
CREATE UNLOGGED TABLE search_staged_document (
  rebuild uuid NOT NULL,
  id uuid NOT NULL,
  version text NOT NULL,
  words bytea NOT NULL,
  attributes jsonb NOT NULL,
  newest_at timestamptz(3) NOT NULL,
  deadline date,
  staged_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (rebuild, id)
);

-- Groups of synonyms, in one row.
CREATE TABLE search_synonyms (
  is_only boolean PRIMARY KEY DEFAULT true CHECK (is_only),
  groups jsonb NOT NULL
);

-- How far a collection has been copied to the search server beside PostgreSQL.
CREATE TABLE search_copy (
  collection_id int PRIMARY KEY REFERENCES search_collection ON DELETE CASCADE,
  copied_up_to int NOT NULL DEFAULT 0,
  behind_since timestamptz
);

-- A counter of a limit. Unlogged: a counter that is lost in a crash begins again.
CREATE UNLOGGED TABLE rate_limit (
  key text PRIMARY KEY,
  count int NOT NULL,
  ends_at timestamptz(3) NOT NULL
);

-- ---------------------------------------------------------------------------------------------------------------------
-- links: one-time tokens, replies by mail
-- ---------------------------------------------------------------------------------------------------------------------

-- A secret that was mailed and not used yet. Only its SHA-256 is stored: a person who reads the table cannot use the
-- secret.
CREATE TABLE one_time_token (
  hash text PRIMARY KEY,
  purpose text NOT NULL,
  subject_id uuid NOT NULL,
  email text NOT NULL,
  nonce uuid,
  expires_at timestamptz(3) NOT NULL
);
CREATE INDEX one_time_token_expires_at_idx ON one_time_token (expires_at);
CREATE UNIQUE INDEX one_time_token_purpose_subject_id_email_idx ON one_time_token (purpose, subject_id, email)
  WHERE nonce IS NOT NULL;

-- A mail that came to one of our reply addresses. The row makes sure that a mail that comes twice is taken once. It
-- does not hold the mail's text.
CREATE TABLE received_reply (
  id uuid PRIMARY KEY,
  fingerprint text NOT NULL UNIQUE,
  purpose text NOT NULL,
  subject_id uuid NOT NULL,
  email text NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('taken', 'files_left_out', 'other_sender', 'empty', 'refused', 'ignored')),
  problem jsonb,
  received_at timestamptz(3) NOT NULL
);
CREATE INDEX received_reply_email_received_at_idx ON received_reply (email, received_at);

-- ---------------------------------------------------------------------------------------------------------------------
-- accounts: people, organisations, sessions and limits
-- ---------------------------------------------------------------------------------------------------------------------

-- A person with an account. better-auth uses the same table for its users: it writes name, e-mail and times.
CREATE TABLE person (
  id uuid PRIMARY KEY,
  name text NOT NULL CHECK (char_length(name) <= 120),
  email text NOT NULL UNIQUE CHECK (email = lower(email) AND char_length(email) <= 254),
  email_verified boolean NOT NULL DEFAULT false,
  image text,
  role text NOT NULL DEFAULT 'none' CHECK (role IN ('none', 'curator', 'admin')),
  language text NOT NULL DEFAULT 'fr' CHECK (language IN ('fr', 'en')),
  suspended_at timestamptz(3),
  suspension_reason text,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  updated_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT person_suspended_check CHECK ((suspended_at IS NULL) = (suspension_reason IS NULL))
);

-- An organisation: a service company, or one that answers or helps.
CREATE TABLE organisation (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('service_company', 'startup', 'cfa', 'school', 'cluster', 'public_body')),
  siret text UNIQUE CHECK (siret ~ '^[0-9]{14}$'),
  website text,
  away_from date,
  away_until date,
  seen_at timestamptz(3),
  created_at timestamptz(3) NOT NULL,
  version int NOT NULL DEFAULT 1,
  changed_in xid8 NOT NULL,
  CONSTRAINT organisation_away_check CHECK ((away_from IS NULL) = (away_until IS NULL) AND away_from <= away_until)
);
CREATE INDEX organisation_changed_in_id_idx ON organisation (changed_in, id);
CREATE INDEX organisation_created_at_id_idx ON organisation (created_at, id);
CREATE TRIGGER organisation_changed_in BEFORE INSERT OR UPDATE ON organisation
  FOR EACH ROW EXECUTE FUNCTION set_changed_in();
ALTER TABLE organisation ENABLE ALWAYS TRIGGER organisation_changed_in;

-- A person is a member of an organisation.
CREATE TABLE membership (
  person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  role text NOT NULL CHECK (role IN ('owner', 'member')),
  since timestamptz(3) NOT NULL,
  PRIMARY KEY (person_id, organisation_id)
);
CREATE INDEX membership_organisation_id_person_id_idx ON membership (organisation_id, person_id);

-- Invitation of an address to join an organisation. The secret that proves the address is a one-time token, made when
-- the mail is sent.
CREATE TABLE invitation (
  id uuid PRIMARY KEY,
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  email text NOT NULL CHECK (email = lower(email)),
  role text NOT NULL CHECK (role IN ('owner', 'member')),
  invited_by_id uuid REFERENCES person ON DELETE SET NULL,
  created_at timestamptz(3) NOT NULL,
  accepted_at timestamptz(3),
  refused_at timestamptz(3),
  UNIQUE (organisation_id, email)
);
CREATE INDEX invitation_invited_by_id_idx ON invitation (invited_by_id);

-- A session of somebody signed in. Of better-auth, like the next two.
CREATE TABLE session (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  token text NOT NULL UNIQUE,
  expires_at timestamptz(3) NOT NULL,
  ip_address text,
  user_agent text,
  created_at timestamptz(3) NOT NULL,
  updated_at timestamptz(3) NOT NULL,
  last_used_at timestamptz(3) NOT NULL DEFAULT now()
);
CREATE INDEX session_expires_at_idx ON session (expires_at);
CREATE INDEX session_person_id_idx ON session (person_id);

-- How a person signs in: a password, as a hash.
CREATE TABLE credential (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
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
  UNIQUE (provider_id, account_id)
);
CREATE INDEX credential_person_id_idx ON credential (person_id);

-- A secret that better-auth has mailed. Its id is not always a uuid: better-auth makes some from digests.
CREATE TABLE verification (
  id text PRIMARY KEY,
  identifier text NOT NULL,
  value text NOT NULL,
  expires_at timestamptz(3) NOT NULL,
  created_at timestamptz(3) NOT NULL,
  updated_at timestamptz(3) NOT NULL
);
CREATE INDEX verification_expires_at_idx ON verification (expires_at);
CREATE INDEX verification_identifier_idx ON verification (identifier);

-- A code to sign in, mailed together with a link: using either one uses up both.
CREATE TABLE sign_in_code (
  id uuid PRIMARY KEY,
  email text NOT NULL,
  hash text NOT NULL,
  link text NOT NULL,
  next text,
  wrong_tries smallint NOT NULL DEFAULT '0',
  wrong_tries_of_others smallint NOT NULL DEFAULT '0',
  expires_at timestamptz(3) NOT NULL
);
CREATE INDEX sign_in_code_email_id_idx ON sign_in_code (email, id);
CREATE INDEX sign_in_code_expires_at_idx ON sign_in_code (expires_at);
CREATE UNIQUE INDEX sign_in_code_link_idx ON sign_in_code (link);

-- Request of a person to become a member of an organisation.
CREATE TABLE join_request (
  id uuid PRIMARY KEY,
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'accepted', 'refused', 'withdrawn')),
  requested_at timestamptz(3) NOT NULL,
  settled_at timestamptz(3),
  CONSTRAINT join_request_settled_check CHECK ((state = 'open') = (settled_at IS NULL))
);
CREATE UNIQUE INDEX join_request_once_idx ON join_request (person_id, organisation_id) WHERE state = 'open';
CREATE INDEX join_request_organisation_id_id_idx ON join_request (organisation_id, id);
CREATE INDEX join_request_person_id_id_idx ON join_request (person_id, id);

-- Change of address that a person asks for. The new address is theirs once they have typed the code that was mailed
-- to it.
CREATE TABLE address_change (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  email text NOT NULL CHECK (email = lower(email) AND char_length(email) <= 254),
  hash text NOT NULL,
  proves_owner boolean NOT NULL DEFAULT false,
  wrong_tries smallint NOT NULL DEFAULT '0',
  expires_at timestamptz(3) NOT NULL,
  former_email text,
  changed_at timestamptz(3),
  CONSTRAINT address_change_changed_check CHECK ((former_email IS NULL) = (changed_at IS NULL))
);
CREATE INDEX address_change_expires_at_idx ON address_change (expires_at);
CREATE INDEX address_change_person_id_id_idx ON address_change (person_id, id);

-- A mail that has not arrived. The row makes several reports about one mail count once; it holds nothing of the
-- mail's text.
CREATE TABLE mail_failure (
  id uuid PRIMARY KEY,
  email text NOT NULL,
  mail_key text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('permanent', 'temporary', 'full', 'policy', 'unknown', 'complaint')),
  status text NOT NULL,
  failed_at timestamptz(3) NOT NULL,
  UNIQUE (email, mail_key, kind)
);
CREATE INDEX mail_failure_failed_at_idx ON mail_failure (failed_at);

-- Whether mails reach an address. Only addresses with trouble have a row; others are reachable.
CREATE TABLE mail_reach (
  id uuid PRIMARY KEY,
  email text NOT NULL UNIQUE CHECK (email = lower(email) AND char_length(email) <= 254),
  state text NOT NULL CHECK (state IN ('reachable', 'doubtful', 'unreachable')),
  reason text,
  status text NOT NULL,
  since timestamptz(3) NOT NULL,
  complained_at timestamptz(3),
  CONSTRAINT mail_reach_reason_check CHECK ((state = 'reachable') = (reason IS NULL))
);

-- ---------------------------------------------------------------------------------------------------------------------
-- files: what people send: checked, scanned
-- ---------------------------------------------------------------------------------------------------------------------

-- Record of a file that a person has sent. Its bytes are in the store, under its id.
CREATE TABLE stored_file (
  id uuid PRIMARY KEY,
  subject_kind text NOT NULL,
  subject_id uuid NOT NULL,
  state text NOT NULL CHECK (state IN ('receiving', 'kept', 'refused')),
  name text NOT NULL,
  type text NOT NULL,
  size int NOT NULL,
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  added_by_id uuid REFERENCES person ON DELETE SET NULL,
  added_at timestamptz(3) NOT NULL,
  scanned_at timestamptz(3),
  threat text,
  CONSTRAINT stored_file_refused_check CHECK ((state = 'refused') = (threat IS NOT NULL))
);
CREATE INDEX stored_file_added_by_id_added_at_idx ON stored_file (added_by_id, added_at);
CREATE INDEX stored_file_receiving_idx ON stored_file (added_at) WHERE state = 'receiving';
CREATE INDEX stored_file_subject_kind_subject_id_id_idx ON stored_file (subject_kind, subject_id, id);
CREATE INDEX stored_file_to_scan_idx ON stored_file (id) WHERE state = 'kept' AND scanned_at IS NULL;

-- ---------------------------------------------------------------------------------------------------------------------
-- taxonomy: tags and synonyms
-- ---------------------------------------------------------------------------------------------------------------------

-- A term of the taxonomy. Never deleted, but retired or merged into another, so that tagged objects stay tagged.
CREATE TABLE tag (
  id uuid PRIMARY KEY,
  facet text NOT NULL CHECK (facet IN ('theme', 'activity', 'trade', 'skill', 'technology', 'audience')),
  slug text NOT NULL,
  label_fr text NOT NULL,
  label_en text NOT NULL,
  synonyms_fr text[] NOT NULL DEFAULT '{}',
  synonyms_en text[] NOT NULL DEFAULT '{}',
  official_code text,
  regime text CHECK (regime IN ('declaration', 'agreement_or_authorisation')),
  full_offer_required boolean NOT NULL DEFAULT false,
  broader_id uuid REFERENCES tag,
  merged_into_id uuid REFERENCES tag,
  retired_at timestamptz(3),
  updated_at timestamptz(3) NOT NULL,
  version int NOT NULL DEFAULT 1,
  changed_in xid8 NOT NULL,
  UNIQUE (facet, slug)
);
CREATE INDEX tag_broader_id_idx ON tag (broader_id);
CREATE INDEX tag_changed_in_id_idx ON tag (changed_in, id);
CREATE INDEX tag_merged_into_id_idx ON tag (merged_into_id);
CREATE TRIGGER tag_changed_in BEFORE INSERT OR UPDATE ON tag
  FOR EACH ROW EXECUTE FUNCTION set_changed_in();
ALTER TABLE tag ENABLE ALWAYS TRIGGER tag_changed_in;

-- ---------------------------------------------------------------------------------------------------------------------
-- territories: communes and what contains them
-- ---------------------------------------------------------------------------------------------------------------------

-- A place of France's official geography. Never deleted.
CREATE TABLE territory (
  code text PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('commune', 'epci', 'departement', 'region')),
  name text NOT NULL,
  contained_in text[] NOT NULL,
  postcodes text[] NOT NULL,
  population int,
  latitude double precision,
  longitude double precision,
  rank int NOT NULL,
  search_text text NOT NULL
);
CREATE INDEX territory_kind_rank_code_idx ON territory (kind, rank, code);
CREATE INDEX territory_rank_code_idx ON territory (rank, code);
CREATE INDEX territory_search_text_idx ON territory USING gin (search_text gin_trgm_ops);

-- A loaded edition of the official geography, so that a boot need not load it again.
CREATE TABLE territory_edition (
  version text PRIMARY KEY,
  loaded_at timestamptz(3) NOT NULL
);

-- ---------------------------------------------------------------------------------------------------------------------
-- solvers: profile, ideas, absence, cap
-- ---------------------------------------------------------------------------------------------------------------------

-- The profile of a solver, who may answer needs. Held by an organisation or one person, or by nobody yet (imported).
CREATE TABLE solver (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('startup', 'student', 'project_holder', 'entrepreneur')),
  setting text CHECK (setting = 'cfa'),
  name text NOT NULL,
  headline text NOT NULL,
  description text NOT NULL,
  siren text CHECK (siren ~ '^[0-9]{9}$'),
  website text,
  tag_ids uuid[] NOT NULL,
  keywords text[] NOT NULL DEFAULT '{}',
  territory_codes text[] NOT NULL,
  works_remotely boolean NOT NULL,
  organisation_id uuid UNIQUE REFERENCES organisation,
  person_id uuid UNIQUE REFERENCES person,
  contact_email text CHECK (contact_email = lower(contact_email)),
  contact_refused_at timestamptz(3),
  availability text,
  monthly_cap int NOT NULL DEFAULT 4 CHECK (monthly_cap BETWEEN 0 AND 50),
  paused_at timestamptz(3),
  away_from date,
  away_until date,
  away_kind text CHECK (away_kind IN ('exams', 'holidays', 'company', 'school')),
  supervisor_email text CHECK (supervisor_email = lower(supervisor_email)),
  supervisor_asked_at timestamptz(3),
  supervisor_id uuid REFERENCES person ON DELETE SET NULL,
  supervisor_suspended boolean NOT NULL DEFAULT false,
  school_id uuid REFERENCES organisation ON DELETE SET NULL,
  minor_until date,
  complete boolean NOT NULL,
  hidden_at timestamptz(3),
  hidden_reason text,
  holder_suspended boolean NOT NULL DEFAULT false,
  external_id text UNIQUE,
  import_fingerprint text,
  created_at timestamptz(3) NOT NULL,
  updated_at timestamptz(3) NOT NULL,
  version int NOT NULL DEFAULT 1,
  changed_in xid8 NOT NULL,
  CONSTRAINT solver_away_check CHECK ((away_from IS NULL) = (away_until IS NULL) AND away_from <= away_until),
  CONSTRAINT solver_hidden_check CHECK ((hidden_at IS NULL) = (hidden_reason IS NULL)),
  CONSTRAINT solver_holder_check CHECK (organisation_id IS NULL OR person_id IS NULL),
  CONSTRAINT solver_supervisor_asked_check CHECK ((supervisor_email IS NULL) = (supervisor_asked_at IS NULL))
);
CREATE INDEX solver_changed_in_id_idx ON solver (changed_in, id);
CREATE INDEX solver_contact_email_idx ON solver (contact_email);
CREATE INDEX solver_id_monthly_cap_idx ON solver (id, monthly_cap);
CREATE INDEX solver_keywords_idx ON solver USING gin (keywords);
CREATE INDEX solver_minor_until_idx ON solver (minor_until);
CREATE INDEX solver_school_id_idx ON solver (school_id);
CREATE INDEX solver_supervisor_email_idx ON solver (supervisor_email);
CREATE INDEX solver_supervisor_id_id_idx ON solver (supervisor_id, id);
CREATE INDEX solver_tag_ids_idx ON solver USING gin (tag_ids);
CREATE INDEX solver_territory_codes_idx ON solver USING gin (territory_codes);
CREATE INDEX solver_updated_at_id_idx ON solver (updated_at, id);
CREATE TRIGGER solver_changed_in BEFORE INSERT OR UPDATE ON solver
  FOR EACH ROW EXECUTE FUNCTION set_changed_in();
ALTER TABLE solver ENABLE ALWAYS TRIGGER solver_changed_in;

-- Something a solver proposes or already sells.
CREATE TABLE idea (
  id uuid PRIMARY KEY,
  solver_id uuid NOT NULL REFERENCES solver ON DELETE CASCADE,
  title text NOT NULL,
  description text NOT NULL,
  attribution text,
  hidden_at timestamptz(3),
  hidden_reason text,
  signature text CHECK (signature IN ('waiting', 'signed', 'returned')),
  signature_at timestamptz(3),
  returned_reason text,
  signature_reminders int NOT NULL DEFAULT 0,
  changed_in xid8 NOT NULL,
  CONSTRAINT idea_hidden_check CHECK ((hidden_at IS NULL) = (hidden_reason IS NULL)),
  CONSTRAINT idea_returned_check CHECK ((returned_reason IS NOT NULL) = (signature IS NOT DISTINCT FROM 'returned')),
  CONSTRAINT idea_signature_at_check CHECK ((signature IS NULL) = (signature_at IS NULL))
);
CREATE INDEX idea_changed_in_id_idx ON idea (changed_in, id);
CREATE INDEX idea_solver_id_idx ON idea (solver_id);
CREATE INDEX idea_waiting_idx ON idea (signature_at, id) WHERE signature = 'waiting';
CREATE TRIGGER idea_changed_in BEFORE INSERT OR UPDATE ON idea
  FOR EACH ROW EXECUTE FUNCTION set_changed_in();
ALTER TABLE idea ENABLE ALWAYS TRIGGER idea_changed_in;

-- An address that wants no more mails, whichever profile has the address, now or after a later import.
CREATE TABLE contact_refusal (
  email text PRIMARY KEY,
  refused_at timestamptz(3) NOT NULL
);

-- A label that imports gave to solvers and that is no tag. A curator says once what it means, for all profiles that
-- have it.
CREATE TABLE import_label (
  id uuid PRIMARY KEY,
  folded text NOT NULL UNIQUE,
  label text NOT NULL,
  spellings text[] NOT NULL,
  answer text CHECK (answer IN ('tags', 'none')),
  tag_ids uuid[] NOT NULL DEFAULT '{}',
  withdrawn_tag_ids uuid[] NOT NULL DEFAULT '{}',
  answered_at timestamptz(3),
  postponed_at timestamptz(3),
  near_tag_ids uuid[] NOT NULL DEFAULT '{}',
  near_found_by text,
  first_seen_at timestamptz(3) NOT NULL,
  CONSTRAINT import_label_answered_check CHECK ((answer IS NULL) = (answered_at IS NULL)),
  CONSTRAINT import_label_tags_check CHECK ((answer IS NOT DISTINCT FROM 'tags') = (cardinality(tag_ids) > 0))
);
CREATE INDEX import_label_open_idx ON import_label (postponed_at, id) WHERE answer IS NULL;

-- A school that wants the ideas of its supervisors' learners read before companies see them.
CREATE TABLE cosigning_school (
  organisation_id uuid PRIMARY KEY REFERENCES organisation ON DELETE CASCADE,
  since timestamptz(3) NOT NULL
);

-- Days of a solver that are declared in advance: an absence, or a part of a learner's year.
CREATE TABLE solver_period (
  id uuid PRIMARY KEY,
  solver_id uuid NOT NULL REFERENCES solver ON DELETE CASCADE,
  kind text NOT NULL CHECK (kind IN ('absence', 'exams', 'holidays', 'company', 'school')),
  from_day date NOT NULL,
  until_day date NOT NULL,
  away boolean NOT NULL,
  CONSTRAINT solver_period_away_check CHECK (away OR kind <> 'absence'),
  CONSTRAINT solver_period_days_check CHECK (from_day <= until_day)
);
CREATE UNIQUE INDEX solver_period_absence_idx ON solver_period (solver_id) WHERE kind = 'absence';
CREATE INDEX solver_period_solver_id_until_day_idx ON solver_period (solver_id, until_day);
CREATE INDEX solver_period_until_day_id_idx ON solver_period (until_day, id);

-- ---------------------------------------------------------------------------------------------------------------------
-- needs: what is asked, and its states
-- ---------------------------------------------------------------------------------------------------------------------

-- A need: what a service company asks for.
CREATE TABLE need (
  id uuid PRIMARY KEY,
  organisation_id uuid NOT NULL REFERENCES organisation,
  author_id uuid REFERENCES person ON DELETE SET NULL,
  by_curator boolean NOT NULL DEFAULT false,
  offered_at timestamptz(3),
  state text NOT NULL,
  title text NOT NULL,
  description text NOT NULL,
  tag_ids uuid[] NOT NULL,
  territory_codes text[] NOT NULL,
  wanted_kinds text[] NOT NULL,
  accepts_remote boolean NOT NULL,
  confidential boolean NOT NULL,
  needed_by date,
  submitted_at timestamptz(3),
  published_at timestamptz(3),
  expires_at timestamptz(3),
  moderation_reasons text[] NOT NULL DEFAULT '{}',
  moderation_note text,
  closing_reason text,
  closing_note text,
  closed_at timestamptz(3),
  draft_reminded_at timestamptz(3),
  external_id text UNIQUE,
  import_fingerprint text,
  created_at timestamptz(3) NOT NULL,
  updated_at timestamptz(3) NOT NULL,
  text_signature int[],
  version int NOT NULL,
  changed_in xid8 NOT NULL
);
CREATE INDEX need_by_curator_idx ON need (id) WHERE by_curator AND state = 'draft';
CREATE INDEX need_changed_in_id_idx ON need (changed_in, id);
CREATE INDEX need_organisation_id_id_idx ON need (organisation_id, id);
CREATE INDEX need_state_published_at_id_idx ON need (state, published_at, id);
CREATE INDEX need_tag_ids_idx ON need USING gin (tag_ids);
CREATE INDEX need_text_signature_idx ON need USING gin (text_signature);
CREATE INDEX need_updated_at_id_idx ON need (updated_at, id);
CREATE INDEX need_without_signature_idx ON need (id) WHERE text_signature IS NULL AND submitted_at IS NOT NULL;
CREATE TRIGGER need_changed_in BEFORE INSERT OR UPDATE ON need
  FOR EACH ROW EXECUTE FUNCTION set_changed_in();
ALTER TABLE need ENABLE ALWAYS TRIGGER need_changed_in;

-- Changes that a curator has made to a company’s need, so that the company can be told. The event has the curator's
-- id.
CREATE TABLE need_edit (
  id uuid PRIMARY KEY,
  need_id uuid NOT NULL REFERENCES need ON DELETE CASCADE,
  edited_at timestamptz(3) NOT NULL,
  changes jsonb NOT NULL
);
CREATE INDEX need_edit_need_id_idx ON need_edit (need_id);

-- Needs that a curator has linked, to be introduced together. Their companies do not know of each other.
CREATE TABLE need_pool (
  id uuid PRIMARY KEY,
  created_at timestamptz(3) NOT NULL
);

-- The membership of a need in a pool; a need is in one pool at most.
CREATE TABLE need_pool_member (
  need_id uuid PRIMARY KEY REFERENCES need ON DELETE CASCADE,
  pool_id uuid NOT NULL REFERENCES need_pool ON DELETE CASCADE,
  joined_at timestamptz(3) NOT NULL
);
CREATE INDEX need_pool_member_pool_id_idx ON need_pool_member (pool_id);

-- ---------------------------------------------------------------------------------------------------------------------
-- matching: stored matches, vectors, who is notified, previews, learning
-- ---------------------------------------------------------------------------------------------------------------------

-- A computed pair of a need and a solver, with its score and reasons. One row a pair: a new computation updates the
-- row.
CREATE TABLE match (
  id uuid PRIMARY KEY,
  need_id uuid NOT NULL REFERENCES need ON DELETE CASCADE,
  solver_id uuid NOT NULL REFERENCES solver ON DELETE CASCADE,
  state text NOT NULL,
  score double precision NOT NULL,
  points int NOT NULL,
  stands_out boolean NOT NULL DEFAULT false,
  announced boolean NOT NULL DEFAULT false,
  awaits_telling boolean NOT NULL DEFAULT false,
  reasons jsonb NOT NULL,
  awaits_vector boolean NOT NULL DEFAULT false,
  computed_at timestamptz(3) NOT NULL,
  UNIQUE (need_id, solver_id)
);
CREATE INDEX match_awaits_vector_idx ON match (need_id) WHERE awaits_vector AND state = 'current';
CREATE INDEX match_need_id_state_score_id_idx ON match (need_id, state, score, id);
CREATE INDEX match_solver_id_state_score_id_idx ON match (solver_id, state, score, id);
CREATE INDEX match_standing_out_idx ON match (need_id, solver_id) WHERE state = 'current' AND stands_out;

-- How often a solver has been introduced to a company; no row: never. Not a column of the profile: a changed profile
-- is matched again.
CREATE TABLE served_solver (
  solver_id uuid PRIMARY KEY REFERENCES solver ON DELETE CASCADE,
  introductions int NOT NULL
);

-- Why one side dismissed a match: the last answer of each side stands. Dismissals are kept, also after they were
-- taken back, to learn where the score is wrong. The other party never reads them.
CREATE TABLE match_dismissal (
  id uuid PRIMARY KEY,
  match_id uuid NOT NULL REFERENCES match ON DELETE CASCADE,
  side text NOT NULL CHECK (side IN ('solver', 'company', 'curator')),
  person_id uuid REFERENCES person ON DELETE SET NULL,
  reason text NOT NULL,
  comment text,
  dismissed_at timestamptz(3) NOT NULL,
  taken_back_at timestamptz(3)
);
CREATE INDEX match_dismissal_dismissed_at_id_idx ON match_dismissal (dismissed_at, id);
CREATE UNIQUE INDEX match_dismissal_standing_idx ON match_dismissal (match_id, side) WHERE taken_back_at IS NULL;

-- Until when a pair is not introduced again. Once a row has expired, the pair is to be matched again.
CREATE TABLE match_cool_down (
  need_id uuid NOT NULL REFERENCES need ON DELETE CASCADE,
  solver_id uuid NOT NULL REFERENCES solver ON DELETE CASCADE,
  until timestamptz(3) NOT NULL,
  PRIMARY KEY (need_id, solver_id)
);
CREATE INDEX match_cool_down_solver_id_idx ON match_cool_down (solver_id);
CREATE INDEX match_cool_down_until_idx ON match_cool_down (until);

-- The vector of a need that is, or was, published. The row is deleted with the need.
CREATE TABLE need_vector (
  id uuid NOT NULL REFERENCES need ON DELETE CASCADE,
  model text NOT NULL,
  text_hash bytea NOT NULL,
  vector bytea NOT NULL,
  source_changed_in xid8 NOT NULL,
  made_at timestamptz(3) NOT NULL,
  changed_in xid8 NOT NULL,
  PRIMARY KEY (id, model)
);
CREATE INDEX need_vector_changed_in_id_idx ON need_vector (changed_in, id);
CREATE TRIGGER need_vector_changed_in BEFORE INSERT OR UPDATE ON need_vector
  FOR EACH ROW EXECUTE FUNCTION set_changed_in();
ALTER TABLE need_vector ENABLE ALWAYS TRIGGER need_vector_changed_in;

-- The vector of a solver and its visible ideas. The row is deleted with the profile.
CREATE TABLE solver_vector (
  id uuid NOT NULL REFERENCES solver ON DELETE CASCADE,
  model text NOT NULL,
  text_hash bytea NOT NULL,
  vector bytea NOT NULL,
  source_changed_in xid8 NOT NULL,
  made_at timestamptz(3) NOT NULL,
  changed_in xid8 NOT NULL,
  PRIMARY KEY (id, model)
);
CREATE INDEX solver_vector_changed_in_id_idx ON solver_vector (changed_in, id);
CREATE TRIGGER solver_vector_changed_in BEFORE INSERT OR UPDATE ON solver_vector
  FOR EACH ROW EXECUTE FUNCTION set_changed_in();
ALTER TABLE solver_vector ENABLE ALWAYS TRIGGER solver_vector_changed_in;

-- State of a model, as a worker that uses it last reported. The API loads no model, and reports this state.
CREATE TABLE encoder_state (
  model text PRIMARY KEY,
  seen_at timestamptz(3) NOT NULL,
  problem text,
  needs_lacking int NOT NULL,
  solvers_lacking int NOT NULL
);

-- A need or a solver that a person has changed while vectors were missing. Once the vectors are there, people are
-- told of its matches at that time: some may be found by meaning alone. Deleted once people are told; the id of a
-- deleted object finds nothing.
CREATE TABLE awaited_telling (
  kind text NOT NULL,
  id uuid NOT NULL,
  PRIMARY KEY (kind, id)
);

-- A curator's judgement of a pair, whatever its score was then or is now. The last grade of each curator stands. The
-- row is deleted with the match, and so with the need and the solver; when the curator’s account is deleted, it stays
-- without a name.
CREATE TABLE match_judgement (
  id uuid PRIMARY KEY,
  match_id uuid NOT NULL REFERENCES match ON DELETE CASCADE,
  person_id uuid REFERENCES person ON DELETE SET NULL,
  grade smallint NOT NULL CHECK (grade BETWEEN 0 AND 2),
  judged_at timestamptz(3) NOT NULL,
  UNIQUE (match_id, person_id)
);
CREATE INDEX match_judgement_person_id_idx ON match_judgement (person_id);

-- Outcome that people have shown for a pair without being asked to judge it. One row a pair: the outcome that stands
-- now.
CREATE TABLE pair_outcome (
  need_id uuid NOT NULL REFERENCES need ON DELETE CASCADE,
  solver_id uuid NOT NULL REFERENCES solver ON DELETE CASCADE,
  outcome text NOT NULL CHECK (outcome IN ('interested', 'proposed', 'accepted', 'succeeded', 'fruitless', 'unfit')),
  PRIMARY KEY (need_id, solver_id)
);
CREATE INDEX pair_outcome_solver_id_idx ON pair_outcome (solver_id);

-- How many points a solver gets because it was found right more often than its scores foresaw; no row: none.
CREATE TABLE solver_acceptance (
  solver_id uuid PRIMARY KEY REFERENCES solver ON DELETE CASCADE,
  points int NOT NULL CHECK (points > 0),
  judged int NOT NULL,
  made_at timestamptz(3) NOT NULL
);

-- Results of one night of learning. The last row counts.
CREATE TABLE learning_run (
  id uuid PRIMARY KEY,
  made_at timestamptz(3) NOT NULL,
  judged_needs int NOT NULL,
  judged_pairs int NOT NULL,
  acceptance text NOT NULL CHECK (acceptance IN ('too_few', 'no_gain', 'in_use')),
  gain_without double precision,
  gain_with double precision,
  intercept double precision,
  score_slope double precision,
  gap_slope double precision
);
CREATE INDEX learning_run_made_at_id_idx ON learning_run (made_at, id);

-- ---------------------------------------------------------------------------------------------------------------------
-- introductions: answers, promise clock, conversations
-- ---------------------------------------------------------------------------------------------------------------------

-- Puts a need and one solver in touch, once both have accepted.
CREATE TABLE introduction (
  id uuid PRIMARY KEY,
  need_id uuid NOT NULL REFERENCES need,
  solver_id uuid NOT NULL REFERENCES solver,
  proposal_id uuid NOT NULL,
  curator_id uuid REFERENCES person ON DELETE SET NULL,
  state text NOT NULL
    CHECK (state IN ('proposed', 'accepted', 'met', 'succeeded', 'fruitless', 'declined', 'lapsed', 'withdrawn')),
  note_to_company text NOT NULL,
  note_to_solver text NOT NULL,
  proposed_at timestamptz(3) NOT NULL,
  counted_days int NOT NULL,
  counted_until date NOT NULL,
  reply_due_on date,
  lapses_on date,
  settled_at timestamptz(3),
  withdrawal_reason text,
  withdrawal_note text,
  meeting_at timestamptz(3),
  meeting_place text,
  meeting_link text,
  meeting_sequence int NOT NULL DEFAULT 0,
  time_offers jsonb NOT NULL DEFAULT '[]',
  called_off_meeting jsonb,
  met_on date,
  met_by text,
  outcome text,
  outcome_note text,
  outcome_source text,
  updated_at timestamptz(3) NOT NULL,
  company_reply_answer text NOT NULL,
  company_reply_at timestamptz(3),
  company_reply_person_id uuid,
  company_reply_by_mail boolean NOT NULL,
  company_reply_in_time boolean,
  company_reply_decline_reason text,
  company_reply_decline_note text,
  solver_reply_answer text NOT NULL,
  solver_reply_at timestamptz(3),
  solver_reply_person_id uuid,
  solver_reply_by_mail boolean NOT NULL,
  solver_reply_in_time boolean,
  solver_reply_decline_reason text,
  solver_reply_decline_note text,
  CONSTRAINT introduction_accepted_check
    CHECK (state NOT IN ('accepted', 'met', 'succeeded', 'fruitless')
      OR (company_reply_answer = 'accepted' AND solver_reply_answer = 'accepted'))
);
CREATE INDEX introduction_awaited_idx ON introduction (lapses_on, id) WHERE state = 'proposed';
CREATE INDEX introduction_counted_idx ON introduction (proposed_at, solver_id, proposal_id) WHERE state <> 'withdrawn';
CREATE INDEX introduction_need_id_id_idx ON introduction (need_id, id);
CREATE INDEX introduction_solver_id_proposed_at_id_idx ON introduction (solver_id, proposed_at, id);
CREATE UNIQUE INDEX introduction_standing_idx ON introduction (need_id, solver_id)
  WHERE state IN ('proposed', 'accepted', 'met', 'succeeded', 'fruitless');

-- Silence of a party: the introductions it has let lapse since its last answer.
CREATE TABLE party_silence (
  party_id uuid PRIMARY KEY,
  side text NOT NULL CHECK (side IN ('company', 'solver')),
  unanswered int NOT NULL,
  since timestamptz(3) NOT NULL
);
CREATE INDEX party_silence_since_party_id_idx ON party_silence (since, party_id);

-- A reminder to one party, sent at most once. The reminder is planned when the introduction is proposed. When it is
-- sent, the product checks whether it is still needed.
CREATE TABLE introduction_reminder (
  id uuid PRIMARY KEY,
  introduction_id uuid NOT NULL REFERENCES introduction ON DELETE CASCADE,
  side text NOT NULL CHECK (side IN ('company', 'solver')),
  step int NOT NULL CHECK (step IN (3, 6)),
  due_on date,
  sent_at timestamptz(3),
  passed_over_at timestamptz(3),
  UNIQUE (introduction_id, side, step),
  CONSTRAINT introduction_reminder_once_check CHECK (sent_at IS NULL OR passed_over_at IS NULL)
);
CREATE INDEX introduction_reminder_pending_idx ON introduction_reminder (due_on, introduction_id)
  WHERE sent_at IS NULL AND passed_over_at IS NULL;

-- A solver says "I want to answer" to a need. One row for each pair, however often the solver says so.
CREATE TABLE interest (
  id uuid PRIMARY KEY,
  need_id uuid NOT NULL REFERENCES need,
  solver_id uuid NOT NULL REFERENCES solver,
  state text NOT NULL CHECK (state IN ('open', 'withdrawn', 'declined', 'introduced')),
  message text NOT NULL,
  person_id uuid REFERENCES person ON DELETE SET NULL,
  marked_at timestamptz(3) NOT NULL,
  answered_at timestamptz(3),
  decline_reason text,
  decline_note text,
  UNIQUE (need_id, solver_id)
);
CREATE INDEX interest_need_id_marked_at_id_idx ON interest (need_id, marked_at, id);
CREATE INDEX interest_solver_id_marked_at_id_idx ON interest (solver_id, marked_at, id);
CREATE INDEX interest_waiting_idx ON interest (marked_at, id) WHERE state = 'open';

-- A message in a conversation of an introduction. It is never changed.
CREATE TABLE introduction_message (
  id uuid PRIMARY KEY,
  introduction_id uuid NOT NULL REFERENCES introduction ON DELETE CASCADE,
  channel text NOT NULL CHECK (channel IN ('parties', 'company', 'solver')),
  author_id uuid REFERENCES person ON DELETE SET NULL,
  author_side text NOT NULL CHECK (author_side IN ('company', 'solver', 'curator')),
  body text NOT NULL,
  written_at timestamptz(3) NOT NULL
);
CREATE INDEX introduction_message_author_id_written_at_idx ON introduction_message (author_id, written_at);
CREATE INDEX introduction_message_introduction_id_channel_id_idx ON introduction_message (introduction_id, channel, id);
CREATE INDEX introduction_message_written_at_idx ON introduction_message (written_at);

-- How far one person has read one conversation. The mark never goes back.
CREATE TABLE introduction_read_mark (
  introduction_id uuid NOT NULL REFERENCES introduction ON DELETE CASCADE,
  channel text NOT NULL CHECK (channel IN ('parties', 'company', 'solver')),
  person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  read_until uuid NOT NULL,
  read_at timestamptz(3) NOT NULL,
  PRIMARY KEY (introduction_id, channel, person_id)
);

-- One question to one side of an introduction: did you meet, and what came of it?
CREATE TABLE follow_up (
  id uuid PRIMARY KEY,
  introduction_id uuid NOT NULL REFERENCES introduction ON DELETE CASCADE,
  side text NOT NULL CHECK (side IN ('company', 'solver')),
  step int NOT NULL CHECK (step IN (10, 90, 365)),
  due_on date NOT NULL,
  asked_at timestamptz(3),
  passed_over_at timestamptz(3),
  answered_at timestamptz(3),
  answered_by_id uuid REFERENCES person ON DELETE SET NULL,
  happened boolean,
  outcome text,
  note text,
  UNIQUE (introduction_id, side, step),
  CONSTRAINT follow_up_answered_check
    CHECK ( (answered_at IS NULL) = (happened IS NULL) AND (outcome IS NOT NULL) = (happened IS TRUE)),
  CONSTRAINT follow_up_asked_check CHECK (asked_at IS NULL OR passed_over_at IS NULL)
);
CREATE INDEX follow_up_due_idx ON follow_up (due_on, id) WHERE asked_at IS NULL AND passed_over_at IS NULL;

-- A company asks to meet a solver about its need. One row for each pair, however often the company asks.
CREATE TABLE introduction_request (
  id uuid PRIMARY KEY,
  need_id uuid NOT NULL REFERENCES need,
  solver_id uuid NOT NULL REFERENCES solver,
  state text NOT NULL CHECK (state IN ('open', 'withdrawn', 'declined', 'introduced')),
  note text NOT NULL,
  person_id uuid REFERENCES person ON DELETE SET NULL,
  asked_at timestamptz(3) NOT NULL,
  answered_at timestamptz(3),
  decline_reason text,
  decline_note text,
  UNIQUE (need_id, solver_id)
);
CREATE INDEX introduction_request_need_id_asked_at_id_idx ON introduction_request (need_id, asked_at, id);
CREATE INDEX introduction_request_solver_id_idx ON introduction_request (solver_id);
CREATE INDEX introduction_request_waiting_idx ON introduction_request (asked_at, id) WHERE state = 'open';

-- ---------------------------------------------------------------------------------------------------------------------
-- actions: what somebody will do, by a day
-- ---------------------------------------------------------------------------------------------------------------------

-- What a person will do by a day.
CREATE TABLE action (
  id uuid PRIMARY KEY,
  subject_kind text NOT NULL CHECK (subject_kind IN ('group', 'concept', 'objective')),
  subject_id uuid NOT NULL,
  title text NOT NULL,
  owner_id uuid REFERENCES person ON DELETE SET NULL,
  due_on date NOT NULL,
  state text NOT NULL DEFAULT 'todo' CHECK (state IN ('todo', 'doing', 'done', 'dropped')),
  created_by_id uuid REFERENCES person ON DELETE SET NULL,
  created_at timestamptz(3) NOT NULL,
  settled_at timestamptz(3),
  version int NOT NULL,
  CONSTRAINT action_settled_check CHECK ((state IN ('done', 'dropped')) = (settled_at IS NOT NULL))
);
CREATE INDEX action_created_by_id_idx ON action (created_by_id);
CREATE INDEX action_owner_id_due_on_id_idx ON action (owner_id, due_on, id);
CREATE INDEX action_subject_id_due_on_id_idx ON action (subject_id, due_on, id);

-- A reminder to the owner of an action, sent at most once. Whether it is still needed is checked when it is sent.
CREATE TABLE action_reminder (
  id uuid PRIMARY KEY,
  action_id uuid NOT NULL REFERENCES action ON DELETE CASCADE,
  owner_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  kind text NOT NULL CHECK (kind IN ('before', 'after')),
  due_on date NOT NULL,
  remind_on date NOT NULL,
  sent_at timestamptz(3),
  UNIQUE (action_id, owner_id, kind, due_on)
);
CREATE INDEX action_reminder_owner_idx ON action_reminder (owner_id);
CREATE INDEX action_reminder_pending_idx ON action_reminder (remind_on, owner_id) WHERE sent_at IS NULL;

-- Further purpose of an action, beside its subject: at most one tie for each other kind of subject.
CREATE TABLE action_tie (
  action_id uuid NOT NULL REFERENCES action ON DELETE CASCADE,
  subject_kind text NOT NULL CHECK (subject_kind IN ('group', 'concept', 'objective')),
  subject_id uuid NOT NULL,
  PRIMARY KEY (action_id, subject_kind)
);
CREATE INDEX action_tie_subject_id_action_id_idx ON action_tie (subject_id, action_id);

-- ---------------------------------------------------------------------------------------------------------------------
-- concepts: what needs and ideas become: gates, evidence, figures
-- ---------------------------------------------------------------------------------------------------------------------

-- What a need and an idea have become. It moves from stage to stage, through a gate each time.
CREATE TABLE concept (
  id uuid PRIMARY KEY,
  title text NOT NULL,
  promise text NOT NULL,
  stage text NOT NULL CHECK (stage IN ('idea', 'concept', 'business_model', 'prototype', 'in_homes')),
  stage_since timestamptz(3) NOT NULL,
  status text NOT NULL CHECK (status IN ('active', 'paused', 'stopped')),
  status_reason text,
  gate_state text NOT NULL CHECK (gate_state IN ('open', 'requested', 'refused')),
  gate_asked_at timestamptz(3),
  carrier_id uuid REFERENCES person ON DELETE SET NULL,
  curator_id uuid REFERENCES person ON DELETE SET NULL,
  started_by_id uuid REFERENCES person ON DELETE SET NULL,
  tag_ids uuid[] NOT NULL,
  territory_codes text[] NOT NULL,
  created_at timestamptz(3) NOT NULL,
  updated_at timestamptz(3) NOT NULL,
  active_at timestamptz(3) NOT NULL,
  reminded_at timestamptz(3),
  version int NOT NULL,
  CONSTRAINT concept_asked_check CHECK ((gate_state = 'requested') = (gate_asked_at IS NOT NULL)),
  CONSTRAINT concept_reason_check CHECK ((status = 'active') = (status_reason IS NULL))
);
CREATE INDEX concept_idle_idx ON concept (active_at, id) WHERE status = 'active' AND stage <> 'in_homes';
CREATE INDEX concept_requested_idx ON concept (gate_asked_at, id) WHERE gate_state = 'requested';
CREATE INDEX concept_stage_id_idx ON concept (stage, id);
CREATE INDEX concept_started_by_id_idx ON concept (started_by_id);
CREATE INDEX concept_tag_ids_idx ON concept USING gin (tag_ids);

-- A person who takes part in a concept, or was invited to. One row a person, kept in every state.
CREATE TABLE concept_member (
  concept_id uuid NOT NULL REFERENCES concept ON DELETE CASCADE,
  person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  organisation_id uuid REFERENCES organisation ON DELETE SET NULL,
  state text NOT NULL CHECK (state IN ('invited', 'joined', 'left')),
  as_carrier boolean NOT NULL,
  times_asked int NOT NULL DEFAULT 1,
  since timestamptz(3) NOT NULL,
  PRIMARY KEY (concept_id, person_id)
);
CREATE INDEX concept_member_person_id_state_idx ON concept_member (person_id, state);

-- A need that a concept answers.
CREATE TABLE concept_need (
  concept_id uuid NOT NULL REFERENCES concept ON DELETE CASCADE,
  need_id uuid NOT NULL REFERENCES need ON DELETE CASCADE,
  since timestamptz(3) NOT NULL,
  PRIMARY KEY (concept_id, need_id)
);
CREATE INDEX concept_need_need_id_idx ON concept_need (need_id);

-- An idea that a concept uses.
CREATE TABLE concept_idea (
  concept_id uuid NOT NULL REFERENCES concept ON DELETE CASCADE,
  idea_id uuid NOT NULL,
  PRIMARY KEY (concept_id, idea_id)
);
CREATE INDEX concept_idea_idea_id_idx ON concept_idea (idea_id);

-- An introduction that a concept comes from; each introduction leads to at most one concept.
CREATE TABLE concept_introduction (
  concept_id uuid NOT NULL REFERENCES concept ON DELETE CASCADE,
  introduction_id uuid NOT NULL REFERENCES introduction ON DELETE CASCADE,
  PRIMARY KEY (concept_id, introduction_id)
);
CREATE UNIQUE INDEX concept_introduction_once_idx ON concept_introduction (introduction_id);

-- Evidence that an item of a checklist is fulfilled.
CREATE TABLE concept_evidence (
  id uuid PRIMARY KEY,
  concept_id uuid NOT NULL REFERENCES concept ON DELETE CASCADE,
  item_key text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('link', 'need', 'introduction', 'meeting', 'file', 'group_meeting')),
  label text NOT NULL,
  url text,
  need_id uuid REFERENCES need ON DELETE SET NULL,
  introduction_id uuid REFERENCES introduction ON DELETE SET NULL,
  file_id uuid REFERENCES stored_file ON DELETE SET NULL,
  group_meeting_id uuid,
  added_by_id uuid REFERENCES person ON DELETE SET NULL,
  added_at timestamptz(3) NOT NULL,
  CONSTRAINT concept_evidence_link_check CHECK ((kind = 'link') = (url IS NOT NULL))
);
CREATE INDEX concept_evidence_concept_id_item_key_id_idx ON concept_evidence (concept_id, item_key, id);
CREATE INDEX concept_evidence_file_id_idx ON concept_evidence (file_id);
CREATE INDEX concept_evidence_introduction_id_idx ON concept_evidence (introduction_id);
CREATE INDEX concept_evidence_need_id_idx ON concept_evidence (need_id);

-- A curator's signed decision on a gate. PostgreSQL refuses to change it.
CREATE TABLE concept_gate_decision (
  id uuid PRIMARY KEY,
  concept_id uuid NOT NULL REFERENCES concept ON DELETE CASCADE,
  gate text NOT NULL CHECK (gate IN ('problem', 'payer', 'trial', 'holds')),
  verdict text NOT NULL CHECK (verdict IN ('passed', 'changes', 'refused', 'reopened')),
  reason text NOT NULL,
  person_id uuid REFERENCES person ON DELETE SET NULL,
  at timestamptz(3) NOT NULL
);
CREATE INDEX concept_gate_decision_concept_id_id_idx ON concept_gate_decision (concept_id, id);
-- Depth 1: the statement itself changes it, and not what somebody's account, or the concept, takes along.
CREATE FUNCTION keep_gate_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF pg_trigger_depth() = 1 THEN RAISE EXCEPTION 'What was signed at a gate is never changed.'; END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_gate_decision BEFORE DELETE OR UPDATE ON concept_gate_decision
  FOR EACH ROW EXECUTE FUNCTION keep_gate_decision();

-- An answered item of a gate’s checklist; an item without a row is open.
CREATE TABLE concept_gate_item (
  concept_id uuid NOT NULL REFERENCES concept ON DELETE CASCADE,
  key text NOT NULL,
  state text NOT NULL CHECK (state IN ('open', 'ready', 'waived')),
  answer text NOT NULL,
  waiver_reason text,
  waived_by_id uuid REFERENCES person ON DELETE SET NULL,
  known jsonb,
  updated_at timestamptz(3) NOT NULL,
  PRIMARY KEY (concept_id, key),
  CONSTRAINT concept_gate_item_waived_check CHECK ((state = 'waived') = (waiver_reason IS NOT NULL))
);

-- A saved version of a business model on one page: each save adds a row. Money in cents, all taxes included.
CREATE TABLE concept_business_model (
  concept_id uuid NOT NULL REFERENCES concept ON DELETE CASCADE,
  number int NOT NULL,
  payer text NOT NULL CHECK (payer IN ('household', 'company', 'pension_fund', 'departement', 'insurer', 'other')),
  unit text NOT NULL DEFAULT 'hour' CHECK (unit IN ('hour', 'month', 'piece', 'home', 'subscription')),
  hourly_price int NOT NULL,
  aid_per_hour int NOT NULL,
  hours_per_month int NOT NULL,
  direct_cost_per_hour int NOT NULL,
  fixed_costs_per_month int NOT NULL,
  has_tax_credit boolean NOT NULL,
  note text NOT NULL,
  saved_by_id uuid REFERENCES person ON DELETE SET NULL,
  saved_at timestamptz(3) NOT NULL,
  PRIMARY KEY (concept_id, number)
);

-- How a concept is tried in homes, and the results; one plan for each concept. The texts may be empty.
CREATE TABLE concept_test_plan (
  concept_id uuid PRIMARY KEY REFERENCES concept ON DELETE CASCADE,
  homes int NOT NULL,
  homes_begun int,
  begun_on date,
  weeks int NOT NULL,
  consent text NOT NULL,
  insurance text NOT NULL,
  measures text NOT NULL,
  stops_when text NOT NULL,
  results text NOT NULL,
  incidents text NOT NULL,
  number int NOT NULL,
  saved_by_id uuid REFERENCES person ON DELETE SET NULL,
  saved_at timestamptz(3) NOT NULL,
  CONSTRAINT concept_test_plan_begun_check CHECK ((homes_begun IS NULL) = (begun_on IS NULL) AND homes_begun > 0)
);

-- The public page of a concept, in the version to which the members were last asked to agree; one for each concept.
-- The page is shown while all members agree: see `public-page.sql.ts`.
CREATE TABLE concept_page (
  concept_id uuid PRIMARY KEY REFERENCES concept ON DELETE CASCADE,
  number int NOT NULL,
  title text NOT NULL,
  promise text NOT NULL,
  homes int CHECK (homes >= 0),
  results text NOT NULL,
  asked_by_id uuid REFERENCES person ON DELETE SET NULL,
  asked_at timestamptz(3) NOT NULL,
  taken_back_at timestamptz(3)
);

-- A member's consent to the public page in its latest version. A member who declines has a `ConceptRefusal` instead.
CREATE TABLE concept_consent (
  concept_id uuid NOT NULL REFERENCES concept ON DELETE CASCADE,
  person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  agreed_at timestamptz(3) NOT NULL,
  PRIMARY KEY (concept_id, person_id)
);
CREATE INDEX concept_consent_person_id_idx ON concept_consent (person_id);

-- A need that may join the pool of a concept, once its company and the concept's carrier agree. One row a pair.
CREATE TABLE concept_joining (
  id uuid PRIMARY KEY,
  concept_id uuid NOT NULL REFERENCES concept ON DELETE CASCADE,
  need_id uuid NOT NULL REFERENCES need ON DELETE CASCADE,
  state text NOT NULL CHECK (state IN ('proposed', 'joined', 'declined', 'withdrawn', 'lapsed')),
  by_company boolean NOT NULL,
  proposed_by_id uuid REFERENCES person ON DELETE SET NULL,
  company_answer text NOT NULL,
  company_person_id uuid REFERENCES person ON DELETE SET NULL,
  concept_answer text NOT NULL,
  concept_person_id uuid REFERENCES person ON DELETE SET NULL,
  reason text NOT NULL,
  proposed_at timestamptz(3) NOT NULL,
  expires_at timestamptz(3) NOT NULL,
  settled_at timestamptz(3),
  UNIQUE (concept_id, need_id),
  CONSTRAINT concept_joining_company_check CHECK (company_answer IN ('pending', 'accepted', 'declined')),
  CONSTRAINT concept_joining_concept_check CHECK (concept_answer IN ('pending', 'accepted', 'declined')),
  CONSTRAINT concept_joining_settled_check CHECK ((state = 'proposed') = (settled_at IS NULL))
);
CREATE INDEX concept_joining_company_person_id_idx ON concept_joining (company_person_id);
CREATE INDEX concept_joining_concept_person_id_idx ON concept_joining (concept_person_id);
CREATE INDEX concept_joining_need_id_id_idx ON concept_joining (need_id, id);
CREATE INDEX concept_joining_open_idx ON concept_joining (expires_at, id) WHERE state = 'proposed';
CREATE INDEX concept_joining_proposed_by_id_idx ON concept_joining (proposed_by_id);

-- A member's refusal of any public page, whatever its content. They are not asked again, until they agree by
-- themselves or take part no longer.
CREATE TABLE concept_refusal (
  concept_id uuid NOT NULL REFERENCES concept ON DELETE CASCADE,
  person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  refused_at timestamptz(3) NOT NULL,
  PRIMARY KEY (concept_id, person_id)
);
CREATE INDEX concept_refusal_person_id_idx ON concept_refusal (person_id);

-- ---------------------------------------------------------------------------------------------------------------------
-- reports: texts that people report, which curators settle
-- ---------------------------------------------------------------------------------------------------------------------

-- A report: a person says that a text does harm.
CREATE TABLE content_report (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('need', 'solver', 'idea', 'organisation', 'person', 'interest', 'message')),
  content_id uuid NOT NULL,
  text text NOT NULL,
  author_id uuid REFERENCES person ON DELETE SET NULL,
  organisation_id uuid REFERENCES organisation ON DELETE SET NULL,
  barred_person_id uuid REFERENCES person ON DELETE SET NULL,
  barred_organisation_id uuid REFERENCES organisation ON DELETE SET NULL,
  solver_id uuid,
  need_id uuid,
  reporter_id uuid REFERENCES person ON DELETE SET NULL,
  reason text NOT NULL,
  comment text NOT NULL,
  state text NOT NULL CHECK (state IN ('open', 'resolved', 'dismissed')),
  reported_at timestamptz(3) NOT NULL,
  settled_at timestamptz(3),
  note text,
  CONSTRAINT content_report_settled_check CHECK ((state = 'open') = (settled_at IS NULL))
);
CREATE INDEX content_report_kind_content_id_idx ON content_report (kind, content_id);
CREATE UNIQUE INDEX content_report_once_idx ON content_report (reporter_id, kind, content_id) WHERE state = 'open';
CREATE INDEX content_report_reporter_id_id_idx ON content_report (reporter_id, id);
CREATE INDEX content_report_state_id_idx ON content_report (state, id);

-- ---------------------------------------------------------------------------------------------------------------------
-- groups: working groups, their meetings and minutes
-- ---------------------------------------------------------------------------------------------------------------------

-- People around a theme, who meet and share tasks.
CREATE TABLE working_group (
  id uuid PRIMARY KEY,
  title text NOT NULL,
  purpose text NOT NULL,
  lead_id uuid REFERENCES person ON DELETE SET NULL,
  founded_by_id uuid REFERENCES person ON DELETE SET NULL,
  founded_at timestamptz(3) NOT NULL,
  closed_at timestamptz(3),
  version int NOT NULL
);
CREATE INDEX working_group_founded_by_id_idx ON working_group (founded_by_id);
CREATE INDEX working_group_lead_id_idx ON working_group (lead_id);

-- A member of a group.
CREATE TABLE group_member (
  person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  group_id uuid NOT NULL REFERENCES working_group ON DELETE CASCADE,
  since timestamptz(3) NOT NULL,
  PRIMARY KEY (person_id, group_id)
);
CREATE INDEX group_member_group_id_person_id_idx ON group_member (group_id, person_id);

-- Invitation of an address to join a group. The secret that proves the address is a one-time token, made when the
-- mail is sent.
CREATE TABLE group_invitation (
  id uuid PRIMARY KEY,
  group_id uuid NOT NULL REFERENCES working_group ON DELETE CASCADE,
  email text NOT NULL CHECK (email = lower(email)),
  invited_by_id uuid REFERENCES person ON DELETE SET NULL,
  answered_by_id uuid REFERENCES person ON DELETE SET NULL,
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'accepted', 'declined', 'withdrawn')),
  invited_at timestamptz(3) NOT NULL,
  expires_at timestamptz(3) NOT NULL,
  settled_at timestamptz(3),
  refused_at timestamptz(3),
  CONSTRAINT group_invitation_settled_check CHECK ((state = 'open') = (settled_at IS NULL))
);
CREATE INDEX group_invitation_answered_by_id_idx ON group_invitation (answered_by_id);
CREATE INDEX group_invitation_email_id_idx ON group_invitation (email, id);
CREATE INDEX group_invitation_group_id_id_idx ON group_invitation (group_id, id);
CREATE INDEX group_invitation_invited_by_id_idx ON group_invitation (invited_by_id);
CREATE UNIQUE INDEX group_invitation_once_idx ON group_invitation (group_id, email) WHERE state = 'open';

-- A need that a group works on.
CREATE TABLE group_need (
  group_id uuid NOT NULL REFERENCES working_group ON DELETE CASCADE,
  need_id uuid NOT NULL REFERENCES need ON DELETE CASCADE,
  linked_by_id uuid REFERENCES person ON DELETE SET NULL,
  linked_at timestamptz(3) NOT NULL,
  PRIMARY KEY (group_id, need_id)
);
CREATE INDEX group_need_linked_by_id_idx ON group_need (linked_by_id);
CREATE INDEX group_need_need_id_idx ON group_need (need_id);

-- Request of a person to join a group.
CREATE TABLE group_request (
  id uuid PRIMARY KEY,
  group_id uuid NOT NULL REFERENCES working_group ON DELETE CASCADE,
  person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  message text NOT NULL,
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'accepted', 'refused', 'withdrawn')),
  requested_at timestamptz(3) NOT NULL,
  settled_at timestamptz(3),
  CONSTRAINT group_request_settled_check CHECK ((state = 'open') = (settled_at IS NULL))
);
CREATE INDEX group_request_group_id_id_idx ON group_request (group_id, id);
CREATE UNIQUE INDEX group_request_once_idx ON group_request (person_id, group_id) WHERE state = 'open';
CREATE INDEX group_request_person_id_id_idx ON group_request (person_id, id);

-- A meeting of a group, with the notes that members write during it.
CREATE TABLE group_meeting (
  id uuid PRIMARY KEY,
  group_id uuid NOT NULL REFERENCES working_group ON DELETE CASCADE,
  at timestamptz(3) NOT NULL,
  place text,
  link text,
  agenda text NOT NULL,
  sequence int NOT NULL DEFAULT 0,
  cancelled_at timestamptz(3),
  cancel_note text NOT NULL DEFAULT '',
  minutes text NOT NULL DEFAULT '',
  written_by_id uuid REFERENCES person ON DELETE SET NULL,
  written_at timestamptz(3),
  edition int NOT NULL DEFAULT 0,
  published_from int,
  planned_by_id uuid REFERENCES person ON DELETE SET NULL,
  planned_at timestamptz(3) NOT NULL,
  version int NOT NULL,
  CONSTRAINT group_meeting_edition_check CHECK ((edition = 0) = (published_from IS NULL)),
  CONSTRAINT group_meeting_where_check CHECK (place IS NOT NULL OR link IS NOT NULL)
);
CREATE INDEX group_meeting_group_id_at_id_idx ON group_meeting (group_id, at, id);
CREATE INDEX group_meeting_planned_by_id_idx ON group_meeting (planned_by_id);
CREATE INDEX group_meeting_written_by_id_idx ON group_meeting (written_by_id);

-- An action that was assigned at a meeting.
CREATE TABLE meeting_action (
  meeting_id uuid NOT NULL REFERENCES group_meeting ON DELETE CASCADE,
  action_id uuid NOT NULL REFERENCES action ON DELETE CASCADE,
  PRIMARY KEY (meeting_id, action_id)
);
CREATE INDEX meeting_action_action_id_idx ON meeting_action (action_id);

-- A decision of a group at a meeting.
CREATE TABLE meeting_decision (
  id uuid PRIMARY KEY,
  meeting_id uuid NOT NULL REFERENCES group_meeting ON DELETE CASCADE,
  text text NOT NULL,
  noted_by_id uuid REFERENCES person ON DELETE SET NULL,
  noted_at timestamptz(3) NOT NULL
);
CREATE INDEX meeting_decision_meeting_id_id_idx ON meeting_decision (meeting_id, id);
CREATE INDEX meeting_decision_noted_by_id_idx ON meeting_decision (noted_by_id);

-- The minutes of a meeting as they were sent. Never changed: a correction is a new edition.
CREATE TABLE minutes_edition (
  meeting_id uuid NOT NULL REFERENCES group_meeting ON DELETE CASCADE,
  edition int NOT NULL,
  content jsonb NOT NULL,
  correction text NOT NULL,
  published_by_id uuid REFERENCES person ON DELETE SET NULL,
  published_at timestamptz(3) NOT NULL,
  PRIMARY KEY (meeting_id, edition)
);
CREATE INDEX minutes_edition_published_by_id_idx ON minutes_edition (published_by_id);

-- Whether a person came to a meeting, as a member has noted.
CREATE TABLE meeting_attendance (
  meeting_id uuid NOT NULL REFERENCES group_meeting ON DELETE CASCADE,
  person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  attended boolean NOT NULL,
  PRIMARY KEY (meeting_id, person_id)
);
CREATE INDEX meeting_attendance_person_id_idx ON meeting_attendance (person_id);

-- A concept that a group works on.
CREATE TABLE group_concept (
  group_id uuid NOT NULL REFERENCES working_group ON DELETE CASCADE,
  concept_id uuid NOT NULL REFERENCES concept ON DELETE CASCADE,
  linked_by_id uuid REFERENCES person ON DELETE SET NULL,
  linked_at timestamptz(3) NOT NULL,
  PRIMARY KEY (group_id, concept_id)
);
CREATE INDEX group_concept_concept_id_idx ON group_concept (concept_id);
CREATE INDEX group_concept_linked_by_id_idx ON group_concept (linked_by_id);

-- ---------------------------------------------------------------------------------------------------------------------
-- finding: what is searched, by whom; unmet demand
-- ---------------------------------------------------------------------------------------------------------------------

-- The watermark up to which all changes are in the index; see `changesSince`.
CREATE TABLE search_mark (
  name text PRIMARY KEY,
  mark text NOT NULL
);

-- How a collection of the index differed from PostgreSQL when they were last compared.
CREATE TABLE search_drift (
  collection text PRIMARY KEY,
  measured_at timestamptz(3) NOT NULL,
  expected int NOT NULL,
  missing int NOT NULL,
  stale int NOT NULL,
  left_over int NOT NULL
);

-- A search of one day, however many people made it: its words and filters, without any searcher. Its identifier is
-- random: the usual identifiers reveal the time.
CREATE TABLE search_note (
  id uuid PRIMARY KEY,
  day date NOT NULL,
  key text NOT NULL,
  collection text NOT NULL,
  words text NOT NULL,
  filters jsonb NOT NULL,
  tag_ids uuid[] NOT NULL,
  territory_codes text[] NOT NULL,
  found boolean NOT NULL,
  searches int NOT NULL,
  opened text[] NOT NULL,
  UNIQUE (day, key)
);

-- A word that several organisations use in public texts, and that therefore identifies nobody. See `CommonWords`.
CREATE TABLE common_word (
  word text PRIMARY KEY
);

-- A search for words that may be a name. Both columns are hashes with the product's secret. The searcher's hash
-- depends on the phrase too, so that the rows of one person cannot be linked.
CREATE TABLE searched_phrase (
  phrase text NOT NULL,
  searcher text NOT NULL,
  day date NOT NULL,
  PRIMARY KEY (phrase, searcher)
);
CREATE INDEX searched_phrase_day_idx ON searched_phrase (day);

-- A search of needs that a person keeps, to be told of new needs.
CREATE TABLE saved_search (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  name text NOT NULL,
  text text NOT NULL,
  tags text[] NOT NULL,
  territories text[] NOT NULL,
  kinds text[] NOT NULL,
  saved_at timestamptz(3) NOT NULL,
  watches_since timestamptz(3) NOT NULL,
  paused_at timestamptz(3)
);
CREATE INDEX saved_search_person_id_id_idx ON saved_search (person_id, id);
CREATE INDEX saved_search_watching_idx ON saved_search (id) WHERE paused_at IS NULL;

-- A person with saved searches has read a need: they are not told of it as new. Deleted after a while.
CREATE TABLE need_opening (
  person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  need_id uuid NOT NULL REFERENCES need ON DELETE CASCADE,
  opened_at timestamptz(3) NOT NULL,
  PRIMARY KEY (person_id, need_id)
);
CREATE INDEX need_opening_need_id_idx ON need_opening (need_id);
CREATE INDEX need_opening_opened_at_idx ON need_opening (opened_at);

-- ---------------------------------------------------------------------------------------------------------------------
-- observatory: public figures, in groups of five
-- ---------------------------------------------------------------------------------------------------------------------

-- Count of one series in one month, one territory and one theme. The count is exact and so never shown: published
-- figures are made from it in fives.
CREATE TABLE observatory_count (
  territory text NOT NULL,
  theme text NOT NULL,
  series text NOT NULL,
  month date NOT NULL,
  count int NOT NULL,
  PRIMARY KEY (territory, theme, series, month)
);

-- Present stock of one series, as of the last count. As exact as `ObservatoryCount`.
CREATE TABLE observatory_stock (
  territory text NOT NULL,
  theme text NOT NULL,
  series text NOT NULL,
  subject text NOT NULL,
  count int NOT NULL,
  PRIMARY KEY (territory, theme, series, subject)
);

-- State from which a month was counted. While its fingerprint is the same, nothing in the month has changed.
CREATE TABLE observatory_month (
  month date PRIMARY KEY,
  fingerprint text NOT NULL
);

-- When the first solver stood out for a need, from the events.
CREATE TABLE observatory_first_match (
  need_id uuid PRIMARY KEY REFERENCES need ON DELETE CASCADE,
  found_at timestamptz(3) NOT NULL
);

-- The last count: a single row, which is locked during a count.
CREATE TABLE observatory_run (
  id int PRIMARY KEY CHECK (id = 1),
  counted_at timestamptz(3)
);
INSERT INTO observatory_run (id) VALUES (1);

-- ---------------------------------------------------------------------------------------------------------------------
-- plan: objectives of three years, and how they fare
-- ---------------------------------------------------------------------------------------------------------------------

-- A plan: targets that partners have agreed to reach together, in some years.
CREATE TABLE plan (
  id uuid PRIMARY KEY,
  title text NOT NULL,
  purpose text NOT NULL,
  from_year int NOT NULL,
  years int NOT NULL CHECK (years BETWEEN 1 AND 5),
  shared boolean NOT NULL DEFAULT false,
  created_at timestamptz(3) NOT NULL,
  version int NOT NULL
);
CREATE INDEX plan_from_year_id_idx ON plan (from_year, id);

-- An axis of a plan, which groups its objectives.
CREATE TABLE plan_axis (
  id uuid PRIMARY KEY,
  plan_id uuid NOT NULL REFERENCES plan ON DELETE CASCADE,
  title text NOT NULL,
  position int NOT NULL
);
CREATE INDEX plan_axis_plan_id_position_idx ON plan_axis (plan_id, position);

-- An objective of a plan: a target to reach by a day.
CREATE TABLE objective (
  id uuid PRIMARY KEY,
  axis_id uuid NOT NULL REFERENCES plan_axis ON DELETE CASCADE,
  title text NOT NULL,
  figure text NOT NULL,
  unit text NOT NULL CHECK (unit IN ('count', 'percent', 'days', 'hours', 'euros')),
  baseline numeric NOT NULL,
  target numeric NOT NULL,
  starts_on date NOT NULL,
  due_on date NOT NULL,
  observed text,
  territory_code text,
  theme text,
  position int NOT NULL DEFAULT 0,
  version int NOT NULL,
  CONSTRAINT objective_course_check CHECK (target <> baseline AND starts_on < due_on),
  CONSTRAINT objective_observed_check CHECK (observed IS NOT NULL OR (territory_code IS NULL AND theme IS NULL))
);
CREATE INDEX objective_axis_id_id_idx ON objective (axis_id, id);
CREATE INDEX objective_observed_idx ON objective (observed) WHERE observed IS NOT NULL;

-- Value of an objective on a day. The latest value gives the objective's progress.
CREATE TABLE objective_measure (
  id uuid PRIMARY KEY,
  objective_id uuid NOT NULL REFERENCES objective ON DELETE CASCADE,
  value numeric NOT NULL,
  measured_on date NOT NULL,
  note text NOT NULL,
  noted_by_id uuid REFERENCES person ON DELETE SET NULL,
  noted_at timestamptz(3) NOT NULL,
  CONSTRAINT objective_measure_day_key UNIQUE (objective_id, measured_on)
);
CREATE INDEX objective_measure_noted_by_id_idx ON objective_measure (noted_by_id);

-- ---------------------------------------------------------------------------------------------------------------------
-- notifications: who is told what
-- ---------------------------------------------------------------------------------------------------------------------

-- A notice: told to one recipient, once for each subject.
CREATE TABLE notice (
  id uuid PRIMARY KEY,
  kind text NOT NULL,
  subject_id uuid NOT NULL,
  recipient_kind text NOT NULL CHECK (recipient_kind IN ('person', 'solver', 'organisation')),
  recipient_id uuid NOT NULL,
  data jsonb NOT NULL,
  created_at timestamptz(3) NOT NULL,
  read_at timestamptz(3),
  mail_id uuid NOT NULL,
  waiting_since timestamptz(3),
  mailed_at timestamptz(3),
  mailing_until timestamptz(3),
  mail_unsure_at timestamptz(3),
  mail_refusal text,
  UNIQUE (subject_id, kind, recipient_id)
);
CREATE INDEX notice_mail_id_idx ON notice (mail_id);
CREATE INDEX notice_recipient_id_id_idx ON notice (recipient_id, id);
CREATE INDEX notice_waiting_idx ON notice (recipient_id) WHERE waiting_since IS NOT NULL;

-- How many new needs a solver was told of on its last such day, and which matches wait for the next day.
CREATE TABLE solver_telling (
  solver_id uuid PRIMARY KEY REFERENCES solver ON DELETE CASCADE,
  day date NOT NULL,
  told int NOT NULL,
  waiting uuid[] NOT NULL DEFAULT '{}'
);
CREATE INDEX solver_telling_waiting_idx ON solver_telling (day) WHERE waiting <> '{}';

-- A person's choices of mails; without a row, the defaults apply.
CREATE TABLE mail_preference (
  person_id uuid PRIMARY KEY REFERENCES person ON DELETE CASCADE,
  timings jsonb NOT NULL DEFAULT '{}',
  hour smallint NOT NULL DEFAULT '8',
  zone text NOT NULL DEFAULT 'Europe/Paris',
  quiet_august boolean NOT NULL DEFAULT false,
  changed_at timestamptz(3) NOT NULL,
  version int NOT NULL DEFAULT 1
);

-- The mail of the day: the one mail that tells a person everything that can wait.
CREATE TABLE action_list (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  day date NOT NULL,
  mailed_at timestamptz(3),
  mailing_until timestamptz(3),
  mail_unsure_at timestamptz(3),
  mail_refusal text,
  UNIQUE (person_id, day)
);

-- ---------------------------------------------------------------------------------------------------------------------
-- desk: what waits for curators; notes, histories, undoing
-- ---------------------------------------------------------------------------------------------------------------------

-- A row of the desk that a curator has snoozed: it leaves its queue until then, for all curators, and returns by
-- itself.
CREATE TABLE desk_snooze (
  queue text NOT NULL,
  row_key text NOT NULL,
  until timestamptz(3) NOT NULL,
  person_id uuid REFERENCES person ON DELETE SET NULL,
  PRIMARY KEY (queue, row_key)
);

-- The curator who takes care of a subject, in every queue in which it waits.
CREATE TABLE desk_assignment (
  subject_kind text NOT NULL,
  subject_key text NOT NULL,
  person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  assigned_at timestamptz(3) NOT NULL,
  PRIMARY KEY (subject_kind, subject_key)
);

-- A curator's note on a subject, for other curators. Nobody else reads it, and it is deleted with its subject.
CREATE TABLE desk_note (
  id uuid PRIMARY KEY,
  need_id uuid REFERENCES need ON DELETE CASCADE,
  solver_id uuid REFERENCES solver ON DELETE CASCADE,
  organisation_id uuid REFERENCES organisation ON DELETE CASCADE,
  introduction_id uuid REFERENCES introduction ON DELETE CASCADE,
  author_id uuid REFERENCES person ON DELETE SET NULL,
  text text NOT NULL,
  written_at timestamptz(3) NOT NULL,
  edited_at timestamptz(3),
  CONSTRAINT desk_note_subject_check CHECK (num_nonnulls(need_id, solver_id, organisation_id, introduction_id) = 1)
);
CREATE INDEX desk_note_introduction_idx ON desk_note (introduction_id, id) WHERE introduction_id IS NOT NULL;
CREATE INDEX desk_note_need_idx ON desk_note (need_id, id) WHERE need_id IS NOT NULL;
CREATE INDEX desk_note_organisation_idx ON desk_note (organisation_id, id) WHERE organisation_id IS NOT NULL;
CREATE INDEX desk_note_solver_idx ON desk_note (solver_id, id) WHERE solver_id IS NOT NULL;

-- ---------------------------------------------------------------------------------------------------------------------
-- import-plans: files that curators send: planned, applied, undone
-- ---------------------------------------------------------------------------------------------------------------------

-- An import: a file that a curator has sent, the plan of its changes, and their result.
CREATE TABLE import_plan (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('solvers', 'needs')),
  state text NOT NULL,
  author_id uuid REFERENCES person ON DELETE SET NULL,
  file_name text NOT NULL,
  file_size int NOT NULL,
  created_at timestamptz(3) NOT NULL,
  expires_at timestamptz(3),
  headings jsonb NOT NULL DEFAULT '[]',
  samples jsonb NOT NULL DEFAULT '[]',
  columns jsonb NOT NULL DEFAULT '[]',
  total int NOT NULL DEFAULT 0,
  done int NOT NULL DEFAULT 0,
  tries int NOT NULL DEFAULT 0,
  created int NOT NULL DEFAULT 0,
  updated int NOT NULL DEFAULT 0,
  unchanged int NOT NULL DEFAULT 0,
  rejected int NOT NULL DEFAULT 0,
  problems jsonb NOT NULL DEFAULT '[]',
  remarks jsonb NOT NULL DEFAULT '[]',
  likenesses jsonb NOT NULL DEFAULT '[]',
  left_out jsonb NOT NULL DEFAULT '[]',
  plan_hash text,
  plan_changed boolean NOT NULL DEFAULT false,
  applied_through int NOT NULL DEFAULT 0,
  failure jsonb,
  applied_at timestamptz(3),
  applied_by_id uuid REFERENCES person ON DELETE SET NULL,
  undone_at timestamptz(3),
  withdrawn int NOT NULL DEFAULT 0,
  restored int NOT NULL DEFAULT 0,
  kept int NOT NULL DEFAULT 0,
  undone_by_id uuid REFERENCES person ON DELETE SET NULL
);
CREATE INDEX import_plan_author_id_created_at_idx ON import_plan (author_id, created_at);
CREATE INDEX import_plan_expires_at_idx ON import_plan (expires_at) WHERE expires_at IS NOT NULL;

-- Stored content of a file, as long as its plan may be applied.
CREATE TABLE import_file (
  plan_id uuid PRIMARY KEY REFERENCES import_plan ON DELETE CASCADE,
  sent bytea,
  rows bytea,
  decisions bytea
);

-- An object that an import has made or changed, kept as long as the import may be undone.
CREATE TABLE import_line (
  plan_id uuid NOT NULL REFERENCES import_plan ON DELETE CASCADE,
  object_id uuid NOT NULL,
  kind text NOT NULL,
  row int NOT NULL,
  version int NOT NULL,
  before jsonb,
  undone text,
  why jsonb,
  PRIMARY KEY (plan_id, object_id)
);
CREATE INDEX import_line_to_undo_idx ON import_line (plan_id, kind, row, object_id) WHERE undone IS NULL;
