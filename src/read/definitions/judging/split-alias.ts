import { isLongFormOf } from './acronyms.ts';

/** Removes an article and enclosing brackets: `The lidpool` becomes `lidpool`, `(JVM)` becomes JVM. */
function withoutArticle(term: string): string {
  const bare = /^\([^()]+\)$/.test(term) ? term.slice(1, -1) : term;
  return /^(?:the|an?)\s/i.test(bare) ? bare.replace(/^\w+\s+(?=\S{2})/, '') : bare;
}

/** Removes quotes, stars and underscores at both ends. Quick test first, since few terms have any. */
function withoutMarks(term: string): string {
  if (!/["“”'‘’*_]/.test(term.charAt(0) + term.slice(-1))) return term;
  return term.replace(/^["“”'‘*_]+|["“”'’*_]+$/g, '').trim();
}

/** Brackets that contain a part of speech, or the kind of an option or value. */
const SAYS_OF_WORD =
  /^(?:noun|verb|adj(?:ective)?|adv(?:erb)?|n|v|pl|plural|abbr|optional|required|default|deprecated|experimental|read-?only|string|number|bool(?:ean)?|int(?:eger)?|object|array|function|name)\.?$/i;

/** A call, with its arguments: `send(payload)`. */
const CALL = /^([\p{L}_$][\p{L}\d_$.]*)\([^()]*\)$/u;

/** Splits a term into its name and the alias in brackets, if any: `Long short-term memory (LSTM)`. */
export function splitAlias(term: string): {
  readonly name: string;
  readonly aliases: readonly string[];
} {
  const plain = withoutMarks(withoutArticle(withoutMarks(term.trim())));
  const parts = plain.endsWith(')') ? /^(.*\S)\s*\(([^()]{1,40})\)$/.exec(plain) : null;
  const [, name, alias] = parts ?? [];
  const called = CALL.exec(plain)?.[1];
  if (called && !isLongFormOf(called, alias ?? '')) return { name: called, aliases: [] };
  if (name && alias && SAYS_OF_WORD.test(alias)) return { name, aliases: [] };
  return name && alias
    ? {
        name,
        aliases: [
          alias.replace(/^(?:also|aka|a\.k\.a\.|or|auch|kurz|short|abbr\.?)(?:\s*:\s*|\s+)/i, ''),
        ],
      }
    : { name: plain, aliases: [] };
}
