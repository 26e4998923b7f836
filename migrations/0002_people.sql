CREATE TABLE organisation (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('10', '11', '15', '21', '22', '23', '24', '30', '40', '60', '70', '80', '90')),
  is_cancelled INTEGER NOT NULL DEFAULT 0 CHECK (is_cancelled IN (0, 1)),
  revision INTEGER NOT NULL,
  since_seq INTEGER NOT NULL REFERENCES journal (seq)
) STRICT;

CREATE TABLE organisation_name (
  id TEXT PRIMARY KEY,
  organisation_id TEXT NOT NULL REFERENCES organisation (id),
  name TEXT NOT NULL CHECK (json_valid(name)),
  short_name TEXT NOT NULL CHECK (json_valid(short_name)),
  valid_from TEXT,
  valid_to TEXT,
  revision INTEGER NOT NULL,
  since_seq INTEGER NOT NULL REFERENCES journal (seq),
  CHECK (valid_from IS NULL OR valid_to IS NULL OR valid_from <= valid_to)
) STRICT;
CREATE INDEX organisation_name_of ON organisation_name (organisation_id);
-- An organisation has one name on each day, also when two people enter names at once.
CREATE TRIGGER organisation_name_apart_insert BEFORE INSERT ON organisation_name
BEGIN
  SELECT RAISE(ABORT, 'STALE') FROM organisation_name n WHERE n.organisation_id = NEW.organisation_id AND n.id <> NEW.id
    AND coalesce(n.valid_from, '') <= coalesce(NEW.valid_to, '9999') AND coalesce(NEW.valid_from, '') <= coalesce(n.valid_to, '9999');
END;
CREATE TRIGGER organisation_name_apart_update BEFORE UPDATE OF valid_from, valid_to ON organisation_name
BEGIN
  SELECT RAISE(ABORT, 'STALE') FROM organisation_name n WHERE n.organisation_id = NEW.organisation_id AND n.id <> NEW.id
    AND coalesce(n.valid_from, '') <= coalesce(NEW.valid_to, '9999') AND coalesce(NEW.valid_from, '') <= coalesce(n.valid_to, '9999');
END;

CREATE TABLE person (
  id TEXT PRIMARY KEY,
  email TEXT NOT NULL COLLATE NOCASE UNIQUE,
  name TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('officer', 'manager', 'finance', 'donor', 'auditor', 'admin')),
  organisation_id TEXT NOT NULL REFERENCES organisation (id),
  reach TEXT NOT NULL CHECK (reach IN ('all', 'some')),
  agreement_ids TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(agreement_ids)),
  project_ids TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(project_ids)),
  ended_at TEXT,
  revision INTEGER NOT NULL,
  since_seq INTEGER NOT NULL REFERENCES journal (seq),
  CHECK (role <> 'donor' OR reach = 'some')
) STRICT;

-- Somebody can always administer: of two administrators who end one another, the second comes too late.
CREATE TRIGGER person_last_admin BEFORE UPDATE ON person
WHEN OLD.role = 'admin' AND OLD.ended_at IS NULL AND (NEW.role <> 'admin' OR NEW.ended_at IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'STALE') WHERE NOT EXISTS (SELECT 1 FROM person WHERE id <> OLD.id AND role = 'admin' AND ended_at IS NULL);
END;

-- Secrets stay out of the journal and of history: only that they changed is journalled.
CREATE TABLE credential (
  person_id TEXT PRIMARY KEY REFERENCES person (id),
  password_hash TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE session (
  token_hash TEXT PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  person_id TEXT NOT NULL REFERENCES person (id),
  kind TEXT NOT NULL CHECK (kind IN ('web', 'api')),
  label TEXT NOT NULL DEFAULT '',
  can_write INTEGER NOT NULL CHECK (can_write IN (0, 1)),
  created_at TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  last_seen_at TEXT NOT NULL,
  ended_at TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX session_person ON session (person_id);

CREATE TABLE invitation (
  token_hash TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person (id),
  expires_at TEXT NOT NULL,
  used_at TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX invitation_person ON invitation (person_id);
CREATE TRIGGER invitation_used_once BEFORE UPDATE ON invitation WHEN OLD.used_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'STALE'); END;

CREATE TABLE sign_in_failure (
  key TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX sign_in_failure_key ON sign_in_failure (key, at);
