import { lazily } from '../../../model/lazily.ts';

/**
 * Patterns of questions in natural language, by what they ask. They match texts from {@link normalised}; their groups
 * capture the names that the question asks for.
 */
export interface QuestionFrames {
  /** Questions for the meaning of something: its term comes first. */
  readonly meanings: readonly RegExp[];
  /** Questions for the difference between two things. */
  readonly comparisons: readonly RegExp[];
  /** Questions for who spoke about something, or where: pages come first. */
  readonly pages: readonly RegExp[];
  /** All other questions. */
  readonly others: readonly RegExp[];
}

/** A text with a single space between its words. */
const spaced = (text: string): string => text.trim().replace(/\s+/g, ' ');

/** A text in lower case, single-spaced. Patterns for one case compile in a fraction of the time. */
export const normalised = (text: string): string => spaced(text).toLowerCase();

/** A part of the text from {@link normalised}, in the case that was typed: acronyms must stay in capitals. */
export function inTypedCase(part: string, query: string): string {
  const written = spaced(query);
  const asked = normalised(query);
  // A few letters get longer in lower case, so that offsets differ.
  const at = asked.length === written.length ? asked.indexOf(part) : -1;
  return at < 0 ? part : written.slice(at, at + part.length);
}

/**
 * Quick test: the start of every question, or the words after the name. Most queries have neither, and the patterns
 * take more than a millisecond to compile.
 */
