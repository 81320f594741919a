import type { Stance } from "@/domain/vocabulary";

/** A link under an update. */
export interface Evidence {
  url: string;
  title: string | null;
  publisher: string | null;
  /** EDTF. */
  publishedEdtf: string | null;
  quote: string | null;
  /** What it shows, in the words of who logged it. */
  noteEn: string | null;
  noteKo: string | null;
  stance: Stance;
}
