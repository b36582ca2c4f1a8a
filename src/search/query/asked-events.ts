/** `when was the conference`, `where does KubeCon take place`; what is asked of stands in the group. */
const QUESTION =
  /^(?:when|where)(?:'s|’s| is| was| were| are| does| do| did| will) (?:the |this |that )?([^?]+?)(?: be)?(?: held| take place| took place| happen)?\s*\??$/;
/** Whatever is called so is meant, whichever it is. */
const ANY_EVENT = /^(?:conferences?|events?|meet-?ups?|summits?|workshops?|talks?)$/;

/** A longer text asks for more. */
const MAX_LENGTH = 100;

/**
 * A question for the day or the place of an event, as a query for events; undefined for any other text. That
 * there is such an event has to be seen.
 */
export function askedEvents(text: string): string | undefined {
  // In lower case, for which patterns compile in a fraction of the time.
  const query = text.trim().toLowerCase();
  if (query.length > MAX_LENGTH) return undefined;
  const name = QUESTION.exec(query)?.[1];
  if (name === undefined) return undefined;
  return ANY_EVENT.test(name) ? 'type:event' : `type:event ${name}`;
}
