-- A focal point's scope is one component or several of them, and nothing else: an officer who reports what is due there.
ALTER TABLE person ADD COLUMN component_ids TEXT CHECK (
  component_ids IS NULL OR (
    json_array_length(component_ids) > 0 AND role = 'officer' AND reach = 'some' AND agreement_ids = '[]' AND project_ids = '[]'
  )
);
ALTER TABLE person_history ADD COLUMN component_ids TEXT;

DROP TRIGGER person_kept;
CREATE TRIGGER person_kept AFTER UPDATE ON person BEGIN
  INSERT INTO person_history (id, email, name, role, organisation_id, reach, agreement_ids, project_ids, component_ids, ended_at, revision, since_seq, until_seq)
  VALUES (OLD.id, OLD.email, OLD.name, OLD.role, OLD.organisation_id, OLD.reach, OLD.agreement_ids, OLD.project_ids, OLD.component_ids, OLD.ended_at, OLD.revision, OLD.since_seq, NEW.since_seq);
END;
