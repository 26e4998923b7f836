-- What is written can be found: an index of words, kept by the same batch that writes the thing (src/platform/findable.ts).
-- No FTS5: a virtual table makes `wrangler d1 export` refuse the whole database, and its tokenizer folds no Arabic.
-- Texts come folded from the app; things of one text (a thousand entries of one document) share its words.
CREATE TABLE search_text (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('project', 'agreement', 'milestone', 'indicator', 'evidence', 'entry')),
  words TEXT NOT NULL CHECK (length(words) <= 2500),
  UNIQUE (kind, words)
) STRICT;

CREATE TABLE search_word (
  kind TEXT NOT NULL,
  word TEXT NOT NULL,
  text_id INTEGER NOT NULL REFERENCES search_text (id),
  PRIMARY KEY (kind, word, text_id)
) STRICT, WITHOUT ROWID;

-- Which things have a text; the place is the thing's project, or the agreement itself: what reach is asked of.
CREATE TABLE search_thing (
  text_id INTEGER NOT NULL REFERENCES search_text (id),
  place_id TEXT NOT NULL,
  thing_id TEXT NOT NULL,
  PRIMARY KEY (text_id, place_id, thing_id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER search_text_words AFTER INSERT ON search_text BEGIN
  INSERT INTO search_word (kind, word, text_id)
  SELECT NEW.kind, value, NEW.id FROM json_each('["' || replace(NEW.words, ' ', '","') || '"]');
END;

-- How far what was written before this migration is indexed: the last id of each kind; null when all is.
CREATE TABLE search_filling (
  kind TEXT PRIMARY KEY,
  after_id TEXT
) STRICT, WITHOUT ROWID;
INSERT INTO search_filling (kind, after_id)
SELECT 'project', CASE WHEN EXISTS (SELECT 1 FROM project) THEN '' END
UNION ALL SELECT 'agreement', CASE WHEN EXISTS (SELECT 1 FROM agreement) THEN '' END
UNION ALL SELECT 'milestone', CASE WHEN EXISTS (SELECT 1 FROM milestone) THEN '' END
UNION ALL SELECT 'indicator', CASE WHEN EXISTS (SELECT 1 FROM indicator) THEN '' END
UNION ALL SELECT 'evidence', CASE WHEN EXISTS (SELECT 1 FROM evidence) THEN '' END;
INSERT INTO search_filling (kind, after_id) SELECT 'entry', CASE WHEN EXISTS (SELECT 1 FROM entry) THEN '' END;
