-- A transfer's rate serves the agreement that received the transfer, and no other (FX-03 c).

ALTER TABLE exchange_rate ADD COLUMN agreement_id TEXT REFERENCES agreement (id);
ALTER TABLE rate_proposal ADD COLUMN agreement_id TEXT REFERENCES agreement (id);
ALTER TABLE rate_proposal_history ADD COLUMN agreement_id TEXT;
DROP TRIGGER rate_proposal_kept;
CREATE TRIGGER rate_proposal_kept AFTER UPDATE ON rate_proposal BEGIN
  INSERT INTO rate_proposal_history (id, quote, micro, rated_on, kind, source, justification, status, entered_by, decided_by, decision_reason, revision, since_seq, agreement_id, until_seq)
  VALUES (OLD.id, OLD.quote, OLD.micro, OLD.rated_on, OLD.kind, OLD.source, OLD.justification, OLD.status, OLD.entered_by, OLD.decided_by, OLD.decision_reason, OLD.revision, OLD.since_seq, OLD.agreement_id, NEW.since_seq);
END;
CREATE INDEX rate_proposal_open ON rate_proposal (status, since_seq);
