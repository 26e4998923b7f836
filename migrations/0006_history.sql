-- Time travel: each thing has a twin that keeps every replaced row with the journal numbers in which it was current.
-- Guards: a thing is never deleted or replaced, its revision grows by one with a newer journal number; history, journal
-- and facts are append-only. REPLACE slips past UPDATE and DELETE triggers, hence the guards before INSERT.

CREATE TABLE organisation_history (
  id TEXT NOT NULL,
  code TEXT NOT NULL,
  kind TEXT NOT NULL,
  is_cancelled INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  since_seq INTEGER NOT NULL,
  until_seq INTEGER NOT NULL,
  PRIMARY KEY (id, revision)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER organisation_kept AFTER UPDATE ON organisation BEGIN
  INSERT INTO organisation_history (id, code, kind, is_cancelled, revision, since_seq, until_seq)
  VALUES (OLD.id, OLD.code, OLD.kind, OLD.is_cancelled, OLD.revision, OLD.since_seq, NEW.since_seq);
END;
CREATE TRIGGER organisation_revised BEFORE UPDATE ON organisation WHEN NEW.id <> OLD.id OR NEW.revision <> OLD.revision + 1 OR NEW.since_seq <= OLD.since_seq
BEGIN SELECT RAISE(ABORT, 'STALE'); END;
CREATE TRIGGER organisation_inserted BEFORE INSERT ON organisation WHEN NEW.revision <> 1 OR EXISTS (SELECT 1 FROM organisation WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'organisation is never replaced'); END;
CREATE TRIGGER organisation_never_deleted BEFORE DELETE ON organisation BEGIN SELECT RAISE(ABORT, 'organisation is never deleted'); END;
CREATE TRIGGER organisation_history_inserted BEFORE INSERT ON organisation_history WHEN EXISTS (SELECT 1 FROM organisation_history WHERE id = NEW.id AND revision = NEW.revision)
BEGIN SELECT RAISE(ABORT, 'organisation_history is append-only'); END;
CREATE TRIGGER organisation_history_never_updated BEFORE UPDATE ON organisation_history BEGIN SELECT RAISE(ABORT, 'organisation_history is append-only'); END;
CREATE TRIGGER organisation_history_never_deleted BEFORE DELETE ON organisation_history BEGIN SELECT RAISE(ABORT, 'organisation_history is append-only'); END;

CREATE TABLE organisation_name_history (
  id TEXT NOT NULL,
  organisation_id TEXT NOT NULL,
  name TEXT NOT NULL,
  short_name TEXT NOT NULL,
  valid_from TEXT,
  valid_to TEXT,
  revision INTEGER NOT NULL,
  since_seq INTEGER NOT NULL,
  until_seq INTEGER NOT NULL,
  PRIMARY KEY (id, revision)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER organisation_name_kept AFTER UPDATE ON organisation_name BEGIN
  INSERT INTO organisation_name_history (id, organisation_id, name, short_name, valid_from, valid_to, revision, since_seq, until_seq)
  VALUES (OLD.id, OLD.organisation_id, OLD.name, OLD.short_name, OLD.valid_from, OLD.valid_to, OLD.revision, OLD.since_seq, NEW.since_seq);
END;
CREATE TRIGGER organisation_name_revised BEFORE UPDATE ON organisation_name WHEN NEW.id <> OLD.id OR NEW.revision <> OLD.revision + 1 OR NEW.since_seq <= OLD.since_seq
BEGIN SELECT RAISE(ABORT, 'STALE'); END;
CREATE TRIGGER organisation_name_inserted BEFORE INSERT ON organisation_name WHEN NEW.revision <> 1 OR EXISTS (SELECT 1 FROM organisation_name WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'organisation_name is never replaced'); END;
CREATE TRIGGER organisation_name_never_deleted BEFORE DELETE ON organisation_name BEGIN SELECT RAISE(ABORT, 'organisation_name is never deleted'); END;
CREATE TRIGGER organisation_name_history_inserted BEFORE INSERT ON organisation_name_history WHEN EXISTS (SELECT 1 FROM organisation_name_history WHERE id = NEW.id AND revision = NEW.revision)
BEGIN SELECT RAISE(ABORT, 'organisation_name_history is append-only'); END;
CREATE TRIGGER organisation_name_history_never_updated BEFORE UPDATE ON organisation_name_history BEGIN SELECT RAISE(ABORT, 'organisation_name_history is append-only'); END;
CREATE TRIGGER organisation_name_history_never_deleted BEFORE DELETE ON organisation_name_history BEGIN SELECT RAISE(ABORT, 'organisation_name_history is append-only'); END;

CREATE TABLE person_history (
  id TEXT NOT NULL,
  email TEXT NOT NULL,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  organisation_id TEXT NOT NULL,
  reach TEXT NOT NULL,
  agreement_ids TEXT NOT NULL,
  project_ids TEXT NOT NULL,
  ended_at TEXT,
  revision INTEGER NOT NULL,
  since_seq INTEGER NOT NULL,
  until_seq INTEGER NOT NULL,
  PRIMARY KEY (id, revision)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER person_kept AFTER UPDATE ON person BEGIN
  INSERT INTO person_history (id, email, name, role, organisation_id, reach, agreement_ids, project_ids, ended_at, revision, since_seq, until_seq)
  VALUES (OLD.id, OLD.email, OLD.name, OLD.role, OLD.organisation_id, OLD.reach, OLD.agreement_ids, OLD.project_ids, OLD.ended_at, OLD.revision, OLD.since_seq, NEW.since_seq);
END;
CREATE TRIGGER person_revised BEFORE UPDATE ON person WHEN NEW.id <> OLD.id OR NEW.revision <> OLD.revision + 1 OR NEW.since_seq <= OLD.since_seq
BEGIN SELECT RAISE(ABORT, 'STALE'); END;
CREATE TRIGGER person_inserted BEFORE INSERT ON person WHEN NEW.revision <> 1 OR EXISTS (SELECT 1 FROM person WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'person is never replaced'); END;
CREATE TRIGGER person_never_deleted BEFORE DELETE ON person BEGIN SELECT RAISE(ABORT, 'person is never deleted'); END;
CREATE TRIGGER person_history_inserted BEFORE INSERT ON person_history WHEN EXISTS (SELECT 1 FROM person_history WHERE id = NEW.id AND revision = NEW.revision)
BEGIN SELECT RAISE(ABORT, 'person_history is append-only'); END;
CREATE TRIGGER person_history_never_updated BEFORE UPDATE ON person_history BEGIN SELECT RAISE(ABORT, 'person_history is append-only'); END;
CREATE TRIGGER person_history_never_deleted BEFORE DELETE ON person_history BEGIN SELECT RAISE(ABORT, 'person_history is append-only'); END;

CREATE TABLE agreement_history (
  id TEXT NOT NULL,
  code TEXT NOT NULL,
  title TEXT NOT NULL,
  donor_id TEXT NOT NULL,
  agency_id TEXT,
  status TEXT NOT NULL,
  currency TEXT NOT NULL,
  ceiling_minor INTEGER NOT NULL,
  signed_on TEXT,
  valid_from TEXT,
  valid_to TEXT,
  execution_start TEXT NOT NULL,
  execution_end TEXT NOT NULL,
  exchange_method TEXT NOT NULL,
  fixed_rate_micro INTEGER,
  notify_bps INTEGER NOT NULL,
  amend_bps INTEGER NOT NULL,
  overspend_bps INTEGER NOT NULL,
  liquidation_days INTEGER NOT NULL,
  has_modes INTEGER NOT NULL,
  basis TEXT NOT NULL,
  search TEXT NOT NULL,
  cancel_reason TEXT NOT NULL,
  revision INTEGER NOT NULL,
  since_seq INTEGER NOT NULL,
  until_seq INTEGER NOT NULL,
  PRIMARY KEY (id, revision)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER agreement_kept AFTER UPDATE ON agreement BEGIN
  INSERT INTO agreement_history (id, code, title, donor_id, agency_id, status, currency, ceiling_minor, signed_on, valid_from, valid_to, execution_start, execution_end, exchange_method, fixed_rate_micro, notify_bps, amend_bps, overspend_bps, liquidation_days, has_modes, basis, search, cancel_reason, revision, since_seq, until_seq)
  VALUES (OLD.id, OLD.code, OLD.title, OLD.donor_id, OLD.agency_id, OLD.status, OLD.currency, OLD.ceiling_minor, OLD.signed_on, OLD.valid_from, OLD.valid_to, OLD.execution_start, OLD.execution_end, OLD.exchange_method, OLD.fixed_rate_micro, OLD.notify_bps, OLD.amend_bps, OLD.overspend_bps, OLD.liquidation_days, OLD.has_modes, OLD.basis, OLD.search, OLD.cancel_reason, OLD.revision, OLD.since_seq, NEW.since_seq);
END;
CREATE TRIGGER agreement_revised BEFORE UPDATE ON agreement WHEN NEW.id <> OLD.id OR NEW.revision <> OLD.revision + 1 OR NEW.since_seq <= OLD.since_seq
BEGIN SELECT RAISE(ABORT, 'STALE'); END;
CREATE TRIGGER agreement_inserted BEFORE INSERT ON agreement WHEN NEW.revision <> 1 OR EXISTS (SELECT 1 FROM agreement WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'agreement is never replaced'); END;
CREATE TRIGGER agreement_never_deleted BEFORE DELETE ON agreement BEGIN SELECT RAISE(ABORT, 'agreement is never deleted'); END;
CREATE TRIGGER agreement_history_inserted BEFORE INSERT ON agreement_history WHEN EXISTS (SELECT 1 FROM agreement_history WHERE id = NEW.id AND revision = NEW.revision)
BEGIN SELECT RAISE(ABORT, 'agreement_history is append-only'); END;
CREATE TRIGGER agreement_history_never_updated BEFORE UPDATE ON agreement_history BEGIN SELECT RAISE(ABORT, 'agreement_history is append-only'); END;
CREATE TRIGGER agreement_history_never_deleted BEFORE DELETE ON agreement_history BEGIN SELECT RAISE(ABORT, 'agreement_history is append-only'); END;

CREATE TABLE amendment_history (
  id TEXT NOT NULL,
  agreement_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  signed_on TEXT NOT NULL,
  ceiling_before_minor INTEGER NOT NULL,
  ceiling_minor INTEGER NOT NULL,
  execution_end_before TEXT NOT NULL,
  execution_end TEXT NOT NULL,
  document TEXT NOT NULL,
  note TEXT NOT NULL,
  revision INTEGER NOT NULL,
  since_seq INTEGER NOT NULL,
  until_seq INTEGER NOT NULL,
  PRIMARY KEY (id, revision)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER amendment_kept AFTER UPDATE ON amendment BEGIN
  INSERT INTO amendment_history (id, agreement_id, number, signed_on, ceiling_before_minor, ceiling_minor, execution_end_before, execution_end, document, note, revision, since_seq, until_seq)
  VALUES (OLD.id, OLD.agreement_id, OLD.number, OLD.signed_on, OLD.ceiling_before_minor, OLD.ceiling_minor, OLD.execution_end_before, OLD.execution_end, OLD.document, OLD.note, OLD.revision, OLD.since_seq, NEW.since_seq);
END;
CREATE TRIGGER amendment_revised BEFORE UPDATE ON amendment WHEN NEW.id <> OLD.id OR NEW.revision <> OLD.revision + 1 OR NEW.since_seq <= OLD.since_seq
BEGIN SELECT RAISE(ABORT, 'STALE'); END;
CREATE TRIGGER amendment_inserted BEFORE INSERT ON amendment WHEN NEW.revision <> 1 OR EXISTS (SELECT 1 FROM amendment WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'amendment is never replaced'); END;
CREATE TRIGGER amendment_never_deleted BEFORE DELETE ON amendment BEGIN SELECT RAISE(ABORT, 'amendment is never deleted'); END;
CREATE TRIGGER amendment_history_inserted BEFORE INSERT ON amendment_history WHEN EXISTS (SELECT 1 FROM amendment_history WHERE id = NEW.id AND revision = NEW.revision)
BEGIN SELECT RAISE(ABORT, 'amendment_history is append-only'); END;
CREATE TRIGGER amendment_history_never_updated BEFORE UPDATE ON amendment_history BEGIN SELECT RAISE(ABORT, 'amendment_history is append-only'); END;
CREATE TRIGGER amendment_history_never_deleted BEFORE DELETE ON amendment_history BEGIN SELECT RAISE(ABORT, 'amendment_history is append-only'); END;

CREATE TABLE project_history (
  id TEXT NOT NULL,
  code TEXT NOT NULL,
  agreement_id TEXT NOT NULL,
  title TEXT NOT NULL,
  objective TEXT NOT NULL,
  status TEXT NOT NULL,
  planned_start TEXT NOT NULL,
  actual_start TEXT,
  planned_end TEXT NOT NULL,
  actual_end TEXT,
  amount_minor INTEGER NOT NULL,
  sectors TEXT NOT NULL,
  identifiers TEXT NOT NULL,
  tags TEXT NOT NULL,
  search TEXT NOT NULL,
  cancel_reason TEXT NOT NULL,
  revision INTEGER NOT NULL,
  since_seq INTEGER NOT NULL,
  until_seq INTEGER NOT NULL,
  PRIMARY KEY (id, revision)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER project_kept AFTER UPDATE ON project BEGIN
  INSERT INTO project_history (id, code, agreement_id, title, objective, status, planned_start, actual_start, planned_end, actual_end, amount_minor, sectors, identifiers, tags, search, cancel_reason, revision, since_seq, until_seq)
  VALUES (OLD.id, OLD.code, OLD.agreement_id, OLD.title, OLD.objective, OLD.status, OLD.planned_start, OLD.actual_start, OLD.planned_end, OLD.actual_end, OLD.amount_minor, OLD.sectors, OLD.identifiers, OLD.tags, OLD.search, OLD.cancel_reason, OLD.revision, OLD.since_seq, NEW.since_seq);
END;
CREATE TRIGGER project_revised BEFORE UPDATE ON project WHEN NEW.id <> OLD.id OR NEW.revision <> OLD.revision + 1 OR NEW.since_seq <= OLD.since_seq
BEGIN SELECT RAISE(ABORT, 'STALE'); END;
CREATE TRIGGER project_inserted BEFORE INSERT ON project WHEN NEW.revision <> 1 OR EXISTS (SELECT 1 FROM project WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'project is never replaced'); END;
CREATE TRIGGER project_never_deleted BEFORE DELETE ON project BEGIN SELECT RAISE(ABORT, 'project is never deleted'); END;
CREATE TRIGGER project_history_inserted BEFORE INSERT ON project_history WHEN EXISTS (SELECT 1 FROM project_history WHERE id = NEW.id AND revision = NEW.revision)
BEGIN SELECT RAISE(ABORT, 'project_history is append-only'); END;
CREATE TRIGGER project_history_never_updated BEFORE UPDATE ON project_history BEGIN SELECT RAISE(ABORT, 'project_history is append-only'); END;
CREATE TRIGGER project_history_never_deleted BEFORE DELETE ON project_history BEGIN SELECT RAISE(ABORT, 'project_history is append-only'); END;

CREATE TABLE component_history (
  id TEXT NOT NULL,
  project_id TEXT NOT NULL,
  code TEXT NOT NULL,
  title TEXT NOT NULL,
  position INTEGER NOT NULL,
  is_cancelled INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  since_seq INTEGER NOT NULL,
  until_seq INTEGER NOT NULL,
  PRIMARY KEY (id, revision)
) STRICT, WITHOUT ROWID;
CREATE INDEX component_history_project ON component_history (project_id, until_seq);
CREATE TRIGGER component_kept AFTER UPDATE ON component BEGIN
  INSERT INTO component_history (id, project_id, code, title, position, is_cancelled, revision, since_seq, until_seq)
  VALUES (OLD.id, OLD.project_id, OLD.code, OLD.title, OLD.position, OLD.is_cancelled, OLD.revision, OLD.since_seq, NEW.since_seq);
END;
CREATE TRIGGER component_revised BEFORE UPDATE ON component WHEN NEW.id <> OLD.id OR NEW.revision <> OLD.revision + 1 OR NEW.since_seq <= OLD.since_seq
BEGIN SELECT RAISE(ABORT, 'STALE'); END;
CREATE TRIGGER component_inserted BEFORE INSERT ON component WHEN NEW.revision <> 1 OR EXISTS (SELECT 1 FROM component WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'component is never replaced'); END;
CREATE TRIGGER component_never_deleted BEFORE DELETE ON component BEGIN SELECT RAISE(ABORT, 'component is never deleted'); END;
CREATE TRIGGER component_history_inserted BEFORE INSERT ON component_history WHEN EXISTS (SELECT 1 FROM component_history WHERE id = NEW.id AND revision = NEW.revision)
BEGIN SELECT RAISE(ABORT, 'component_history is append-only'); END;
CREATE TRIGGER component_history_never_updated BEFORE UPDATE ON component_history BEGIN SELECT RAISE(ABORT, 'component_history is append-only'); END;
CREATE TRIGGER component_history_never_deleted BEFORE DELETE ON component_history BEGIN SELECT RAISE(ABORT, 'component_history is append-only'); END;

CREATE TABLE participation_history (
  id TEXT NOT NULL,
  project_id TEXT NOT NULL,
  organisation_id TEXT NOT NULL,
  role TEXT NOT NULL,
  is_cancelled INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  since_seq INTEGER NOT NULL,
  until_seq INTEGER NOT NULL,
  PRIMARY KEY (id, revision)
) STRICT, WITHOUT ROWID;
CREATE INDEX participation_history_project ON participation_history (project_id, until_seq);
CREATE TRIGGER participation_kept AFTER UPDATE ON participation BEGIN
  INSERT INTO participation_history (id, project_id, organisation_id, role, is_cancelled, revision, since_seq, until_seq)
  VALUES (OLD.id, OLD.project_id, OLD.organisation_id, OLD.role, OLD.is_cancelled, OLD.revision, OLD.since_seq, NEW.since_seq);
END;
CREATE TRIGGER participation_revised BEFORE UPDATE ON participation WHEN NEW.id <> OLD.id OR NEW.revision <> OLD.revision + 1 OR NEW.since_seq <= OLD.since_seq
BEGIN SELECT RAISE(ABORT, 'STALE'); END;
CREATE TRIGGER participation_inserted BEFORE INSERT ON participation WHEN NEW.revision <> 1 OR EXISTS (SELECT 1 FROM participation WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'participation is never replaced'); END;
CREATE TRIGGER participation_never_deleted BEFORE DELETE ON participation BEGIN SELECT RAISE(ABORT, 'participation is never deleted'); END;
CREATE TRIGGER participation_history_inserted BEFORE INSERT ON participation_history WHEN EXISTS (SELECT 1 FROM participation_history WHERE id = NEW.id AND revision = NEW.revision)
BEGIN SELECT RAISE(ABORT, 'participation_history is append-only'); END;
CREATE TRIGGER participation_history_never_updated BEFORE UPDATE ON participation_history BEGIN SELECT RAISE(ABORT, 'participation_history is append-only'); END;
CREATE TRIGGER participation_history_never_deleted BEFORE DELETE ON participation_history BEGIN SELECT RAISE(ABORT, 'participation_history is append-only'); END;

CREATE TABLE initiative_history (
  id TEXT NOT NULL,
  code TEXT NOT NULL,
  title TEXT NOT NULL,
  description TEXT NOT NULL,
  lead_id TEXT,
  project_id TEXT,
  basis TEXT NOT NULL,
  is_cancelled INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  since_seq INTEGER NOT NULL,
  until_seq INTEGER NOT NULL,
  PRIMARY KEY (id, revision)
) STRICT, WITHOUT ROWID;
CREATE INDEX initiative_history_project ON initiative_history (project_id, until_seq);
CREATE TRIGGER initiative_kept AFTER UPDATE ON initiative BEGIN
  INSERT INTO initiative_history (id, code, title, description, lead_id, project_id, basis, is_cancelled, revision, since_seq, until_seq)
  VALUES (OLD.id, OLD.code, OLD.title, OLD.description, OLD.lead_id, OLD.project_id, OLD.basis, OLD.is_cancelled, OLD.revision, OLD.since_seq, NEW.since_seq);
END;
CREATE TRIGGER initiative_revised BEFORE UPDATE ON initiative WHEN NEW.id <> OLD.id OR NEW.revision <> OLD.revision + 1 OR NEW.since_seq <= OLD.since_seq
BEGIN SELECT RAISE(ABORT, 'STALE'); END;
CREATE TRIGGER initiative_inserted BEFORE INSERT ON initiative WHEN NEW.revision <> 1 OR EXISTS (SELECT 1 FROM initiative WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'initiative is never replaced'); END;
CREATE TRIGGER initiative_never_deleted BEFORE DELETE ON initiative BEGIN SELECT RAISE(ABORT, 'initiative is never deleted'); END;
CREATE TRIGGER initiative_history_inserted BEFORE INSERT ON initiative_history WHEN EXISTS (SELECT 1 FROM initiative_history WHERE id = NEW.id AND revision = NEW.revision)
BEGIN SELECT RAISE(ABORT, 'initiative_history is append-only'); END;
CREATE TRIGGER initiative_history_never_updated BEFORE UPDATE ON initiative_history BEGIN SELECT RAISE(ABORT, 'initiative_history is append-only'); END;
CREATE TRIGGER initiative_history_never_deleted BEFORE DELETE ON initiative_history BEGIN SELECT RAISE(ABORT, 'initiative_history is append-only'); END;

CREATE TABLE budget_line_history (
  id TEXT NOT NULL,
  project_id TEXT NOT NULL,
  component_id TEXT NOT NULL,
  code TEXT NOT NULL,
  label TEXT NOT NULL,
  mode TEXT NOT NULL,
  category TEXT NOT NULL,
  position INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  since_seq INTEGER NOT NULL,
  until_seq INTEGER NOT NULL,
  PRIMARY KEY (id, revision)
) STRICT, WITHOUT ROWID;
CREATE INDEX budget_line_history_project ON budget_line_history (project_id, until_seq);
CREATE TRIGGER budget_line_kept AFTER UPDATE ON budget_line BEGIN
  INSERT INTO budget_line_history (id, project_id, component_id, code, label, mode, category, position, revision, since_seq, until_seq)
  VALUES (OLD.id, OLD.project_id, OLD.component_id, OLD.code, OLD.label, OLD.mode, OLD.category, OLD.position, OLD.revision, OLD.since_seq, NEW.since_seq);
END;
CREATE TRIGGER budget_line_revised BEFORE UPDATE ON budget_line WHEN NEW.id <> OLD.id OR NEW.revision <> OLD.revision + 1 OR NEW.since_seq <= OLD.since_seq
BEGIN SELECT RAISE(ABORT, 'STALE'); END;
CREATE TRIGGER budget_line_inserted BEFORE INSERT ON budget_line WHEN NEW.revision <> 1 OR EXISTS (SELECT 1 FROM budget_line WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'budget_line is never replaced'); END;
CREATE TRIGGER budget_line_never_deleted BEFORE DELETE ON budget_line BEGIN SELECT RAISE(ABORT, 'budget_line is never deleted'); END;
CREATE TRIGGER budget_line_history_inserted BEFORE INSERT ON budget_line_history WHEN EXISTS (SELECT 1 FROM budget_line_history WHERE id = NEW.id AND revision = NEW.revision)
BEGIN SELECT RAISE(ABORT, 'budget_line_history is append-only'); END;
CREATE TRIGGER budget_line_history_never_updated BEFORE UPDATE ON budget_line_history BEGIN SELECT RAISE(ABORT, 'budget_line_history is append-only'); END;
CREATE TRIGGER budget_line_history_never_deleted BEFORE DELETE ON budget_line_history BEGIN SELECT RAISE(ABORT, 'budget_line_history is append-only'); END;

CREATE TABLE budget_version_history (
  id TEXT NOT NULL,
  project_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  kind TEXT NOT NULL,
  status TEXT NOT NULL,
  decided_on TEXT,
  decision TEXT NOT NULL,
  reason TEXT NOT NULL,
  revision INTEGER NOT NULL,
  since_seq INTEGER NOT NULL,
  until_seq INTEGER NOT NULL,
  PRIMARY KEY (id, revision)
) STRICT, WITHOUT ROWID;
CREATE INDEX budget_version_history_project ON budget_version_history (project_id, until_seq);
CREATE TRIGGER budget_version_kept AFTER UPDATE ON budget_version BEGIN
  INSERT INTO budget_version_history (id, project_id, number, kind, status, decided_on, decision, reason, revision, since_seq, until_seq)
  VALUES (OLD.id, OLD.project_id, OLD.number, OLD.kind, OLD.status, OLD.decided_on, OLD.decision, OLD.reason, OLD.revision, OLD.since_seq, NEW.since_seq);
END;
CREATE TRIGGER budget_version_revised BEFORE UPDATE ON budget_version WHEN NEW.id <> OLD.id OR NEW.revision <> OLD.revision + 1 OR NEW.since_seq <= OLD.since_seq
BEGIN SELECT RAISE(ABORT, 'STALE'); END;
CREATE TRIGGER budget_version_inserted BEFORE INSERT ON budget_version WHEN NEW.revision <> 1 OR EXISTS (SELECT 1 FROM budget_version WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'budget_version is never replaced'); END;
CREATE TRIGGER budget_version_never_deleted BEFORE DELETE ON budget_version BEGIN SELECT RAISE(ABORT, 'budget_version is never deleted'); END;
CREATE TRIGGER budget_version_history_inserted BEFORE INSERT ON budget_version_history WHEN EXISTS (SELECT 1 FROM budget_version_history WHERE id = NEW.id AND revision = NEW.revision)
BEGIN SELECT RAISE(ABORT, 'budget_version_history is append-only'); END;
CREATE TRIGGER budget_version_history_never_updated BEFORE UPDATE ON budget_version_history BEGIN SELECT RAISE(ABORT, 'budget_version_history is append-only'); END;
CREATE TRIGGER budget_version_history_never_deleted BEFORE DELETE ON budget_version_history BEGIN SELECT RAISE(ABORT, 'budget_version_history is append-only'); END;

CREATE TABLE entry_history (
  id TEXT NOT NULL,
  project_id TEXT NOT NULL,
  line_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  amount_minor INTEGER NOT NULL,
  currency TEXT NOT NULL,
  rate_micro INTEGER,
  rated_on TEXT,
  rate_source TEXT,
  agreement_minor INTEGER NOT NULL,
  mad_minor INTEGER,
  booked_on TEXT NOT NULL,
  quarter TEXT NOT NULL,
  origin TEXT NOT NULL,
  document TEXT NOT NULL,
  is_illustrative INTEGER NOT NULL,
  status TEXT NOT NULL,
  revision INTEGER NOT NULL,
  since_seq INTEGER NOT NULL,
  until_seq INTEGER NOT NULL,
  PRIMARY KEY (id, revision)
) STRICT, WITHOUT ROWID;
CREATE INDEX entry_history_project ON entry_history (project_id, until_seq);
CREATE TRIGGER entry_kept AFTER UPDATE ON entry BEGIN
  INSERT INTO entry_history (id, project_id, line_id, kind, amount_minor, currency, rate_micro, rated_on, rate_source, agreement_minor, mad_minor, booked_on, quarter, origin, document, is_illustrative, status, revision, since_seq, until_seq)
  VALUES (OLD.id, OLD.project_id, OLD.line_id, OLD.kind, OLD.amount_minor, OLD.currency, OLD.rate_micro, OLD.rated_on, OLD.rate_source, OLD.agreement_minor, OLD.mad_minor, OLD.booked_on, OLD.quarter, OLD.origin, OLD.document, OLD.is_illustrative, OLD.status, OLD.revision, OLD.since_seq, NEW.since_seq);
END;
CREATE TRIGGER entry_revised BEFORE UPDATE ON entry WHEN NEW.id <> OLD.id OR NEW.revision <> OLD.revision + 1 OR NEW.since_seq <= OLD.since_seq
BEGIN SELECT RAISE(ABORT, 'STALE'); END;
CREATE TRIGGER entry_inserted BEFORE INSERT ON entry WHEN NEW.revision <> 1 OR EXISTS (SELECT 1 FROM entry WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'entry is never replaced'); END;
CREATE TRIGGER entry_never_deleted BEFORE DELETE ON entry BEGIN SELECT RAISE(ABORT, 'entry is never deleted'); END;
CREATE TRIGGER entry_history_inserted BEFORE INSERT ON entry_history WHEN EXISTS (SELECT 1 FROM entry_history WHERE id = NEW.id AND revision = NEW.revision)
BEGIN SELECT RAISE(ABORT, 'entry_history is append-only'); END;
CREATE TRIGGER entry_history_never_updated BEFORE UPDATE ON entry_history BEGIN SELECT RAISE(ABORT, 'entry_history is append-only'); END;
CREATE TRIGGER entry_history_never_deleted BEFORE DELETE ON entry_history BEGIN SELECT RAISE(ABORT, 'entry_history is append-only'); END;

CREATE TABLE milestone_history (
  id TEXT NOT NULL,
  project_id TEXT NOT NULL,
  component_id TEXT,
  code TEXT NOT NULL,
  title TEXT NOT NULL,
  weight INTEGER NOT NULL,
  baseline_on TEXT NOT NULL,
  revised_baseline_on TEXT,
  forecast_on TEXT,
  actual_on TEXT,
  evidence TEXT NOT NULL,
  cause TEXT NOT NULL,
  decision TEXT NOT NULL,
  basis TEXT NOT NULL,
  revision INTEGER NOT NULL,
  since_seq INTEGER NOT NULL,
  until_seq INTEGER NOT NULL,
  PRIMARY KEY (id, revision)
) STRICT, WITHOUT ROWID;
CREATE INDEX milestone_history_project ON milestone_history (project_id, until_seq);
CREATE TRIGGER milestone_kept AFTER UPDATE ON milestone BEGIN
  INSERT INTO milestone_history (id, project_id, component_id, code, title, weight, baseline_on, revised_baseline_on, forecast_on, actual_on, evidence, cause, decision, basis, revision, since_seq, until_seq)
  VALUES (OLD.id, OLD.project_id, OLD.component_id, OLD.code, OLD.title, OLD.weight, OLD.baseline_on, OLD.revised_baseline_on, OLD.forecast_on, OLD.actual_on, OLD.evidence, OLD.cause, OLD.decision, OLD.basis, OLD.revision, OLD.since_seq, NEW.since_seq);
END;
CREATE TRIGGER milestone_revised BEFORE UPDATE ON milestone WHEN NEW.id <> OLD.id OR NEW.revision <> OLD.revision + 1 OR NEW.since_seq <= OLD.since_seq
BEGIN SELECT RAISE(ABORT, 'STALE'); END;
CREATE TRIGGER milestone_inserted BEFORE INSERT ON milestone WHEN NEW.revision <> 1 OR EXISTS (SELECT 1 FROM milestone WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'milestone is never replaced'); END;
CREATE TRIGGER milestone_never_deleted BEFORE DELETE ON milestone BEGIN SELECT RAISE(ABORT, 'milestone is never deleted'); END;
CREATE TRIGGER milestone_history_inserted BEFORE INSERT ON milestone_history WHEN EXISTS (SELECT 1 FROM milestone_history WHERE id = NEW.id AND revision = NEW.revision)
BEGIN SELECT RAISE(ABORT, 'milestone_history is append-only'); END;
CREATE TRIGGER milestone_history_never_updated BEFORE UPDATE ON milestone_history BEGIN SELECT RAISE(ABORT, 'milestone_history is append-only'); END;
CREATE TRIGGER milestone_history_never_deleted BEFORE DELETE ON milestone_history BEGIN SELECT RAISE(ABORT, 'milestone_history is append-only'); END;

CREATE TABLE indicator_history (
  id TEXT NOT NULL,
  project_id TEXT NOT NULL,
  component_id TEXT,
  code TEXT NOT NULL,
  title TEXT NOT NULL,
  level TEXT NOT NULL,
  measure TEXT NOT NULL,
  unit TEXT NOT NULL,
  is_ascending INTEGER NOT NULL,
  accumulation TEXT NOT NULL,
  baseline_milli INTEGER NOT NULL,
  baseline_year INTEGER NOT NULL,
  target_milli INTEGER NOT NULL,
  target_year INTEGER NOT NULL,
  source TEXT NOT NULL,
  position INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  since_seq INTEGER NOT NULL,
  until_seq INTEGER NOT NULL,
  PRIMARY KEY (id, revision)
) STRICT, WITHOUT ROWID;
CREATE INDEX indicator_history_project ON indicator_history (project_id, until_seq);
CREATE TRIGGER indicator_kept AFTER UPDATE ON indicator BEGIN
  INSERT INTO indicator_history (id, project_id, component_id, code, title, level, measure, unit, is_ascending, accumulation, baseline_milli, baseline_year, target_milli, target_year, source, position, revision, since_seq, until_seq)
  VALUES (OLD.id, OLD.project_id, OLD.component_id, OLD.code, OLD.title, OLD.level, OLD.measure, OLD.unit, OLD.is_ascending, OLD.accumulation, OLD.baseline_milli, OLD.baseline_year, OLD.target_milli, OLD.target_year, OLD.source, OLD.position, OLD.revision, OLD.since_seq, NEW.since_seq);
END;
CREATE TRIGGER indicator_revised BEFORE UPDATE ON indicator WHEN NEW.id <> OLD.id OR NEW.revision <> OLD.revision + 1 OR NEW.since_seq <= OLD.since_seq
BEGIN SELECT RAISE(ABORT, 'STALE'); END;
CREATE TRIGGER indicator_inserted BEFORE INSERT ON indicator WHEN NEW.revision <> 1 OR EXISTS (SELECT 1 FROM indicator WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'indicator is never replaced'); END;
CREATE TRIGGER indicator_never_deleted BEFORE DELETE ON indicator BEGIN SELECT RAISE(ABORT, 'indicator is never deleted'); END;
CREATE TRIGGER indicator_history_inserted BEFORE INSERT ON indicator_history WHEN EXISTS (SELECT 1 FROM indicator_history WHERE id = NEW.id AND revision = NEW.revision)
BEGIN SELECT RAISE(ABORT, 'indicator_history is append-only'); END;
CREATE TRIGGER indicator_history_never_updated BEFORE UPDATE ON indicator_history BEGIN SELECT RAISE(ABORT, 'indicator_history is append-only'); END;
CREATE TRIGGER indicator_history_never_deleted BEFORE DELETE ON indicator_history BEGIN SELECT RAISE(ABORT, 'indicator_history is append-only'); END;

CREATE TABLE indicator_value_history (
  id TEXT NOT NULL,
  project_id TEXT NOT NULL,
  indicator_id TEXT NOT NULL,
  period_start TEXT NOT NULL,
  period_end TEXT NOT NULL,
  value_milli INTEGER,
  numerator INTEGER,
  denominator INTEGER,
  women INTEGER,
  men INTEGER,
  no_data_reason TEXT NOT NULL,
  source TEXT NOT NULL,
  status TEXT NOT NULL,
  entered_by TEXT NOT NULL,
  decided_by TEXT,
  revision INTEGER NOT NULL,
  since_seq INTEGER NOT NULL,
  until_seq INTEGER NOT NULL,
  PRIMARY KEY (id, revision)
) STRICT, WITHOUT ROWID;
CREATE INDEX indicator_value_history_project ON indicator_value_history (project_id, until_seq);
CREATE TRIGGER indicator_value_kept AFTER UPDATE ON indicator_value BEGIN
  INSERT INTO indicator_value_history (id, project_id, indicator_id, period_start, period_end, value_milli, numerator, denominator, women, men, no_data_reason, source, status, entered_by, decided_by, revision, since_seq, until_seq)
  VALUES (OLD.id, OLD.project_id, OLD.indicator_id, OLD.period_start, OLD.period_end, OLD.value_milli, OLD.numerator, OLD.denominator, OLD.women, OLD.men, OLD.no_data_reason, OLD.source, OLD.status, OLD.entered_by, OLD.decided_by, OLD.revision, OLD.since_seq, NEW.since_seq);
END;
CREATE TRIGGER indicator_value_revised BEFORE UPDATE ON indicator_value WHEN NEW.id <> OLD.id OR NEW.revision <> OLD.revision + 1 OR NEW.since_seq <= OLD.since_seq
BEGIN SELECT RAISE(ABORT, 'STALE'); END;
CREATE TRIGGER indicator_value_inserted BEFORE INSERT ON indicator_value WHEN NEW.revision <> 1 OR EXISTS (SELECT 1 FROM indicator_value WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'indicator_value is never replaced'); END;
CREATE TRIGGER indicator_value_never_deleted BEFORE DELETE ON indicator_value BEGIN SELECT RAISE(ABORT, 'indicator_value is never deleted'); END;
CREATE TRIGGER indicator_value_history_inserted BEFORE INSERT ON indicator_value_history WHEN EXISTS (SELECT 1 FROM indicator_value_history WHERE id = NEW.id AND revision = NEW.revision)
BEGIN SELECT RAISE(ABORT, 'indicator_value_history is append-only'); END;
CREATE TRIGGER indicator_value_history_never_updated BEFORE UPDATE ON indicator_value_history BEGIN SELECT RAISE(ABORT, 'indicator_value_history is append-only'); END;
CREATE TRIGGER indicator_value_history_never_deleted BEFORE DELETE ON indicator_value_history BEGIN SELECT RAISE(ABORT, 'indicator_value_history is append-only'); END;

CREATE TRIGGER journal_never_updated BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'journal is append-only'); END;
CREATE TRIGGER journal_never_deleted BEFORE DELETE ON journal BEGIN SELECT RAISE(ABORT, 'journal is append-only'); END;
CREATE TRIGGER journal_inserted BEFORE INSERT ON journal WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM journal)
BEGIN SELECT RAISE(ABORT, 'HEAD MOVED'); END;
CREATE TRIGGER journal_once BEFORE INSERT ON journal WHEN EXISTS (SELECT 1 FROM journal WHERE request_key = NEW.request_key)
BEGIN SELECT RAISE(ABORT, 'REPEATED'); END;
CREATE TRIGGER change_never_updated BEFORE UPDATE ON change BEGIN SELECT RAISE(ABORT, 'change is append-only'); END;
CREATE TRIGGER change_never_deleted BEFORE DELETE ON change BEGIN SELECT RAISE(ABORT, 'change is append-only'); END;
CREATE TRIGGER change_inserted BEFORE INSERT ON change WHEN EXISTS (SELECT 1 FROM change WHERE entity = NEW.entity AND entity_id = NEW.entity_id AND revision = NEW.revision)
BEGIN SELECT RAISE(ABORT, 'STALE'); END;
CREATE TRIGGER budget_cell_never_updated BEFORE UPDATE ON budget_cell BEGIN SELECT RAISE(ABORT, 'budget_cell is append-only'); END;
CREATE TRIGGER budget_cell_never_deleted BEFORE DELETE ON budget_cell BEGIN SELECT RAISE(ABORT, 'budget_cell is append-only'); END;
CREATE TRIGGER budget_cell_inserted BEFORE INSERT ON budget_cell WHEN EXISTS (SELECT 1 FROM budget_cell WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'budget_cell is append-only'); END;
CREATE TRIGGER exchange_rate_never_updated BEFORE UPDATE ON exchange_rate BEGIN SELECT RAISE(ABORT, 'exchange_rate is append-only'); END;
CREATE TRIGGER exchange_rate_never_deleted BEFORE DELETE ON exchange_rate BEGIN SELECT RAISE(ABORT, 'exchange_rate is append-only'); END;
CREATE TRIGGER exchange_rate_inserted BEFORE INSERT ON exchange_rate WHEN EXISTS (SELECT 1 FROM exchange_rate WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'exchange_rate is append-only'); END;
CREATE TRIGGER forecast_never_updated BEFORE UPDATE ON forecast BEGIN SELECT RAISE(ABORT, 'forecast is append-only'); END;
CREATE TRIGGER forecast_never_deleted BEFORE DELETE ON forecast BEGIN SELECT RAISE(ABORT, 'forecast is append-only'); END;
CREATE TRIGGER forecast_inserted BEFORE INSERT ON forecast WHEN EXISTS (SELECT 1 FROM forecast WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'forecast is append-only'); END;
