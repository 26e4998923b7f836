-- REPLACE takes away the row that holds the same key without firing its DELETE triggers: these guards refuse it in the
-- words of the constraint itself, which an ordinary INSERT or UPDATE would have met anyway.
CREATE TRIGGER organisation_key_inserted BEFORE INSERT ON organisation WHEN EXISTS (SELECT 1 FROM organisation WHERE code = NEW.code)
BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: organisation.code'); END;
CREATE TRIGGER organisation_key_updated BEFORE UPDATE OF code ON organisation WHEN EXISTS (SELECT 1 FROM organisation WHERE code = NEW.code AND id <> OLD.id)
BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: organisation.code'); END;
CREATE TRIGGER person_key_inserted BEFORE INSERT ON person WHEN EXISTS (SELECT 1 FROM person WHERE email = NEW.email)
BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: person.email'); END;
CREATE TRIGGER person_key_updated BEFORE UPDATE OF email ON person WHEN EXISTS (SELECT 1 FROM person WHERE email = NEW.email AND id <> OLD.id)
BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: person.email'); END;
CREATE TRIGGER agreement_key_inserted BEFORE INSERT ON agreement WHEN EXISTS (SELECT 1 FROM agreement WHERE code = NEW.code)
BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: agreement.code'); END;
CREATE TRIGGER agreement_key_updated BEFORE UPDATE OF code ON agreement WHEN EXISTS (SELECT 1 FROM agreement WHERE code = NEW.code AND id <> OLD.id)
BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: agreement.code'); END;
CREATE TRIGGER amendment_key_inserted BEFORE INSERT ON amendment WHEN EXISTS (SELECT 1 FROM amendment WHERE agreement_id = NEW.agreement_id AND number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: amendment.agreement_id, amendment.number'); END;
CREATE TRIGGER amendment_key_updated BEFORE UPDATE OF agreement_id, number ON amendment WHEN EXISTS (SELECT 1 FROM amendment WHERE agreement_id = NEW.agreement_id AND number = NEW.number AND id <> OLD.id)
BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: amendment.agreement_id, amendment.number'); END;
CREATE TRIGGER project_key_inserted BEFORE INSERT ON project WHEN EXISTS (SELECT 1 FROM project WHERE code = NEW.code)
BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: project.code'); END;
CREATE TRIGGER project_key_updated BEFORE UPDATE OF code ON project WHEN EXISTS (SELECT 1 FROM project WHERE code = NEW.code AND id <> OLD.id)
BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: project.code'); END;
CREATE TRIGGER component_key_inserted BEFORE INSERT ON component WHEN EXISTS (SELECT 1 FROM component WHERE project_id = NEW.project_id AND code = NEW.code)
BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: component.project_id, component.code'); END;
CREATE TRIGGER component_key_updated BEFORE UPDATE OF project_id, code ON component WHEN EXISTS (SELECT 1 FROM component WHERE project_id = NEW.project_id AND code = NEW.code AND id <> OLD.id)
BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: component.project_id, component.code'); END;
CREATE TRIGGER participation_key_inserted BEFORE INSERT ON participation WHEN EXISTS (SELECT 1 FROM participation WHERE project_id = NEW.project_id AND organisation_id = NEW.organisation_id AND role = NEW.role)
BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: participation.project_id, participation.organisation_id, participation.role'); END;
CREATE TRIGGER participation_key_updated BEFORE UPDATE OF project_id, organisation_id, role ON participation WHEN EXISTS (SELECT 1 FROM participation WHERE project_id = NEW.project_id AND organisation_id = NEW.organisation_id AND role = NEW.role AND id <> OLD.id)
BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: participation.project_id, participation.organisation_id, participation.role'); END;
CREATE TRIGGER initiative_key_inserted BEFORE INSERT ON initiative WHEN EXISTS (SELECT 1 FROM initiative WHERE code = NEW.code)
BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: initiative.code'); END;
CREATE TRIGGER initiative_key_updated BEFORE UPDATE OF code ON initiative WHEN EXISTS (SELECT 1 FROM initiative WHERE code = NEW.code AND id <> OLD.id)
BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: initiative.code'); END;
CREATE TRIGGER budget_line_key_inserted BEFORE INSERT ON budget_line WHEN EXISTS (SELECT 1 FROM budget_line WHERE project_id = NEW.project_id AND code = NEW.code)
BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: budget_line.project_id, budget_line.code'); END;
CREATE TRIGGER budget_line_key_updated BEFORE UPDATE OF project_id, code ON budget_line WHEN EXISTS (SELECT 1 FROM budget_line WHERE project_id = NEW.project_id AND code = NEW.code AND id <> OLD.id)
BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: budget_line.project_id, budget_line.code'); END;
CREATE TRIGGER budget_version_key_inserted BEFORE INSERT ON budget_version WHEN EXISTS (SELECT 1 FROM budget_version WHERE project_id = NEW.project_id AND number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: budget_version.project_id, budget_version.number'); END;
CREATE TRIGGER budget_version_key_updated BEFORE UPDATE OF project_id, number ON budget_version WHEN EXISTS (SELECT 1 FROM budget_version WHERE project_id = NEW.project_id AND number = NEW.number AND id <> OLD.id)
BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: budget_version.project_id, budget_version.number'); END;
CREATE TRIGGER milestone_key_inserted BEFORE INSERT ON milestone WHEN EXISTS (SELECT 1 FROM milestone WHERE project_id = NEW.project_id AND code = NEW.code)
BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: milestone.project_id, milestone.code'); END;
CREATE TRIGGER milestone_key_updated BEFORE UPDATE OF project_id, code ON milestone WHEN EXISTS (SELECT 1 FROM milestone WHERE project_id = NEW.project_id AND code = NEW.code AND id <> OLD.id)
BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: milestone.project_id, milestone.code'); END;
CREATE TRIGGER indicator_key_inserted BEFORE INSERT ON indicator WHEN EXISTS (SELECT 1 FROM indicator WHERE project_id = NEW.project_id AND code = NEW.code)
BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: indicator.project_id, indicator.code'); END;
CREATE TRIGGER indicator_key_updated BEFORE UPDATE OF project_id, code ON indicator WHEN EXISTS (SELECT 1 FROM indicator WHERE project_id = NEW.project_id AND code = NEW.code AND id <> OLD.id)
BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: indicator.project_id, indicator.code'); END;
CREATE TRIGGER budget_cell_key_inserted BEFORE INSERT ON budget_cell WHEN EXISTS (SELECT 1 FROM budget_cell WHERE version_id = NEW.version_id AND line_id = NEW.line_id AND year = NEW.year)
BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: budget_cell.version_id, budget_cell.line_id, budget_cell.year'); END;
CREATE TRIGGER forecast_key_inserted BEFORE INSERT ON forecast WHEN EXISTS (SELECT 1 FROM forecast WHERE line_id = NEW.line_id AND made_on = NEW.made_on AND period = NEW.period)
BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: forecast.line_id, forecast.made_on, forecast.period'); END;
CREATE TRIGGER journal_key_inserted BEFORE INSERT ON journal
WHEN EXISTS (SELECT 1 FROM journal WHERE hash = NEW.hash AND seq <> NEW.seq)
BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: journal.hash'); END;
