/** The kind of any file, told from its bytes: pictures, recordings, films, PDF. */
import type { Bytes, Facts, Tell } from "./bytes.ts";
import { aiff, wave } from "./chunks.ts";
import { flac } from "./flac.ts";
import { matroska } from "./matroska.ts";
import { mp4 } from "./mp4.ts";
import { mpegAudio } from "./mpeg-audio.ts";
import { ogg } from "./ogg.ts";
import { picture } from "./picture.ts";

/** ISO 32000-1 §7.5.2 */
const pdf: Tell = async (file) =>
  (await file.at(0, 5)).has("%PDF-") ? { type: "application/pdf" } : undefined;

const KINDS: readonly Tell[] = [picture, mp4, ogg, flac, wave, aiff, matroska, pdf, mpegAudio];

/** What a file is, as far as its own bytes say it for certain; nothing where they do not. */
export async function factsOf(file: Bytes): Promise<Facts> {
  for (const tell of KINDS) {
    const facts = await tell(file);
    if (facts) return facts;
  }
  return {};
}
