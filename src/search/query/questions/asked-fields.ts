import { asAsked } from './question-frames.ts';

/** `when was the conference`, `where does KubeCon take place`; what is asked of stands in the group. */
const QUESTION =
  /^(?:when|where)(?:'s|’s| is| was| were| are| does| do| did| will) (?:the |this |that )?([^?]+?)(?: be)?(?: held| take place| took place| happen)?\s*\??$/;
/** Whatever is called so is meant, whichever it is. */
const ANY_EVENT = /^(?:conferences?|events?|meet-?ups?|summits?|workshops?|talks?)$/;

/** What a name may have besides: of `the Rye conference` the event may be called `Rye Days`. */
const KIND_BEHIND = / (?:conference|event|meet-?up|summit|workshop)$/;

/** `talks by Jo Reyes`; whose they are stands in the group. */
const TALKS_BY =
  /^(?:(?:which|what|any|all|the|an?) )?(?:talk|session|presentation)s? (?:(?:is |are |was |were )?(?:given |held )?by) (.+?)\s*\??$/;

/** A longer text asks for more. */
const MAX_LENGTH = 100;

/**
 * A question for the day or the place of an event, or for somebody's talks, as queries for their fields: the first that
 * finds one answers it. Empty for any other text. That there is such an event or speaker has to be seen.
 */
export function askedByField(text: string): readonly string[] {
  const query = asAsked(text);
  if (query.length > MAX_LENGTH) return [];
  const speaker = TALKS_BY.exec(query)?.[1];
  if (speaker !== undefined) return [speaker.replace(/\S+/g, 'speaker:$&')];
  const name = QUESTION.exec(query)?.[1];
  if (name === undefined) return [];
  if (ANY_EVENT.test(name)) return ['type:event'];
  return [...new Set([name, name.replace(KIND_BEHIND, '')])].map((one) => `type:event ${one}`);
}
