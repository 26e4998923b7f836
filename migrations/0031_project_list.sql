-- A list of one status, and the count of several, read the projects of that status alone.
CREATE INDEX project_status ON project (status, code);
