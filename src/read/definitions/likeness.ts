import { isPlainSpeech, jobWords, nameLikelihood } from '../people.ts';

/** What stands before a colon or a dash without being a term: labels, metadata, remarks. */
const labels =
  /^(?:an?|the|my|our)?\s*(?:abstract|accolades|agenda|aka|applications?|aim|advantages?|disadvantages?|advice|also|announce(?:ment|d)?s?|answer|approach|assumptions?|attendees?|audience|author|authors|background|bad|benefits?|best practices?|bonus|bottom line|but|caveats?|challenges?|check|code|comments?|commentary|company|concepts?|conclusions?|cons?|contact|context|cost|costs|date|dates|day|demo|demos?|description|details|difference|discussion|documentation|docs|downsides?|upsides?|drawbacks?|e\.?g\.?|email|end|event|examples?|ex|eg|ie|i\.e|e\.g|extra|fact|faq|features?(?: \w.*)?|findings?|frustrations?|feedback|first|second|third|fourth|finally|last|follow[- ]?up|fun fact|future|github|goals?|good|gotchas?|handle|hint|history|home ?page|how|however|idea|ideas|important|info|input|output|issue|issues|job|key|key points?|language|latency|learned|learnings?|lessons?|level|license|limitations?|link|links|location|main|meaning|message|milestones?|misc|moral|motivation|name|next|next steps?|nb|n\.b\.|note|notes?|now|objective|objectives|old|new|opinion|option(?: \w)?|options|other|outcome|overview|paper|part(?: \w+)?|people|phase(?: \w+)?|photo|place|plan|plus|point|presenter|presentation|presenters|price|priorit(?:y|ies)|problem|problems|process|product|pros?|pros and cons|protip|pro tip|purpose|q|a|a\d|q\d|question|questions|quote|quick|rating|reason|reasons|recap|recording|related|remember|repo|repository|requirements?|resource|resources|result|results|role|rule(?: \w+)?|scenarios?|see|see also|session|setup|side ?note|similar|site|size|slides?|so|solution|solutions|source|sources|speaker|speakers|state|status|step(?: \w+)?|steps|still|story|sub(?:ject|title)|suggestion|summary|tags?|takeaways?|take-?aways?|talk|task|team|thesis|think|thoughts?|time|tip(?: \w+)?|tips|title|tldr|tl;dr|today|todo|to do|tomorrow|topic|topics|track|traits?|twitter|type|update|url|usage|use|use case|use cases|user|using|version|video|visit|warning|watch|website|when|where|which|who|why|what|work|works|yes|no|yesterday|years?|\d+\w*|things? .*|lots? .*|ways? .*|reasons? .*|types? of .*|kinds? of .*|how .*|why .*|what .*|when .*|where .*|who .*|if .*|then|else|before|after|with|without|because|and .*|or .*|but .*|for .*|in .*|on .*|at .*|to .*|from .*|by .*|as .*|one .*|two|three|four|five|some .*|many .*|most .*|more .*|less .*|all .*|each .*|every .*|any .*|not .*|no .*|we .*|i .*|you .*|they .*|he .*|she .*|it .*|this .*|that .*|these .*|those .*|there .*|here.*|let'?s .*|can .*|should .*|must .*|will .*|don'?t .*|it'?s .*|that'?s .*|.*['’]s (?:comments?|commentary|notes?|thoughts?|opinion|take|view)|(?:own|right|wrong|major|minor|core|deeper|broader|mixed|better|new|old|good|bad|big|great|early|late|intermediate|final|initial|possible|potential|typical|common|current|previous) .*)$/i;

/** Verbs that begin an order or a step. */
const orders =
  /^(?:add|allow|announce|apply|ask|attach|automate|avoid|be|begin|bring|build|call|change|check|choose|click|collect|commit|compare|configure|connect|consider|copy|create|cut|define|delete|deliver|deploy|describe|design|disable|do|don'?t|download|drop|enable|encourage|ensure|enter|evaluate|execute|explain|export|fetch|find|fix|focus|follow|forget|gather|generate|get|give|go (?:to|for|with|from|back)|going|have|help|hire|identify|ignore|implement|import|improve|include|increase|install|instead|introduce|invest|join|keep|know|launch|learn|leave|let|lets|listen|look|make|manage|maximi[sz]e|measure|merge|minimi[sz]e|modify|monitor|move|needs?|never|notify|open|optimi[sz]e|pay|pick|place|plan|practice|prefer|prepare|prevent|provide|publish|pull|push|put|reach|read|reduce|refactor|remember|remove|rename|replace|return|review|run|save|say|scale|select|send|set|share|show|simplify|solve|speak|split|start|stay|stop|store|submit|switch|take|talk|teach|tell|test|think|track|treat|try|turn|understand|update|upgrade|use|used|validate|verify|visit|wait|want|watch|work|works|write|wrote)\b(?!-)/i;

/** Words that begin an order or a name: `Load Balancer`, `Pull request`. */
const nounOrOrder =
  /^(?:build|call|change|check|deploy|design|launch|load|merge|monitor|plan|publish|pull|push|read|release|return|review|run|scale|select|share|show|store|switch|test|track|update|use|watch|work|write)\s(?:\p{Lu}|balanc|request|store|case|server|tree|plan|set|path|time|flow|driven|suite)/iu;

const pronouns =
  /^(?:it|this|that|these|those|there|here|he|she|we|they|you|i|one|everything|everyone|everybody|nothing|something|someone|anything|anyone|nobody|who|which|what|where|when|why|how|most|some|many|all|both|each|none|another|other|others|people|things?|part|goal|idea|point|problem|question|answer|key|result|reason|solution|example|talk|speaker|audience|data|code|time|work|first|second|third|next|last|only|also|and|but|or|so|then|now|today|yes|no|my|our|your|their|his|her|its|more|less|if|as|because|while|since|after|before|once|until|for|with|without|in|on|at|by|from|to|of|not|just|even|still|maybe|perhaps|please|let|lets|can|could|should|would|will|may|might|must|do|does|did|is|are|was|were|be|been|being|has|have|had)$/i;

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
  if (!isBalanced(term) || /#\d|\p{L}{3}\.$/u.test(term)) return false;
  if (/^[@#$€£+~-]/.test(term) || /[,:=]$/.test(term)) return false;
  if (
    /\s[+&]\s.*\s|^\d|^too\s/i.test(term) ||
    (words.length > 2 && /^\p{L}+ing\s\p{Ll}/u.test(term))
  )
    return false;
  return !(words.length > 1 && orders.test(term) && !nounOrOrder.test(term));
}

/** `Improve your docs`: something to do. */
export function beginsWithOrder(text: string): boolean {
  return orders.test(text.trim());
}

function isBalanced(text: string): boolean {
  const count = (mark: RegExp) => text.match(mark)?.length ?? 0;
  return count(/[([]/g) === count(/[)\]]/g) && count(/["“”]/g) % 2 === 0;
}

/** Two to eight capitals (digits, `/` and a plural `s` may be among them): `CRI-O`, `RU/m`, `OTPs`. */
export function isAcronym(text: string): boolean {
  return (
    /^(?=.{2,10}$)\p{Lu}[\p{Lu}\d/&.-]*\p{Lu}[\p{Lu}\d]*s?(?:\/\w)?$/u.test(text) ||
    /^\p{Lu}\p{Ll}{0,2}\p{Lu}\p{Lu}?s?$/u.test(text)
  );
}

/** Whether the capitals of a short form are the beginnings of a long form's words, in order. */
export function spellsOut(short: string, long: string): boolean {
  const letters = short
    .replace(/s$/, '')
    .replace(/[^\p{L}\d]/gu, '')
    .toLowerCase()
    // `D2C` is device to cloud, `B4A` backend for apps.
    .replace(/(?<=\p{L})2(?=\p{L})/u, 't')
    .replace(/(?<=\p{L})4(?=\p{L})/u, 'f');
  if (letters.length < 2 || letters.length > 8) return false;
  const words = long
    .normalize('NFKD')
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '');
  if (words.length < 2 || words.length > letters.length * 2 + 2) return false;
  return (
    fits(letters, words) ||
    fits(
      letters,
      words.filter((word) => !/^(?:a|an|and|as|at|for|in|of|on|or|the|to|with)$/.test(word)),
    )
  );
}

/** Each letter is the next word's first, or a further letter of the word at hand. */
function fits(letters: string, words: readonly string[]): boolean {
  let word = -1;
  let within = 0;
  for (const letter of letters) {
    const next = words[word + 1];
    if (next?.startsWith(letter)) {
      word++;
      within = 1;
      continue;
    }
    const skip = words[word + 2];
    const inside = word >= 0 ? (words[word]?.indexOf(letter, within) ?? -1) : -1;
    if (inside >= 0 && inside < (words[word]?.length ?? 0)) within = inside + 1;
    else if (skip?.startsWith(letter)) {
      word += 2;
      within = 1;
    } else return false;
  }
  return word >= words.length - 2 && word >= 1;
}

const nounPhrase =
  /^(?:an?|the|any|one of|set of|group of|collection of|list of|process of|way (?:of|to)|ways to|idea (?:of|that)|ability to|act of|art of|study of|type of|kind of|form of|part of|piece of|method (?:of|for)|technique|tool|library|framework|system|software|platform|service|language|protocol|format|standard|pattern|mechanism|model|process|measure of|amount of|number of|when|where|how(?! (?:many|much|do|did|does|can))|what|whether|used (?:to|for|by|in|when)|for|something|anything|someone|anybody who|those who|like an?|similar to|same as|equivalent (?:of|to)|opposite of|stands for|short for|refers to|means|aka|also known as|basically|essentially|is|are|allows?|lets|enables?|provides?|makes?|creates?|defines?|describes?|contains?|represents?|handles?|manages?|runs?|gives?|takes?|uses?|builds?|checks?|converts?|turns?|holds?|stores?|tracks?|sends?|receives?|returns?|generates?|combines?|adds?|listens?|responsible for|consists? of|helps?|from|between|like|everything|series of|sequence of|piece of|pieces of|equivalent|being)\b/i;

const shorthand: ReadonlyMap<string, string> = new Map([
  ['b/w', 'between'],
  ['w/', 'with'],
  ['w/o', 'without'],
  ['n/w', 'network'],
  ['s/w', 'software'],
  ['h/w', 'hardware'],
  ['impl', 'implementation'],
  ['mgmt', 'management'],
  ['infra', 'infrastructure'],
  ['env', 'environment'],
  ['config', 'configuration'],
  ['db', 'database'],
  ['lang', 'language'],
  ['info', 'information'],
  ['fn', 'function'],
  ['svc', 'service'],
  ['lib', 'library'],
  ['app', 'application'],
]);

/** Note takers' shorthand in full, so that phrases are recognised. */
function spelledOut(text: string): string {
  return text.replace(
    /(?<![\w/])(?:\w\/\w?|\p{L}{2,6})(?![\w/])/gu,
    (word) => shorthand.get(word.toLowerCase()) ?? word,
  );
}

/** Every word that counts begins with a capital: the title of something. */
function isTitleCase(words: readonly string[]): boolean {
  const counted = words.filter((word) => word.length > 3);
  return counted.length >= 3 && counted.every((word) => /^\W*\p{Lu}/u.test(word));
}

/** A name by its look: capitals inside, dots, digits, or a capital in front of a word that is not everyday talk. */
export function looksNamed(text: string): boolean {
  if (/\p{Ll}\p{Lu}|^\p{Lu}{2,}|\p{L}\.\p{L}|\p{L}\d|\p{L}-\p{Lu}/u.test(text)) return true;
  return /^\p{Lu}/u.test(text) && !isPlainSpeech(text);
}

/** How much a text reads like what something means, from -1 to 1. */
export function meaningLikeness(text: string): number {
  const meaning = spelledOut(text.trim().replace(/^["“*_(]+/, ''));
  const words = meaning.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word));
  if (words.length === 0 || /^(?:https?:|www\.)\S+$/i.test(meaning)) return -1;
  if (/^[\d$€£~<>≈+-][\d.,:%$€£kKmMbB+x\s/-]*\w{0,6}$/.test(meaning)) return -1;
  if (
    /^(?:\d{1,2}[:.]\d{2}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.? \d)/i.test(
      meaning,
    )
  )
    return -1;
  if (nameLikelihood(meaning.replace(/[,(].*$/, '').trim()) >= 0.7) return -1;
  if (words.length <= 7 && jobWords.test(meaning) && /,| at | @/.test(meaning)) return -0.6;
  if (/^(?:[{[<$|]|--?\w)/.test(meaning)) return -1;
  let likeness = nounPhrase.test(meaning) ? 0.3 : isNamingPhrase(meaning) ? 0.22 : 0;
  if (
    /^\S+(?:\s\S+){0,2}\s(?:is|are|was|were|has|have|can|will|do|does|did)\b/i.test(meaning) &&
    likeness < 0.3
  )
    likeness -= 0.25;
  if (
    /\s[-–—]\s*$|\s[-–—]{1,2}\s\p{Lu}\p{L}+ \p{Lu}\p{L}+$|\bby \p{Lu}\p{L}+ \p{Lu}/u.test(meaning)
  )
    likeness -= 0.4;
  if (/[%=]|\d+x\b/.test(meaning)) likeness -= 0.15;
  if (isTitleCase(words)) likeness -= 0.3;
  if (words.length >= 5) likeness += 0.08;
  if (words.length < 3) likeness -= likeness > 0 ? 0.2 : 0.3;
  if (meaning.includes('?')) likeness -= /\?\s*$/.test(meaning) ? 0.5 : 0.3;
  if ((meaning.match(/->|=>|→/g)?.length ?? 0) > 1) likeness -= 0.4;
  if (
    /^(?:can|could|should|will|would|wish|want|needs?|must|may|might|had|have|has|did|does|was|were|got|went|some|many|lots?|more|less|there|this|that|these|first|second|last|next)\b/i.test(
      meaning,
    )
  )
    likeness -= 0.3;
  if (
    /^(?:we|i|you|they|he|she|don'?t|do not|not|no|yes|yep|nope|ok|let'?s|if|but|because|so|just|please|very|too|i'm|we're|you're|it'?s (?:not|hard|great|good|bad))\b/i.test(
      meaning,
    )
  )
    likeness -= 0.35;
  if (
    /\b(?:is|was|are|were) (?:great|good|bad|awesome|hard|easy|nice|terrible|cool)\b/i.test(meaning)
  )
    likeness -= 0.2;
  return Math.max(-1, Math.min(1, likeness));
}

/** Nouns that say what kind of thing something is. */
const kinds =
  'abstraction|agent|algorithm|analysis|api|app|application|approach|architecture|balancer|broker|buffer|builder|bus|cache|class|classes|client|cloud|cluster|code|company|compiler|component|components|contract|controller|container|containers|cost|dashboard|data|database|debt|design|device|directory|discovery|distribution|driver|editor|emitters?|engine|environment|error|event|events|exception|execution|extension|feature|file|files|format|framework|function|functions|gateway|generator|graph|host|image|implementation|impl|index|infrastructure|instance|interface|iterable|key|language|layer|library|lib|list|loader|logging|loop|machine|management|manager|mapping|measure|mechanism|memory|mesh|metadata|method|methodology|metric|mgmt|microcomputer|microcontroller|middleware|mode|model|modell?ing|module|monitor|monitoring|network|node|object|objects|orchestration|orchestrator|operator|os|package|packages|parser|part|pattern|person|phase|plane|platform|plugin|plugins|policy|practice|principle|problem|procedure|process|processing|product|program|programs|project|property|protocol|prototype|provider|proxy|query|queue|registry|replacement|representation|resource|responders?|routine|rule|runtime|scheduler|schema|script|server|servers|service|services|set|simulation|site|skill|software|solution|spec|specification|stack|standard|standards|state|storage|store|strategy|stream|structure|structures|style|subset|suite|syntax|system|systems|table|task|team|technique|technology|template|term|test|testing|text|theory|thread|time|tool|tooling|toolkit|tools|transaction|translation|tree|trigger|type|types|unit|utility|value|values|variable|variant|version|view|volume|vulnerability|warehouse|wrapper|encryption|automation|authentication|authorization|networking|tracing|visuali[sz]ation|measurements?|computing|programming|learning';
const namesKind = new RegExp(
  `^(?:(?!(?:from|to|for|of|in|on|at|by|with|per|across|is|are|was|were|has|have|had|as|the|your|our|my|their|we|you|it|went|got|came|did|does|do|not)\\s)[\\p{L}\\d][\\p{L}\\d+./&-]*\\s+){0,5}(?:${kinds})(?:$|[.;:(]|, (?:which|that|where|used)|\\s(?:for|of|to|that|which|used|built|from|between|on|in|with|by|where|whose|based|and|or|when|like|as)\\b)`,
  'iu',
);
const tellsWhich =
  /^(?:basically |essentially |just |simply |mostly |generally )*(?:[\p{L}\d][\p{L}\d/-]*\s+){1,4}(?:that|which|who|used (?:to|for|by|in)|built (?:by|for|on)|made of|responsible for|capable of|designed to|intended|based on)\b/iu;

/** A phrase without an article that names a kind of thing: `Cluster computing platform`, `Code that has no tests`. */
export function isNamingPhrase(text: string): boolean {
  const phrase = spelledOut(text.trim());
  if (orders.test(phrase) || pronouns.test(phrase.split(/\s+/)[0] ?? '')) return false;
  if (/\?\s*$/.test(phrase)) return false;
  if (participle.test(phrase)) return false;
  if (/^\d/.test(phrase)) return false;
  const start = phrase.replace(/^(?:basically|essentially|just|simply)\s+/i, '');
  return (
    namesKind.test(start) ||
    tellsWhich.test(phrase) ||
    /^(?:basically|essentially)\s+\S+\s/i.test(phrase) ||
    actsAs.test(phrase)
  );
}

const participle =
  /^(?!used to|known as|defined as|designed to)(?:\p{L}+(?:ed|ing)|sent|built|given|done|held|kept|made|run|written|set)\s+(?:and|to|by|in|from|on|with|as|for|differently|at|into|when|over|via|using|about|out|up|off)\b/iu;

/** Whether a predicate tells what was done to the subject instead of what it is. */
export function isParticiple(text: string): boolean {
  return participle.test(text.trim());
}

/** `pays attention to ...`, `binds resources to ...`: a verb in the third person in front. */
const actsAs =
  /^(?:associates|adds|automates|binds|brings|builds|calculates|calls|catches|changes|checks|collects|combines|compares|computes|connects|controls|converts|counts|creates|deals|decides|defines|delivers|deploys|describes|detects|determines|displays|does|ensures|evaluates|executes|exposes|extracts|fetches|filters|finds|formats|forwards|generates|gets|groups|guarantees|handles|hides|hosts|identifies|implements|indicates|injects|inspects|installs|integrates|keeps|limits|links|listens|loads|locks|logs|looks|maintains|makes|maps|matches|measures|merges|monitors|moves|offers|optimizes|orchestrates|organizes|parses|pays|performs|points|prevents|processes|produces|protects|proxies|publishes|reads|records|reduces|removes|renders|replaces|resolves|responds|restarts|retrieves|retries|routes|runs|saves|scales|schedules|selects|separates|serves|shows|simulates|solves|sorts|specifies|splits|starts|stops|supports|switches|takes|talks|tells|tests|tracks|transforms|translates|tries|updates|uses|validates|verifies|watches|works|wraps|writes)\s+\p{L}/iu;

export function isActing(text: string): boolean {
  return actsAs.test(text.trim());
}
