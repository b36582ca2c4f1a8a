import { firstWord } from '../../lexicon/letters.ts';
import { isEverydayWordsOnly } from '../../lexicon/person-names.ts';
import { orderVerbs } from '../../lexicon/verbs.ts';
import { isAllCapitals } from './acronyms.ts';

/** Lower-case texts before a colon or a dash that are no terms: labels, metadata, remarks. */
const labels: ReadonlySet<string> = new Set([
  ...`abstract accolades debug decision decisions blocker blockers blocked serves servings agenda aka application applications aim advantage advantages disadvantage
    disadvantages advice announce announces announcement announcements announced announceds answer
    approach assumption assumptions attendee attendees audience author authors background bad benefit
    benefits bonus caveat caveats challenge challenges check code comment comments commentary
    company concept concepts conclusion conclusions con cons contact context cost costs date dates day
    default defaults optional required param params parameter parameters argument arguments args return
    returns throws deprecated version versions demo demos description details difference
    discussion documentation docs downside downsides upside upsides drawback drawbacks eg eg. e.g e.g.
    email end event example examples ex ie i.e extra fact faq feature features finding findings
    frustration frustrations feedback first second third fourth finally last followup follow-up future
    github goal goals good gotcha gotchas handle hint history homepage how however idea ideas important
    info input output issue issues job key language latency learned learning learnings lesson lessons
    level license limitation limitations link links location main meaning message milestone milestones
    misc moral motivation name next nb n.b. note notes now objective objectives old new opinion option
    options other outcome overview paper part people phase photo place plan plus point presenter
    presentation presenters price priority priorities problem problems process product pro pros protip
    purpose q a question questions quote quick rating reason reasons recap recording related remember
    repo repository requirement requirements resource resources result results role rule scenario
    scenarios see session setup sidenote similar site size slide slides solution solutions source
    sources speaker speakers owner owners approver approvers reviewer reviewers maintainer maintainers
    assignee assignees facilitator escalation lecturer state status step steps story subject
    subtitle suggestion summary tag tags takeaway takeaways take-away take-aways talk task team thesis think
    thought thoughts time tip tips title tldr tl;dr today todo tomorrow topic topics track trait traits
    twitter type update url usage use user video visit warning watch website when where which who why what
    work works yesterday year years else before after two three four five`.split(/\s+/),
  ...[
    'best practice',
    'best practices',
    'bottom line',
    'default value',
    'default values',
    'defaults value',
  ],
  ...['defaults values', 'follow up', 'fun fact', 'home page', 'key point', 'key points'],
  ...['next step', 'next steps', 'pros and cons', 'pro tip', 'see also', 'side note'],
  ...['to do', 'use case', 'use cases'],
]);

/** First words of remarks of two or more words, also behind an article: `lots ...`, `the how ...`. */
const remarkBeginnings: ReadonlySet<string> = new Set(
  `thing things lot lots way ways reason reasons how why what when where who one many most more less not
    let's dont don't it's thats that's own right wrong major minor bigger smaller faster slower higher lower
    larger shorter longer fewer easier harder cheaper example core deeper broader mixed better new old good bad big great early late intermediate
    final initial possible potential typical common current previous usual often very sometimes always
    never rarely usually mostly`.split(/\s+/),
);

