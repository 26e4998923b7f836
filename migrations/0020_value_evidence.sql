-- What proves an approved value is not taken away (IND-10); a value that came back may lose its documents again.
CREATE TRIGGER evidence_of_value_stays BEFORE UPDATE OF is_withdrawn ON evidence
WHEN NEW.is_withdrawn <> OLD.is_withdrawn AND OLD.entity = 'indicator_value'
  AND EXISTS (SELECT 1 FROM indicator_value v WHERE v.id = OLD.entity_id AND v.status IN ('approved', 'published'))
BEGIN SELECT RAISE(ABORT, 'IND-10'); END;
