import { isPlainSpeech } from '../people.ts';

/** What stands before a colon or a dash without being a term: labels, metadata, remarks. */
const labels =
  /^(?:an?|the|my|our)?\s*(?:abstract|accolades|agenda|aka|applications?|aim|advantages?|disadvantages?|advice|also|announce(?:ment|d)?s?|answer|approach|assumptions?|attendees?|audience|author|authors|background|bad|benefits?|best practices?|bonus|bottom line|but|caveats?|challenges?|check|code|comments?|commentary|company|concepts?|conclusions?|cons?|contact|context|cost|costs|date|dates|day|defaults?(?: values?)?|optional|required|param(?:eter)?s?|arguments?|args|returns?|throws|deprecated|since|versions?|demo|demos?|description|details|difference|discussion|documentation|docs|downsides?|upsides?|drawbacks?|e\.?g\.?|email|end|event|examples?|ex|eg|ie|i\.e|e\.g|extra|fact|faq|features?(?: \w.*)?|findings?|frustrations?|feedback|first|second|third|fourth|finally|last|follow[- ]?up|fun fact|future|github|goals?|good|gotchas?|handle|hint|history|home ?page|how|however|idea|ideas|important|info|input|output|issue|issues|job|key|key points?|language|latency|learned|learnings?|lessons?|level|license|limitations?|link|links|location|main|meaning|message|milestones?|misc|moral|motivation|name|next|next steps?|nb|n\.b\.|note|notes?|now|objective|objectives|old|new|opinion|option(?: \w)?|options|other|outcome|overview|paper|part(?: \w+)?|people|phase(?: \w+)?|photo|place|plan|plus|point|presenter|presentation|presenters|price|priorit(?:y|ies)|problem|problems|process|product|pros?|pros and cons|protip|pro tip|purpose|q|a|a\d|q\d|question|questions|quote|quick|rating|reason|reasons|recap|recording|related|remember|repo|repository|requirements?|resource|resources|result|results|role|rule(?: \w+)?|scenarios?|see|see also|session|setup|side ?note|similar|site|size|slides?|so|solution|solutions|source|sources|speaker|speakers|state|status|step(?: \w+)?|steps|still|story|sub(?:ject|title)|suggestion|summary|tags?|takeaways?|take-?aways?|talk|task|team|thesis|think|thoughts?|time|tip(?: \w+)?|tips|title|tldr|tl;dr|today|todo|to do|tomorrow|topic|topics|track|traits?|twitter|type|update|url|usage|use|use case|use cases|user|using|version|video|visit|warning|watch|website|when|where|which|who|why|what|work|works|yes|no|yesterday|years?|\d+\w*|things? .*|lots? .*|ways? .*|reasons? .*|types? of .*|kinds? of .*|how .*|why .*|what .*|when .*|where .*|who .*|if .*|then|else|before|after|with|without|because|and .*|or .*|but .*|for .*|in .*|on .*|at .*|to .*|from .*|by .*|as .*|one .*|two|three|four|five|some .*|many .*|most .*|more .*|less .*|all .*|each .*|every .*|any .*|not .*|no .*|we .*|i .*|you .*|they .*|he .*|she .*|it .*|this .*|that .*|these .*|those .*|there .*|here.*|let'?s .*|can .*|should .*|must .*|will .*|don'?t .*|it'?s .*|that'?s .*|.*['’]s (?:comments?|commentary|notes?|thoughts?|opinion|take|view)|(?:own|right|wrong|major|minor|bigger|smaller|faster|slower|higher|lower|larger|shorter|longer|fewer|easier|harder|cheaper|example|core|deeper|broader|mixed|better|new|old|good|bad|big|great|early|late|intermediate|final|initial|possible|potential|typical|common|current|previous) .*)$/i;

/** Verbs that begin an order or a step. */
const orders =
  /^(?:add|allow|announce|apply|ask|attach|automate|avoid|be|begin|bring|build|call|change|check|choose|click|collect|commit|compare|configure|connect|consider|copy|create|cut|define|delete|deliver|deploy|describe|design|disable|do|don'?t|download|drop|enable|encourage|ensure|enter|evaluate|execute|explain|export|fetch|find|fix|focus|follow|forget|gather|generate|get|give|go (?:to|for|with|from|back)|going|have|help|hire|identify|ignore|implement|import|improve|include|increase|install|instead|introduce|invest|join|keep|know|launch|learn|leave|let|lets|listen|look|make|manage|maximi[sz]e|measure|merge|minimi[sz]e|modify|monitor|move|needs?|never|notify|open|optimi[sz]e|pay|pick|place|plan|practice|prefer|prepare|prevent|provide|publish|pull|push|put|reach|read|reduce|refactor|remember|remove|rename|replace|return|review|run|save|say|scale|select|send|set|share|show|simplify|solve|speak|split|start|stay|stop|store|submit|switch|take|talk|teach|tell|test|think|track|treat|try|turn|understand|update|upgrade|use|used|validate|verify|visit|wait|want|watch|work|works|write|wrote)\b(?!-)/i;

/** Words that begin an order or a name: `Load Balancer`, `Pull request`. */
const nounOrOrder =
  /^(?:build|call|change|check|deploy|design|launch|load|merge|monitor|plan|publish|pull|push|read|release|return|review|run|scale|select|share|show|store|switch|test|track|update|use|watch|work|write)\s(?:\p{Lu}|balanc|request|store|case|server|tree|plan|set|path|time|flow|driven|suite)/iu;

/** Words that begin no term: pronouns, conjunctions, prepositions, auxiliary verbs. */
const pronouns =
  /^(?:it|this|that|these|those|there|here|he|she|we|they|you|i|one|everything|everyone|everybody|nothing|something|someone|anything|anyone|nobody|who|which|what|where|when|why|how|most|some|many|all|both|each|none|another|other|others|people|things?|first|second|third|two|three|four|five|several|valid|unless|whether|around|during|under|via|than|although|though|whereas|such|every|any|above|below|following|next|last|only|also|and|but|or|so|then|now|today|yes|no|my|our|your|their|his|her|its|more|less|if|as|because|while|since|after|before|once|until|for|with|without|in|on|at|by|from|to|of|not|just|even|still|maybe|perhaps|please|let|lets|can|could|should|would|will|may|might|must|do|does|did|is|are|was|were|be|been|being|has|have|had)$/i;

/** Nouns that alone, or in front of an everyday word, name nothing in particular: `data`, but `data lake`. */
const vague =
  /^(?:part|goal|idea|point|problem|question|answer|key|result|reason|solution|example|talk|speaker|audience|data|code|time|work)$/i;

/** Whether a text can be the name of something that has a meaning. */
export function isTermLike(text: string): boolean {
  const term = text.trim();
  if (term.length < 2 || term.length > 60) return false;
  if (
    !/\p{L}/u.test(term) ||
    /[?!;…<>{}|]|\.\s|https?:|www\.|\bw\/|\d\.\d|^\W*\d+[\d.,:%$€x\s]*\w{0,3}$/u.test(term)
  )
    return false;
  const words = term.split(/\s+/);
  if (words.length > 6) return false;
  if (labels.test(term) || pronouns.test(words[0] ?? '')) return false;
  if (vague.test(words[0] ?? '') && !(words.length === 2 && /^\p{L}{4,}$/u.test(words[1] ?? '')))
    return false;
  if (!isBalanced(term) || /#\d|\p{L}{3}\.$/u.test(term)) return false;
  if (/^[@#$€£+~—–[(*•-]/.test(term) || /[,:=]$|\s=\s/.test(term)) return false;
  if (
    /\s[+&]\s.*\s|^\d|^too\s/i.test(term) ||
    (words.length > 2 && /^\p{L}+ing\s\p{Ll}/u.test(term))
  )
    return false;
  return !(words.length > 1 && orders.test(term) && !nounOrOrder.test(term));
}

/** Whether a text begins with a word that begins no name. */
export function beginsWithPronoun(text: string): boolean {
  return pronouns.test(text.split(/\s+/, 1)[0] ?? '');
}

/** `Improve your docs`: something to do. */
export function beginsWithOrder(text: string): boolean {
  return orders.test(text.trim());
}

function isBalanced(text: string): boolean {
  const count = (mark: RegExp) => text.match(mark)?.length ?? 0;
  return count(/[([]/g) === count(/[)\]]/g) && count(/["“”]/g) % 2 === 0;
}

/** A name by its look: capitals inside, dots, digits, or a capital in front of a word that is not everyday talk. */
export function looksNamed(text: string): boolean {
  if (/\p{Ll}\p{Lu}|^\p{Lu}{2,}|\p{L}\.\p{L}|\p{L}\d|\p{L}-\p{Lu}/u.test(text)) return true;
  return /^\p{Lu}/u.test(text) && !isPlainSpeech(text);
}