/** More labels: `Features so far`, `Step 3`, `Ann's notes`. */
const otherLabels =
  /^(?:d[eé]fini(?:tion|ción|zione|ção)|features \w.*|feature (?:\d|list|set|request|idea|comparison)\w*.*|option \w|(?:part|phase|rule|step|tip) \w+|[aq]\d|\d+\w*|(?:type|kind)s? of .*|(?:co-?)?(?:author|creator|founder|maintainer)s? of .*|\w+ definition|here.*|.*['’]s (?:comments?|commentary|notes?|thoughts?|opinion|take|view))$/;

const ARTICLE = /^(?:an?|the|my|our)\s+/;

/** Whether a term is a label, also after an article. */
function isLabel(term: string): boolean {
  const key = term.toLowerCase();
  return isBareLabel(key) || (ARTICLE.test(key) && isBareLabel(key.replace(ARTICLE, '')));
}

function isBareLabel(key: string): boolean {
  const space = key.indexOf(' ');
  return (
    labels.has(key) ||
    (space > 0 && remarkBeginnings.has(key.slice(0, space))) ||
    (space > 0 && isOfKind(key, space)) ||
    otherLabels.test(key)
  );
}

/** `Real problem`, `Problem 2`, `Glass paper`: a label with one more word, or a written work. */
const isOfKind = (key: string, space: number): boolean =>
  works.has(key.slice(key.lastIndexOf(' ') + 1)) ||
  ((labels.has(key.slice(0, space)) || counted.has(key.slice(0, space))) &&
    /^\d+$/.test(key.slice(space + 1))) ||
  (only.has(key.slice(0, space)) && labels.has(key.slice(space + 1)));

/** What is counted in talks: `Threat 1`. */
const counted: ReadonlySet<string> = new Set(
  'act argument attempt chapter exercise experiment fact iteration mistake myth pattern pitfall risk round theme threat trend week'.split(
    ' ',
  ),
);

const works: ReadonlySet<string> = new Set(['paper', 'book', 'article', 'talk', 'video']);
const only: ReadonlySet<string> = new Set(['real', 'actual', 'only']);

/** Words that begin an order or a name: `Load Balancer`, `Pull request`. */
const ordersOrNouns: ReadonlySet<string> = new Set(
  `build call change check deploy design launch load merge monitor plan publish pull push read release
    return review run scale select share show store switch test track update use watch work write`.split(
    /\s+/,
  ),
);

/** Words that begin no term: pronouns, conjunctions, prepositions, auxiliary verbs. */
const pronouns: ReadonlySet<string> = new Set(
  `it this that these those there here he she we they you i one everything everyone everybody nothing something
    someone anything anyone nobody who which what where when why how most some many all both each none another
    other others people thing things first second third two three four five several valid unless whether around
    during under via than although though whereas such every any above below following next last only also and
    but or so then now today yes no my our your their his her its more less if as because while since after
    before once until for with without in on at by from to of not just even still maybe perhaps please let lets
    can could should would will may might must do does did is are was were be been being has have had using`.split(
    /\s+/,
  ),
);

/** Nouns that alone, or before a short word, name nothing in particular: `data`, but `data lake`. */
const vague: ReadonlySet<string> = new Set(
  'part goal idea point problem question answer key result reason solution example talk speaker audience data code time work'.split(
    ' ',
  ),
);

/** Marks of sentences, code, addresses, sums and numbers, at places where no term has them. */
const notInTerms =
  /[?!;…<>{}|]|\.\s|\s(?:that|which|who)$|https?:|www\.|\bw\/|\d\.\d+\S{0,3}$|^\W*\d+[\d.,:%$€x\s]*\w{0,3}$|#\d|^[\d@#$€£+~—–[(*•-]|[,:=]$|\s=\s|\s[+&]\s.*\s|不是|不要|如何|[为為][何什]|怎[么麼]/;

/** A formula in a name, which is ignored: in `Loss $L_{2}$` the words decide. */
const formulaInName = /\$(?=\S)[^$]*(?<=\S)\$(?!\d)/g;

/** Whether a text can be a term. */
export function isTermLike(text: string): boolean {
  const term = (text.includes('$') ? text.replace(formulaInName, '') : text).trim();
  if (term.length < 2 || term.length > 60) return false;
  const gap = term.search(/\s/);
  const first = gap < 0 ? term : term.slice(0, gap);
  const key = first.toLowerCase();
  // The tests that reject most texts come first.
  if ((pronouns.has(key) && !isShortForm(first, term)) || notInTerms.test(term)) return false;
  if (!/[a-z]/i.test(term) && !/\p{L}/u.test(term)) return false;
  const rest = term.slice(first.length).trimStart();
  if (vague.has(key) && !/^\p{L}{4,}(?:\s\p{L}{4,})*$/u.test(rest)) return false;
  if (!isBalanced(term) || (term.endsWith('.') && /\p{L}{3}\.$/u.test(term))) return false;
  if (rest !== '' && beginsWithOrder(term) && !mayBeNoun(term, first)) return false;
  if (endsAsAdverb(term) || (rest !== '' && isOrderByForm(first, rest))) return false;
  // `Fully glazed in an oven` says how something was done.
  if (key.endsWith('ly') && /^\S+\s\p{L}{2,}ed\s(?:by|in|on|with|from|to|at)\b/iu.test(term))
    return false;
  if (key.endsWith('ing') && /^\p{L}+ing\s\p{Ll}\S*\s/u.test(term)) return false;
  return isShortForm(first, term) || !isLabel(term);
}

/** Whether the first word is an acronym in a name of acronyms: `CAN` in `CAN FD`. */
const isShortForm = (first: string, term: string): boolean =>
  first.length > 1 && term.length > first.length && isAllCapitals(term) && term.length <= 12;

/** Ends with an adverb made from an adjective: `Historically`, `spread purchases evenly`; not `assembly`. */
const endsAsAdverb = (term: string): boolean =>
  /(?:al|ous|ive|ful|less|ent|ant|ar|ate|ed|ing|ect|ic|[ai]b|[lmv]en|on|ick)ly$/i.test(term);

/** `Check the linter`: an order with its object; few names have such a second word. */
const isOrderByForm = (first: string, rest: string): boolean =>
  /^\p{L}+$/u.test(first) &&
  /^(?:the|an?|your|our|their|its|it|them|all|every|each|more|less|things)\s/i.test(`${rest} `);

/** Whether the order may be a noun: any letter after one space is enough, whatever its case. */
function mayBeNoun(term: string, first: string): boolean {
  return ordersOrNouns.has(first.toLowerCase()) && /^\s\p{L}/u.test(term.slice(first.length));
}

/** Whether the first word of a text begins no term. */
export function beginsWithPronoun(text: string): boolean {
  return pronouns.has(/^\S+/.exec(text)?.[0].toLowerCase() ?? '');
}

/** Whether a text is an order: `Improve your docs`. */
export function beginsWithOrder(text: string): boolean {
  const said = text.trim();
  const word = firstWord(said);
  // `GET request`: a word in capitals is no order, unless the entire text is in capitals.
  if (/^\p{Lu}{3,}\s.*\p{Ll}/u.test(said)) return false;
  if (orderVerbs.has(word)) return said.charAt(word.length) !== '-';
  // The two orders of more than one word.
  return (
    (word === 'don' || word === 'go') &&
    /^(?:don't|go (?:to|for|with|from|back))\b(?!-)/i.test(said)
  );
}

function isBalanced(text: string): boolean {
  if (!/[()[\]"“”]/.test(text)) return true;
  const count = (mark: RegExp) => text.match(mark)?.length ?? 0;
  return count(/[([]/g) === count(/[)\]]/g) && count(/["“”]/g) % 2 === 0;
}

/** Whether a text looks like a name: inner capitals, dots, digits, or a capital on a word that is not everyday. */
export function looksNamed(text: string): boolean {
  if (/\p{Ll}\p{Lu}|^\p{Lu}{2,}|\p{L}\.\p{L}|\p{L}\d|\p{L}-\p{Lu}/u.test(text)) return true;
  return /^\p{Lu}/u.test(text) && !isEverydayWordsOnly(text);
}

/** Whether a name is one word; in a glossary, a word that is a label elsewhere may be a term: `Topic`. */
export const isOneWordName = (name: string): boolean => /^\p{L}[\p{L}\d-]+$/u.test(name);
