-- When a tool's problem was last told of: looked up for each problem of a week, never by walking the history.
CREATE INDEX testimony_platform_symptom ON testimony (platform_code, symptom_code, observed_day);
