-- Whether a session began in a browser that its account had not come in with before: its holder is told.
ALTER TABLE staff_session ADD new_browser boolean NOT NULL DEFAULT false;
