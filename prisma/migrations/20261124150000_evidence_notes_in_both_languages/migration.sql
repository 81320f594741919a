-- What a page shows is said in our words, and the public reads it: in two languages.
ALTER TABLE "evidence" RENAME COLUMN "note" TO "note_en";
ALTER TABLE "evidence" ADD COLUMN "note_ko" TEXT;
