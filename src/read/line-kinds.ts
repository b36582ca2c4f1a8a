/** Headings of a note's own parts: not talks, whoever wrote them. */
const sectionNames =
  /^(?:(?:my |main |key |other |more |some |general |raw |talk |session |brief |quick |final |personal |side |random |live )?(?:notes?|ideas?|details?|summary|summaries|overview|abstract|description|introduction|intro|agenda|outline|background|motivation|conclusions?|takeaways?|take-?aways|lessons(?: learned)?|learnings|highlights|resources?|references?|links?|slides?|video|recording|questions?|q ?(?:&|and|\/|n) ?a|qa|qna|discussion|demos?|examples?|bio|about(?: me| us| the (?:speaker|author|talk)s?)?|speakers?|presenters?|authors?|thoughts?|comments?|todos?|to ?dos?|action items|further reading|see also|appendix|tl;?dr|glossary|terms|terminology|definitions?|table of contents|contents?|toc|index|schedule|program(?:me)?|talks?|sessions?|keynotes?|workshops?|lightning talks?|announcements?|misc(?:ellaneous)?|other|others|extras?|faq|license|credits|acknowledge?ments?|contributing|contributors|installation|usage|setup|requirements|prerequisites|problems?|solutions?|challenges?|goals?|results?|benefits|pros|cons|pros (?:and|&) cons|advantages|disadvantages|why\??|what\??|how\??|when\??|who\??|where\??|tips|tools|tasks?|setup|use cases?|history|context|architecture|timeline|future(?: work)?|next steps|part \d+|step \d+|chapter \d+|recap|wrap[- ]?up|quotes?|since then|key points?|points|audience|feedback|tags?|topics?|metadata|info(?:rmation)?|event|date|location|venue|tweets?|photos?|pictures|images?|people|vendors?|sponsors?|booths?|expo|hallway track|open spaces?))\s*[:.!]*$/i;

/** Parts of a programme that are no talks. */
const breaks =
  /^(?:[\d:.\s–—apm-]*)(?:(?:coffee|lunch|tea|short|networking|morning|afternoon)?\s*breaks?|lunch|breakfast|dinner|registration|check-?in|doors open|welcome(?: (?:and|&) .*| remarks| address)?|opening(?: remarks| words| ceremony)?|closing(?: remarks| words| ceremony)?|party|after ?party|social(?: event)?|networking|reception|drinks|happy hour|raffle|group photo|end of day|the end)\s*[!.:]*$/i;

/** Headings that hold talks: days, tracks, rooms, parts of the day, months and weekdays with dates. */
const containers =
  /^(?:(?:first|second|third|fourth|fifth|last|1st|2nd|3rd|\d(?:st|nd|rd|th))\s+day|day\s*(?:#?\d+|one|two|three|four|five|zero)\b.*|(?:pre|post)[- ]?conference(?: day)?|(?:track|room|stage|hall|stream)\b[^|]*|(?:mon|tues?|wednes|wed|thurs?|fri|satur|sat|sun)(?:day)?\b[\s,.–—-]*(?:.{0,30}\d.{0,30})?|morning(?: sessions?)?|afternoon(?: sessions?)?|evening(?: sessions?)?|(?:conference |main |keynote |breakout |technical |other |tutorial |workshop )?(?:talks?|sessions|keynotes|workshops|tutorials|presentations|lightning talks?|ignites?|ignite talks|panels)(?:\s*\(.*\))?|(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?\s+\d{1,2}(?:st|nd|rd|th)?(?:,?\s*\d{4})?|\d{1,2}(?:st|nd|rd|th|\.)?\s+(?:of\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?:,?\s*\d{4})?|\d{4}-\d{2}-\d{2}.*|20\d\d)\s*[:.]*$/i;

export function isSectionName(text: string): boolean {
  return sectionNames.test(text.replace(/^[\d.)\s]+|^[^\p{L}\p{N}]+/gu, '').trim());
}

export function isBreak(text: string): boolean {
  return breaks.test(text.trim());
}

export function isContainer(text: string): boolean {
  return text.length < 90 && containers.test(text.trim());
}

/** A link back or home, a banner, a language switch. */
export function isNavigation(text: string): boolean {
  return /^(?:[←⬅<«↩🔙🏠\s]*\s*)?(?:back(?: to .*)?|home|return(?: to .*)?|up|previous|next|index|main page|edit this page|view on github)\s*[→»>]?$/iu.test(
    text.trim(),
  );
}

const eventWords =
  /(?:\b(?:conf|conference|summit|meet-?ups?|congress|symposium|convention|hackathon|barcamp|unconference|expo|fest|festival|forum|re:?invent|build|wwdc|google i\/o|i\/o|fosdem|oscon|pycon|ignite|webinar|world tour|user group|usergroup)\b|\w*(?:conf|con|camp|days|fest|summit)\b)/i;

/** Words that make a text look like an event's name: a conference word, or a year beside capitals. */
export function looksLikeEvent(text: string): boolean {
  if (text.length > 90) return false;
  const word = eventWords.exec(text)?.[0] ?? '';
  if (
    word !== '' &&
    !/^(?:con|second|days|camp|icon|bacon|lexicon|beacon|reason|build|forum|ignite|silicon|falcon|days)$/i.test(
      word,
    )
  )
    return true;
  return (
    /(?:^|\D)(?:19|20)\d\d(?:\D|$)/.test(text) &&
    /\p{Lu}\p{L}+/u.test(text) &&
    text.split(/\s+/).length <= 8
  );
}
