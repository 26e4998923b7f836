-- A person's calendar stands at a secret address: only its hash is kept. A new address ends the one before.
CREATE TABLE calendar_feed (
  token_hash TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person (id),
  language TEXT NOT NULL CHECK (language IN ('fr', 'ar', 'en')),
  created_at TEXT NOT NULL,
  ended_at TEXT
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX calendar_feed_open ON calendar_feed (person_id) WHERE ended_at IS NULL;
-- An address that was revoked stays so.
CREATE TRIGGER calendar_feed_ended BEFORE UPDATE ON calendar_feed WHEN OLD.ended_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'STALE'); END;

-- Whether somebody wants reminders, and in which language; without a row: yes, in French.
CREATE TABLE reminder_choice (
  person_id TEXT PRIMARY KEY REFERENCES person (id),
  is_wanted INTEGER NOT NULL CHECK (is_wanted IN (0, 1)),
  language TEXT NOT NULL CHECK (language IN ('fr', 'ar', 'en'))
) STRICT, WITHOUT ROWID;

-- The outbox: one digest a person a day, however often the day's job runs. `held`: nothing leaves (demo, or no adapter).
CREATE TABLE mail (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person (id),
  day TEXT NOT NULL,
  email TEXT NOT NULL,
  language TEXT NOT NULL CHECK (language IN ('fr', 'ar', 'en')),
  subject TEXT NOT NULL,
  body TEXT NOT NULL,
  stop_hash TEXT NOT NULL UNIQUE,
  status TEXT NOT NULL CHECK (status IN ('waiting', 'sent', 'held', 'failed')),
  tries INTEGER NOT NULL DEFAULT 0,
  error TEXT NOT NULL DEFAULT '',
  written_at TEXT NOT NULL,
  sent_at TEXT,
  UNIQUE (person_id, day)
) STRICT;
CREATE INDEX mail_waiting ON mail (written_at) WHERE status = 'waiting';
