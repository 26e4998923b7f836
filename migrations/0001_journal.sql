-- The journal: append-only, hash-chained; `seq` is the system's own clock. `change` is also the lock.
CREATE TABLE journal (
  seq INTEGER PRIMARY KEY CHECK (seq > 0),
  at TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
  actor_id TEXT NOT NULL,
  actor_role TEXT NOT NULL,
  action TEXT NOT NULL,
  project_id TEXT,
  reason TEXT NOT NULL DEFAULT '',
  origin TEXT NOT NULL CHECK (origin IN ('screen', 'api', 'import', 'system')),
  request_key TEXT UNIQUE,
  payload TEXT NOT NULL CHECK (json_valid(payload)),
  prev_hash TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE
) STRICT;
CREATE INDEX journal_at ON journal (at);
CREATE INDEX journal_project ON journal (project_id, seq);
CREATE INDEX journal_actor ON journal (actor_id, seq);

CREATE TABLE change (
  seq INTEGER NOT NULL REFERENCES journal (seq),
  entity TEXT NOT NULL,
  entity_id TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision > 0),
  fields TEXT NOT NULL CHECK (json_valid(fields)),
  PRIMARY KEY (entity, entity_id, revision)
) STRICT, WITHOUT ROWID;
CREATE INDEX change_seq ON change (seq);

-- One row: what this installation is. `situation_on` is the default date d'arrêté of the demo.
CREATE TABLE installation (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  is_demo INTEGER NOT NULL CHECK (is_demo IN (0, 1)),
  situation_on TEXT
) STRICT;
INSERT INTO installation (id, is_demo, situation_on) VALUES (1, 0, NULL);