export const QUESTION_QUICK_TEST =
  /^(?:wh|has |how |did |do |does |can |expl|def|mean|was |qu|c['’]est|[¿ ]*(?:para )?qu[eé] |o que |che |cos|wat |vad |что |are |is |show |find |any|some|an? |the |talk|note|session|presentation|diff|tell |teach |remind |give |get |please|hey|hi |ok|so |could |would |will |i['’ ]|we['’ ]|help |let me |look|searching |all |info|detail|every|more |bitte |kannst |können |mir |erkl|erz|alles |etwas |mehr |notizen |parle|dis-|cu[eé]nt|h[aá]bl|dime |fal[ae]|conte|spiega|parlami |dimmi |vertel |leg |förklara |berätta |объясни|расскажи)|mean|defin|explained|stand for| vs|versus|とは/;

/** The pattern of an English question for one name: `before`, an article or none, the name, `behind`. */
const round = (before: string, behind = ''): RegExp =>
  new RegExp(`^${before} (?:an? |the )?([^?]+?)${behind}\\s*\\??$`);

const POLITE =
  "(?:(?:please|hey|hi|ok|so|(?:can|could|would|will) (?:you|someone|anyone|i|we)|(?:i|we)(?: would|['’]d)? (?:want|need|like) to|(?:i am|i['’]m|we are|we['’]re) (?:looking|trying) to|help me(?: to)?|let me)[, ]+)";
const AMOUNT =
  '(?:a bit|all|an overview|any|anything|details?|everything|info|information|more|notes?|some|something)';
const ABOUT = '(?:about|on|regarding|concerning)';
const TALK = '(?:talk|note|session|presentation)s?';
const WORKS = '(?: is| are| means?| works?)?';

export const questionFrames = lazily(
  (): QuestionFrames => ({
    meanings: [
      round("(?:what(?:'s|’s| is| are| was| were)|who is|explain|define|definition of|meaning of)"),
      round('what (?:does|do)', ' (?:mean|stand for)'),
      /^([^?]+?) (?:meaning|definition|defined|explained)\s*\??$/,
      /^was (?:ist|sind|bedeutet|bedeuten|heißt|heisst) (?:eine? |der |die |das )?([^?]+?)\s*\??$/,
      /^(?:qu['’]est[- ]ce qu(?:e (?:c['’]est que )?|['’])|c['’]est quoi |que signifie )(?:une? |le |la |les |l['’])?([^?]+?)\s*\??$/,
      /^[¿ ]*(?:qu[eé] (?:es|son|significa)|para qu[eé] sirven?) (?:una? |el |la |los |las )?([^?]+?)\s*\??$/,
      /^o que (?:é|são|significa) (?:uma? |os? |as? )?([^?]+?)\s*\??$/,
      /^(?:che )?cos(?:['’]è|a è|a sono|a significa) (?:un['’a]?\s?|il |lo |la |l['’])?([^?]+?)\s*\??$/,
      /^wat (?:is|zijn|betekent) (?:een |de |het )?([^?]+?)\s*\??$/,
      /^vad (?:är|betyder) (?:en |ett )?([^?]+?)\s*\??$/,
      /^что (?:такое|значит|означает) ([^?]+?)\s*\??$/,
      /^([^?？]+?)とは(?:何(?:です)?か?)?[?？]?$/,
    ],
    comparisons: [
      /^(?:what(?:'s|’s| is| are) )?(?:the )?differences? between (?:an? |the )?([^?]+?) and (?:an? |the )?([^?]+?)\s*\??$/,
      /^([^?]+?) (?:vs\.?|versus) ([^?]+?)\s*\??$/,
    ],
    pages: [
      /^(?:who|(?:has|did) (?:any|some)(?:one|body)) (?:is |was )?(?:talk|speak|spoke)(?:s|ed|n|ing)? (?:about|on) ([^?]+?)\s*\??$/,
      /^who (?:is |was )?present(?:s|ed|ing) (?:about |on )?([^?]+?)\s*\??$/,
      new RegExp(
        `^who (?:gave|gives|held) (?:an? |the )?${TALK} (?:about|on|called) ([^?]+?)\\s*\\??$`,
      ),
      /^what did ([^?]+?) (?:say|tell|talk|speak)(?: us)?(?: (?:about|on) ([^?]+?))?\s*\??$/,
      new RegExp(
        `^(?:(?:is|are|were) there |(?:which|what) (?:(?:is|was) the )?|show me |find )?(?:any |some |an? |the )?${TALK} (?:(?:(?:is|was|are|were) )?(?:about|on|by|from|in|at)|mention(?:s|ed)?|cover(?:s|ed)?) ([^?]+?)\\s*\\??$`,
      ),
    ],
    others: [
      round('what (?:is|was|are) the (?:meanings?|definitions?) of'),
      round('what (?:does|do|did)', ' (?:mean|stand for)'),
      round('how(?: does| do)?', ' works?'),
      round('(?:is|are)', ' (?:supported|available|possible|allowed)'),
      /^(?:does|do|can) \S+ supports? ([^?]+?)\s*\??$/,
      round('where (?:do|does|is|are|can)', ' (?:go|live|located|stored|found)'),
      round('how (?:to|(?:can|do|should) (?:i|we|you)) (?:use|get|make|do)'),
      round('(?:when|where|why)(?: to| (?:can|do|should) (?:i|we|you))? (?:choose|need|use|want)'),
      round('(?:what|how|when|where|why) (?:is|are)', ' (?:(?:good|needed|used)(?: for)?|for)'),
      round('what (?:about|of)'),
      round(
        `(?:what|where) (?:do|did|does|can|could) (?:i|it|they|we|you|(?:my|our|the|these) notes) (?:find|have|hear|know|learn|read|say|see|tell me|think)(?: ${AMOUNT})* ${ABOUT}`,
      ),
      // Requests: `tell me about`, `give us all on`.
      round(
        `${POLITE}*(?:tell|teach|remind|show|give|get|find) (?:(?:me|us)(?: ${AMOUNT})*|${AMOUNT}(?: ${AMOUNT})*) (?:${ABOUT}|of)`,
      ),
      round(`${POLITE}*(?:tell|teach|show|remind) (?:me|us) (?:what|how|why)`, WORKS),
      round(`${POLITE}*(?:show|give|get|find) (?:me|us)`),
      round(`${POLITE}*explain (?:(?:to )?(?:me|us) )?(?:what|how|why)`, WORKS),
      round(`${POLITE}*explain (?:to )?(?:me|us)`),
      round(
        `${POLITE}+(?:define|describe|explain|summari[sz]e|understand|(?:hear|know|learn|read)(?: ${AMOUNT})*(?: ${ABOUT})?)`,
      ),
      round(`${POLITE}*(?:(?:i am |i['’]m |we are |we['’]re )?(?:looking|searching) for|look up)`),
      round(`${AMOUNT}(?: ${AMOUNT})* ${ABOUT}`),
      /^(?:(?:bitte|kannst du|können sie) )?(?:mir )?(?:erkläre?(?: mir)?|erzähle? mir (?:etwas |mehr )?(?:über|von)|(?:alles|etwas|infos?|informationen|mehr|notizen) (?:über|zu|zum|zur)) (?:eine? |den |der |die |das )?([^?]+?)\s*\??$/,
      /^(?:expliquez?(?:-moi)?|parle[sz]?-moi|dis-moi)(?: ce qu['’]est| de| des| du)? (?:une? |le |la |les |l['’])?([^?]+?)\s*\??$/,
      /^(?:expl[ií]ca(?:me)?|cu[eé]ntame|h[aá]blame|dime)(?: algo| m[aá]s)?(?: acerca de| de| qu[eé] es| sobre)? (?:una? |el |la |los |las )?([^?]+?)\s*\??$/,
      /^(?:explique(?:-me)?|fal[ae](?:-me)?|conte(?:-me)?)(?: algo| mais)?(?: de| o que é| sobre)? (?:uma? |os? |as? )?([^?]+?)\s*\??$/,
      /^(?:spiega(?:mi)?|parlami|dimmi)(?: cos['’]è| di| di più su| qualcosa su)? (?:un['’a]?\s?|il |lo |la |l['’])?([^?]+?)\s*\??$/,
      /^(?:vertel (?:me|mij) (?:iets |meer )?over|leg (?:me |mij )?uit wat) (?:een |de |het )?([^?]+?)(?: is| zijn)?\s*\??$/,
      /^(?:förklara|berätta (?:mer )?om) (?:en |ett )?([^?]+?)\s*\??$/,
      /^(?:объясни(?:те)?(?: мне)?|расскажи(?:те)?(?: мне)?(?: об?| про)?)(?: что такое)? ([^?]+?)\s*\??$/,
    ],
  }),
);

/** A word for the kind of text at the end of a query. */
const KIND_BEHIND =
  / (?:basics|docs?|documentation|examples?|guide|help|info|introduction|notes?|overview|tips|tutorial)$/;

/** A query without a kind of text at its end: `webhooks` for `webhooks example`. */
export const withoutKindOfText = (query: string): string =>
  inTypedCase(normalised(query).replace(KIND_BEHIND, ''), query);
