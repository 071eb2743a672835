-- « Ce matin » is more than the day and less than the hour: kept as it was said.
ALTER TABLE testimony ADD COLUMN day_part text CHECK (day_part IN ('matin', 'apres_midi', 'soir'));
