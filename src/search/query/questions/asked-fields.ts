import { normalised } from './question-frames.ts';

/** `when was the conference`, `where does KubeCon take place`; the group captures the event. */
const QUESTION =
  /^(?:when|where)(?:'s|’s| is| was| were| are| does| do| did| will) (?:the |this |that )?([^?]+?)(?: be)?(?: held| take place| took place| happen)?\s*\??$/;
/** A word that means any event, so that it is no name. */
const ANY_EVENT = /^(?:conferences?|events?|meet-?ups?|summits?|workshops?|talks?)$/;

/** A kind of event after the name, which the notes may lack: `the Rye conference` may be `Rye Days` in the notes. */
const KIND_BEHIND = / (?:conference|event|meet-?up|summit|workshop)$/;

/** `talks by Jo Reyes`; the group captures the speaker. */
const TALKS_BY =
  /^(?:(?:which|what|any|all|the|an?) )?(?:talk|session|presentation)s? (?:(?:is |are |was |were )?(?:given |held )?by) (.+?)\s*\??$/;

/** Longer texts ask for more than one field. */
const MAX_LENGTH = 100;

/**
 * Turns a question for the date or place of an event, or for the talks of a speaker, into queries for fields. The first
 * query with complete hits answers the question; perhaps none has any. Empty for any other text.
 */
export function fieldQueriesOfQuestion(text: string): readonly string[] {
  const query = normalised(text);
  if (query.length > MAX_LENGTH) return [];
  const speaker = TALKS_BY.exec(query)?.[1];
  if (speaker !== undefined) return [speaker.replace(/\S+/g, 'speaker:$&')];
  const name = QUESTION.exec(query)?.[1];
  if (name === undefined) return [];
  if (ANY_EVENT.test(name)) return ['type:event'];
  return [...new Set([name, name.replace(KIND_BEHIND, '')])].map((one) => `type:event ${one}`);
}
