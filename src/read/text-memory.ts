/** What has been found out about a line, kept while its document is read: each is asked about several times. */

/** Lines that are kept: those of an ordinary document, and no more memory whatever comes. */
const KEPT = 300;
const LONGEST = 4000;

/** The same judgement of a text, made once for each text. */
export function remembering<Answer>(judge: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, { readonly answer: Answer }>();
  return (text) => {
    if (text.length > LONGEST) return judge(text);
    const kept = known.get(text);
    if (kept) return kept.answer;
    const answer = judge(text);
    if (known.size >= KEPT) known.clear();
    known.set(text, { answer });
    return answer;
  };
}
