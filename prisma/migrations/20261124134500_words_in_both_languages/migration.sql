-- What would count as evidence, and what is not known, are read by the public: each in two languages.
ALTER TABLE "milestone" RENAME COLUMN "evidence_to_look_for" TO "evidence_to_look_for_en";
ALTER TABLE "milestone" RENAME COLUMN "not_known" TO "not_known_en";
ALTER TABLE "milestone" ADD COLUMN "evidence_to_look_for_ko" TEXT,
ADD COLUMN "not_known_ko" TEXT[] DEFAULT ARRAY[]::TEXT[];
