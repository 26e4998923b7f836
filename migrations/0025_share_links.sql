-- A link that shows the approved figures of one agreement, or of one of its projects, to whoever has it, until it
-- expires or is revoked. Only the hash of its secret is kept.
CREATE TABLE share_link (
  id TEXT PRIMARY KEY,
  agreement_id TEXT NOT NULL REFERENCES agreement (id),
  project_id TEXT REFERENCES project (id),
  secret_hash TEXT NOT NULL UNIQUE CHECK (length(secret_hash) = 64),
  label TEXT NOT NULL CHECK (length(label) BETWEEN 1 AND 80),
  created_by TEXT NOT NULL REFERENCES person (id),
  created_at TEXT NOT NULL,
  expires_at TEXT NOT NULL CHECK (expires_at > created_at),
  revoked_by TEXT REFERENCES person (id),
  revoked_at TEXT,
  revision INTEGER NOT NULL,
  since_seq INTEGER NOT NULL REFERENCES journal (seq),
  CHECK ((revoked_by IS NULL) = (revoked_at IS NULL))
) STRICT;
CREATE INDEX share_link_agreement ON share_link (agreement_id);
CREATE TABLE share_link_history (
  id TEXT NOT NULL,
  agreement_id TEXT NOT NULL,
  project_id TEXT,
  secret_hash TEXT NOT NULL,
  label TEXT NOT NULL,
  created_by TEXT NOT NULL,
  created_at TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  revoked_by TEXT,
  revoked_at TEXT,
  revision INTEGER NOT NULL,
  since_seq INTEGER NOT NULL,
  until_seq INTEGER NOT NULL,
  PRIMARY KEY (id, revision)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER share_link_kept AFTER UPDATE ON share_link BEGIN
  INSERT INTO share_link_history (id, agreement_id, project_id, secret_hash, label, created_by, created_at, expires_at, revoked_by, revoked_at, revision, since_seq, until_seq)
  VALUES (OLD.id, OLD.agreement_id, OLD.project_id, OLD.secret_hash, OLD.label, OLD.created_by, OLD.created_at, OLD.expires_at, OLD.revoked_by, OLD.revoked_at, OLD.revision, OLD.since_seq, NEW.since_seq);
END;
CREATE TRIGGER share_link_revised BEFORE UPDATE ON share_link WHEN NEW.id <> OLD.id OR NEW.revision <> OLD.revision + 1 OR NEW.since_seq <= OLD.since_seq
BEGIN SELECT RAISE(ABORT, 'STALE'); END;
CREATE TRIGGER share_link_inserted BEFORE INSERT ON share_link WHEN NEW.revision <> 1 OR EXISTS (SELECT 1 FROM share_link WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'share_link is never replaced'); END;
CREATE TRIGGER share_link_secret_once BEFORE INSERT ON share_link WHEN EXISTS (SELECT 1 FROM share_link WHERE secret_hash = NEW.secret_hash)
BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: share_link.secret_hash'); END;
CREATE TRIGGER share_link_never_deleted BEFORE DELETE ON share_link BEGIN SELECT RAISE(ABORT, 'share_link is never deleted'); END;
CREATE TRIGGER share_link_history_inserted BEFORE INSERT ON share_link_history
WHEN EXISTS (SELECT 1 FROM share_link_history WHERE id = NEW.id AND revision = NEW.revision)
BEGIN SELECT RAISE(ABORT, 'share_link_history is append-only'); END;
CREATE TRIGGER share_link_history_never_updated BEFORE UPDATE ON share_link_history BEGIN SELECT RAISE(ABORT, 'share_link_history is append-only'); END;
CREATE TRIGGER share_link_history_never_deleted BEFORE DELETE ON share_link_history BEGIN SELECT RAISE(ABORT, 'share_link_history is append-only'); END;
-- A link lies within one agreement, and never comes to show more or for longer; what was revoked stays so.
CREATE TRIGGER share_link_within BEFORE INSERT ON share_link
WHEN NEW.project_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM project WHERE id = NEW.project_id AND agreement_id = NEW.agreement_id)
BEGIN SELECT RAISE(ABORT, 'SEC-02'); END;
CREATE TRIGGER share_link_only_ends BEFORE UPDATE ON share_link
WHEN OLD.revoked_at IS NOT NULL OR NEW.agreement_id <> OLD.agreement_id OR NEW.project_id IS NOT OLD.project_id
  OR NEW.secret_hash <> OLD.secret_hash OR NEW.expires_at > OLD.expires_at
BEGIN SELECT RAISE(ABORT, 'STALE'); END;

-- How often a link was opened on a day: a number, nobody's name or address.
CREATE TABLE share_visit (
  link_id TEXT NOT NULL REFERENCES share_link (id),
  day TEXT NOT NULL,
  count INTEGER NOT NULL CHECK (count > 0),
  PRIMARY KEY (link_id, day)
) STRICT, WITHOUT ROWID;
