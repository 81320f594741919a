ALTER TABLE "milestone" ADD COLUMN "last_finding" TEXT;

-- Until now an entry without a link counted as "no evidence found"; what was not said outright is not made up for it here.
UPDATE "milestone" m SET "last_finding" = look.found
FROM (
  SELECT DISTINCT ON (u.milestone_id) u.milestone_id,
    CASE WHEN EXISTS (SELECT FROM "evidence" e WHERE e.update_version_id = v.id) THEN 'evidence'
      WHEN u.sort = 'check' THEN 'no-change' ELSE 'no-link' END AS found
  FROM "update" u
  JOIN "update_version" v ON v.update_id = u.id AND v.version = u.public_version
  WHERE u.status = 'published' AND u.sort <> 'first-entry'
  ORDER BY u.milestone_id, u.as_of_on DESC, u.published_at DESC, u.id
) AS look
WHERE look.milestone_id = m.id;

ALTER TABLE "milestone"
  ADD CONSTRAINT milestone_last_finding CHECK ("last_finding" IN ('evidence', 'none', 'no-change', 'no-link')),
  ADD CONSTRAINT milestone_finding_of_a_look CHECK (("last_finding" IS NULL) = ("last_checked_on" IS NULL));
