-- The same question as analyst.py asks. {folder} and {as_of} (seconds since 1970) are filled in by duckdb.mjs.
WITH openings AS (FROM read_csv('{folder}/openings.csv', all_varchar = false)),
months AS (FROM read_csv('{folder}/months.csv', all_varchar = false)),
leads AS (
  SELECT id, epoch(assigned)::BIGINT AS assigned, epoch("MQL")::BIGINT AS mql
  FROM read_csv('{folder}/leads.csv', header = true, all_varchar = false, columns = {
    'id': 'VARCHAR', 'type': 'VARCHAR', 'stream': 'VARCHAR', 'created': 'TIMESTAMP', 'assigned': 'TIMESTAMP', 'owner': 'VARCHAR', 'MQL': 'TIMESTAMP', 'SQL': 'TIMESTAMP',
    'Opportunity': 'TIMESTAMP', 'Customer': 'TIMESTAMP', 'accepted': 'TIMESTAMP', 'rejected': 'TIMESTAMP', 'reject_reason': 'VARCHAR' }, timestampformat = '%Y-%m-%dT%H:%M:%SZ')
),
touches AS (
  SELECT lead, epoch("at")::BIGINT AS moment
  FROM read_csv('{folder}/touches.csv', header = true, columns = {
    'id': 'VARCHAR', 'lead': 'VARCHAR', 'at': 'TIMESTAMP', 'kind': 'VARCHAR', 'direction': 'VARCHAR', 'actor': 'VARCHAR', 'automated': 'VARCHAR' }, timestampformat = '%Y-%m-%dT%H:%M:%SZ')
  WHERE direction = 'outbound' AND automated <> 'yes' AND epoch("at")::BIGINT <= {as_of}
),
started AS (
  SELECT leads.id, leads.assigned, openings.before + least(leads.assigned, openings.closes) - openings.opens + 4 * 3600 AS target
  FROM leads ASOF JOIN openings ON leads.assigned >= openings.opens
  WHERE leads.assigned <= {as_of}
),
-- A limit that ends at closing is due at closing: the last opening with less open time before it than the target.
due AS (
  SELECT started.id, started.assigned, openings.opens + started.target - openings.before AS due
  FROM started ASOF JOIN openings ON started.target > openings.before
),
first AS (
  SELECT due.id, min(touches.moment) AS done FROM due JOIN touches ON touches.lead = due.id AND touches.moment >= due.assigned GROUP BY due.id
),
speed AS (
  SELECT months.month,
    count(*) FILTER (WHERE first.done <= due.due) AS met,
    count(*) FILTER (WHERE due.due <= {as_of} AND (first.done IS NULL OR first.done > due.due)) AS missed,
    count(*) FILTER (WHERE due.due > {as_of} AND (first.done IS NULL OR first.done > due.due)) AS pending
  FROM due JOIN months ON due.assigned >= months.starts AND due.assigned < months.ends LEFT JOIN first ON first.id = due.id
  GROUP BY months.month
),
volume AS (
  SELECT months.month, count(*) AS leads FROM leads JOIN months ON leads.mql >= months.starts AND leads.mql < months.ends WHERE leads.mql <= {as_of} GROUP BY months.month
)
SELECT 'speed' AS what, month, met, missed, pending FROM speed
UNION ALL SELECT 'volume', month, leads, 0, 0 FROM volume
ORDER BY what, month;
