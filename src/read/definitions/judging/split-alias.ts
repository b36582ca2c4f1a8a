import { spellsOut } from './acronyms.ts';

/** `The lidpool` is `lidpool`, `(JVM)` is JVM. */
function withoutArticle(term: string): string {
  const bare = /^\([^()]+\)$/.test(term) ? term.slice(1, -1) : term;
  return /^(?:the|an?)\s/i.test(bare) ? bare.replace(/^\w+\s+(?=\S{2})/, '') : bare;
}

/** Takes quotes, stars and underscores off at both ends: few terms have any. */
function withoutMarks(term: string): string {
  if (!/["“”'‘’*_]/.test(term.charAt(0) + term.slice(-1))) return term;
  return term.replace(/^["“”'‘*_]+|["“”'’*_]+$/g, '').trim();
}

/** What part of speech a term is, or what kind of option or value. */
const SAYS_OF_WORD =
  /^(?:noun|verb|adj(?:ective)?|adv(?:erb)?|n|v|pl|plural|abbr|optional|required|default|deprecated|experimental|read-?only|string|number|bool(?:ean)?|int(?:eger)?|object|array|function|name)\.?$/i;

/** `send(payload)`: what is called, with what it is given. */
const CALL = /^([\p{L}_$][\p{L}\d_$.]*)\([^()]*\)$/u;

/** `Long short-term memory (LSTM)` gives the name and its short form, if it has one. */
export function splitAlias(term: string): {
  readonly name: string;
  readonly aliases: readonly string[];
} {
  const plain = withoutMarks(withoutArticle(withoutMarks(term.trim())));
  const parts = plain.endsWith(')') ? /^(.*\S)\s*\(([^()]{1,40})\)$/.exec(plain) : null;
  const [, name, alias] = parts ?? [];
  const called = CALL.exec(plain)?.[1];
  if (called && !spellsOut(called, alias ?? '')) return { name: called, aliases: [] };
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
