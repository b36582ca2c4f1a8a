/** Words that show that a piece of text is not a person's name. */
const notAName =
  /[:!?"“”|/\\{}=<>*`_~^]|\d|https?|www\.|\b(?:the|and|or|of|for|with|to|in|on|at|how|why|what|your|our|is|are)\b/i;
const company = /\b(?:inc|llc|ltd|gmbh|corp|team|university|college|foundation|labs?)\b\.?$/i;
const job =
  /\b(?:engineer|developer|architect|manager|director|founder|cofounder|ceo|cto|cio|cso|vp|head|lead|evangelist|advocate|consultant|officer|president|scientist|designer|analyst|professor|principal|senior|sr|staff|moderator)\b/i;

/** The names of people in a field or a line that is known to name people. */
export function namesIn(text: string): readonly string[] {
  const plain = text
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<[^>]*>|\([^)]*\)|\[[^\]]*\]/g, ' ')
    .replace(/[*_`]+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const groups = plain.split(/\s*(?:;|\s&\s|\band\b|\s\+\s|\bwith\b)\s*/i);
  return groups.flatMap(peopleOfGroup);
}

/** `Ann Lee, Acme` is one person and a company; `Ann Lee, Bo Ray` are two people. */
function peopleOfGroup(group: string): readonly string[] {
  const parts = group
    .split(/\s*,\s*/)
    .map((part) => part.split(/\s+[-–—|@]+\s*|\s@|:/)[0]?.trim() ?? '');
  const [first = '', ...rest] = parts;
  const names = first !== '' && !notAName.test(first) ? [first] : [];
  // Later parts are people only if they look like nothing else: two or three capitalised words.
  for (const part of rest) if (isFullName(part)) names.push(part);
  return names;
}

/** Two to four words that begin with a capital, none of them a job or a company's. */
export function isFullName(text: string): boolean {
  if (notAName.test(text) || company.test(text) || job.test(text)) return false;
  const words = text.split(' ');
  if (words.length < 2 || words.length > 4) return false;
  return words.every((word) =>
    /^(?:\p{Lu}[\p{L}\p{M}.'’-]*|van|von|de|der|den|da|di|la|le|bin|al|el)$/u.test(word),
  );
}
