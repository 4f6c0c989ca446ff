-- A unit is silent about a version once, whatever runs at the same time.
create unique index silent_once on clearance.unit_answer (version_id, department_id) where consent = 'TACIT';
