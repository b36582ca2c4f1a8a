import { expect, test } from 'vitest';
import { readNote } from '../../src/read/read-note.ts';

/** The definitions in a talk's note, as `term (aliases) = meaning`. */
function definitionsIn(body: string): readonly string[] {
  const text = `# A talk\n\nSpeaker: Ann Lee\n\n${body}\n`;
  return readNote({ path: 'FooConf-2019/a.md', text }).definitions.map(
    ({ term, aliases, span }) =>
      `${term}${aliases.length > 0 ? ` (${aliases.join(', ')})` : ''} = ${text.slice(span.start, span.end)}`,
  );
}

test.each([
  [
    'a dash',
    '* Sidecar - a container that runs beside another',
    'Sidecar = a container that runs beside another',
  ],
  [
    'an en dash without bullet',
    'Sidecar – a container that runs beside another',
    'Sidecar = a container that runs beside another',
  ],
  [
    'a colon',
    '* Fan-out: one message that goes to many consumers',
    'Fan-out = one message that goes to many consumers',
  ],
  [
    'a colon and a tab',
    '* Fan-out:\tone message that goes to many consumers',
    'Fan-out = one message that goes to many consumers',
  ],
  [
    'bold',
    '* **Backpressure:** telling the *producer* to slow down',
    'Backpressure = telling the *producer* to slow down',
  ],
  [
    'code',
    '* `plan apply`: applies all the changes of a plan',
    'plan apply = applies all the changes of a plan',
  ],
  [
    'what is called, with what it is given',
    '- `unfurl(sail)`: a function that lets a sail down from its boom',
    'unfurl = a function that lets a sail down from its boom',
  ],
  ['equals', '* slice = reference to an array', 'slice = reference to an array'],
  ['an acronym spelled out', '* MTTR: mean time to recovery', 'MTTR = mean time to recovery'],
  [
    'an acronym in brackets',
    'Runs as a Function as a Service (FaaS) now.',
    'FaaS (Function as a Service) = Function as a Service',
  ],
  [
    'an acronym of one hyphenated word',
    'The sensors report boat-to-shore (B2S) at night.',
    'B2S (boat-to-shore) = boat-to-shore',
  ],
  [
    'an acronym of a name with small words',
    'Each bay keeps a Chart of Tides by the Hour (CTH) up to date.',
    'CTH (Chart of Tides by the Hour) = Chart of Tides by the Hour',
  ],
  [
    'an acronym before its brackets',
    'Runs on FaaS (Function as a Service) now.',
    'FaaS (Function as a Service) = Function as a Service',
  ],
  [
    'the long form first',
    '* Universal Control Plane - UCP',
    'UCP (Universal Control Plane) = Universal Control Plane',
  ],
  [
    'a sentence',
    'A lambda is a function that has no name.',
    'lambda = a function that has no name.',
  ],
  [
    'a plural sentence',
    'Coroutines are components that can be suspended.',
    'Coroutines = components that can be suspended.',
  ],
  [
    'a name in brackets',
    'Long short-term memory (LSTM) is a network that remembers.',
    'LSTM (Long short-term memory) = Long short-term memory',
  ],
  [
    'means',
    'Idempotency means that doing it twice changes nothing.',
    'Idempotency = that doing it twice changes nothing.',
  ],
  [
    'called',
    'A service that wraps another is called an ambassador.',
    'ambassador = A service that wraps another is called an ambassador.',
  ],
  [
    'a heading',
    '## Bulkhead\n\nA pattern that isolates failures.',
    'Bulkhead = A pattern that isolates failures.',
  ],
  [
    'a question as heading',
    '## What is chaos engineering?\n\n* Breaking things on purpose',
    'chaos engineering = Breaking things on purpose',
  ],
  [
    'a question as bullet',
    '* What is a pod?\n  * Smallest unit that is scheduled',
    'pod = Smallest unit that is scheduled',
  ],
  [
    'a bullet and its first child',
    '* Helm\n  * Tool for managing charts',
    'Helm = Tool for managing charts',
  ],
  [
    'a code verb',
    '* `tox` creates matrices of test dependencies',
    'tox = creates matrices of test dependencies',
  ],
  ['terminology', '## Terminology\n\n* _Image_ - blueprint\n* Layer - diff', 'Image = blueprint'],
  [
    'a table',
    '| Term | Meaning |\n|---|---|\n| Canary | small first share of traffic |',
    'Canary = small first share of traffic',
  ],
  [
    'several terms of a definition list',
    'Showback\nRecharging\n: What a team is told that it has used',
    'Showback = What a team is told that it has used',
  ],
  [
    'a list of short forms',
    '*[ETL]: Extract, transform, load',
    'ETL (Extract, transform, load) = Extract, transform, load',
  ],
  [
    'a definition list',
    'Canary\n: small first share of traffic',
    'Canary = small first share of traffic',
  ],
  ['a kind of thing in two words', '* Orderly: Message broker', 'Orderly = Message broker'],
  [
    "note takers' shorthand for a kind",
    '* Orderly - k/v db for small apps',
    'Orderly = k/v db for small apps',
  ],
  [
    'adjectives in a row before the kind',
    '* Orderly\n  * Lightweight, multi-tenant message broker\n  * Made in 2016',
    'Orderly = Lightweight, multi-tenant message broker',
  ],
  [
    'an adjective that could be an order',
    '* Glass box: open system that can be looked into',
    'Glass box = open system that can be looked into',
  ],
  [
    'plurals that agree',
    '* Bundles\n  * packages of signed charts',
    'Bundles = packages of signed charts',
  ],
  [
    'a heading of everyday words',
    '## Legacy code\n\n* Code that nobody dares to touch',
    'Legacy code = Code that nobody dares to touch',
  ],
  [
    'a heading and a pronoun',
    '## TokenStore\n\nIt keeps the sessions of all users.',
    'TokenStore = It keeps the sessions of all users.',
  ],
  [
    'a heading and the science of it',
    '## Volcanology\n\nThe scientific study of volcanoes.',
    'Volcanology = The scientific study of volcanoes.',
  ],
  [
    'a term that begins with an everyday noun',
    '* Data mesh - a way of sharing data between teams',
    'Data mesh = a way of sharing data between teams',
  ],
  [
    'an activity and how it is done',
    '* Mob programming: write code with the whole team at one keyboard',
    'Mob programming = write code with the whole team at one keyboard',
  ],
  [
    'an activity as heading',
    '## Mutation testing\n\nGenerate faulty variants of the program and see which ones the tests catch.',
    'Mutation testing = Generate faulty variants of the program and see which ones the tests catch.',
  ],
  [
    'an activity named by its own verb',
    '* Shadow deployment: Deploy next to the old version and compare what both of them answer',
    'Shadow deployment = Deploy next to the old version and compare what both of them answer',
  ],
  [
    'a short form behind other words',
    '* Built an IDP - Internal Developer Platform',
    'IDP (Internal Developer Platform) = Built an IDP - Internal Developer Platform',
  ],
  [
    'a short form and most of its words',
    '* NEAT\n  * Natural Evolution\n  * used for games',
    'NEAT = Natural Evolution',
  ],
  [
    'a neighbour of a definition in the same list',
    '* Leader - process that accepts writes\n* Follower - copies from the leader, ready to take over\n* Witness - votes only',
    'Follower = copies from the leader, ready to take over',
  ],
  [
    'a sentence about a word that elsewhere is a label',
    'An event is something that has happened.',
    'event = something that has happened.',
  ],
  [
    'a sentence further on',
    'We began small. A ledger is a list of transactions that only grows. We use two.',
    'ledger = a list of transactions that only grows.',
  ],
  [
    'what the subject of a section does',
    '## Simulated annealing\n\nUsed at night.\n\nSimulated annealing finds a good solution by cooling down slowly.',
    'Simulated annealing = finds a good solution by cooling down slowly.',
  ],
  [
    'several names for one kind',
    '* Foo / Barly / Bazen: used to bring machines into a desired state',
    'Foo / Barly / Bazen = used to bring machines into a desired state',
  ],
  [
    'a gloss in brackets that is all there is',
    '* Port mapping (assignment of container ports to those of a host)',
    'Port mapping = assignment of container ports to those of a host',
  ],
  [
    'a gloss behind a short form',
    '* We also do VXML (open standard for voice menus) now',
    'VXML = open standard for voice menus',
  ],
  [
    'an underlined word',
    '<u>Bilge keel</u>: Each side of the hull carries one of them.',
    'Bilge keel = Each side of the hull carries one of them.',
  ],
  [
    'a sentence behind a label',
    'On charts: a fathom means six feet of water',
    'fathom = six feet of water',
  ],
  [
    'an acronym with a letter for each of its words',
    'They wear Safe Sailing Suits (SSS) now.',
    'SSS (Safe Sailing Suits) = Safe Sailing Suits',
  ],
  [
    'a vague word before two others',
    '* Work float party: a meeting in which a crew mends one hull',
    'Work float party = a meeting in which a crew mends one hull',
  ],
  [
    'a heading with a number',
    '### 2. potstore\n\n* key/value store in a kiln',
    'potstore = key/value store in a kiln',
  ],
  [
    'who made it',
    '* Glazer\n  * CROW and glazing language created by potters',
    'Glazer = CROW and glazing language created by potters',
  ],
  [
    'an arrow to the kind of thing',
    '* Steady state -> normal behaviour of a system under load',
    'Steady state = normal behaviour of a system under load',
  ],
  [
    'what one does, as a noun',
    '* Shredding: deleting data by throwing its key away',
    'Shredding = deleting data by throwing its key away',
  ],
  [
    'a short form between dashes in a sentence',
    'We keep to the RIP - Reef In Peace - rule when it blows.',
    'RIP (Reef In Peace) = Reef In Peace',
  ],
  [
    'a short form that begins with a small letter',
    'They look for circulating tar grains (ctTG) and ripe mast dust (rMD) in the bilge.',
    'rMD (ripe mast dust) = ripe mast dust',
  ],
  [
    'a callout that is a definition',
    '> [!def]+ Lee helm\n>\n> - A tendency of a boat to turn from the wind\n> - Bad in gusts',
    'Lee helm = A tendency of a boat to turn from the wind',
  ],
  [
    'bold in a quotation',
    '> **Freeboard** - the height of a deck above the water',
    'Freeboard = the height of a deck above the water',
  ],
  [
    'what is set apart behind where it is called so',
    'In a sloop, the **fore triangle** of a mast is the space that its front sails fill.',
    'fore triangle = the space that its front sails fill.',
  ],
  [
    'a kind with a hyphen behind a small word',
    '* Windlass is an on-deck winch with a brake',
    'Windlass = an on-deck winch with a brake',
  ],
  [
    'two words joined before the kind',
    'Frontdoor is edge and service proxy for all clusters.',
    'Frontdoor = edge and service proxy for all clusters.',
  ],
  [
    'a noun that praises nothing before another',
    '* Shelf is a failure domain that one kiln can break',
    'Shelf = a failure domain that one kiln can break',
  ],
  [
    'a question with another name in brackets',
    '- What is the wheel head (a.k.a. the bat)?\n  - A disc that turns under the clay',
    'wheel head (the bat) = A disc that turns under the clay',
  ],
  [
    'a name with a dollar sign',
    '* V$KILN: a view that shows what is in a kiln',
    'V$KILN = a view that shows what is in a kiln',
  ],
  [
    'a word that a language shouts',
    '* REMOVE statement: a request that empties a kiln',
    'REMOVE statement = a request that empties a kiln',
  ],
  [
    'a row of words for the letters',
    '- SOFT - steady, Open, firm, Tidy',
    'SOFT = steady, Open, firm, Tidy',
  ],
  [
    'a program with the name of a job',
    'Shardpot is a package manager of the Clay language.',
    'Shardpot = a package manager of the Clay language.',
  ],
  [
    'letters within words that begin with the next one',
    '- There are some PQKAAS (PotQL kiln-end as a service)',
    'PQKAAS (PotQL kiln-end as a service) = PotQL kiln-end as a service',
  ],
  [
    'the answer to a question that tells of another',
    "What's pot resolution?\n\nShardpot is a list of the Clay language.",
    'Shardpot = a list of the Clay language.',
  ],
  [
    'what is done, below a short form and what it stands for',
    '* Cross kiln firing (CKF)\n  * Burning one pot in two kilns and making it part of both',
    'Cross kiln firing (CKF) = Burning one pot in two kilns and making it part of both',
  ],
])('a definition with %s', (_, body, expected) => {
  expect(definitionsIn(body)).toContain(expected);
});

test.each([
  [
    'metadata',
    '* Speaker: Bob Ray\n* Date: 2019-03-04\n* Slides: https://x.y/z\n* Demo: a live one\n* Twitter: @bob',
  ],
  ['people and their jobs', '* Bob Ray - Senior Engineer, Acme\n* Bob Ray: Acme'],
  ['duties', '## Who does what\n\n* Ottilie: the oven\n* Wafa - a shop in town'],
  ['amounts', '## Zutaten\n\n* Kümmel: eine Prise\n* Roggenmehl - ein halbes Pfund'],
  ['things to do', '## Exercises\n\nDraw a cell with its walls.'],
  [
    'a transcript',
    '**Bob:** we had a problem with the data\n\n**Ann:** what was it?\n\n**Bob:** it grew\n\n**Ann:** why?\n\n**Bob:** who knows',
  ],
  [
    'times and prices',
    '* 10:30 - Registration of the people\n* Latency: 25ms\n* Price: $5 per month',
  ],
  ['questions', '* How does it scale? It does not\n* Why Go: why not?'],
  ['an address beside another script', '`wget ftp://example.org/a 設定ファイルを取得して展開する`'],
  ['a formula', '* The area $A = \\pi r^2$ of a round pond with fish in it'],
  ['tasks', '- [ ] Backups: a thing to do\n- [x] Docs: a thing done'],
  [
    'steps and orders',
    '* Step 1: create the cluster\n* Use caching: it is fast\n* Try it out - it is a good thing',
  ],
  ['pros and cons', '* Pros: a fast system\n* Cons: the cost of it'],
  ['quotations', '> "Simplicity is a great virtue" - Edsger Dijkstra'],
  ['words of others behind a label', '> Ballast: what keeps a boat upright in a blow'],
  ['where to read on', 'Worth reading: [A boat that sailed by itself](https://x.y/z)'],
  ['two words of what something causes', '## Bilge water\n\n- creates mildew'],
  ['an address that begins like a short form', '- cURL:\n  https://curl.example/docs'],
  [
    'a semicolon in a wrapped sentence',
    'Take care of the sheets and of the\nhalyards; the lines that hold the sails up are the\nolder ones.',
  ],
  ['things in a row', '- A bag of handles and hooks\n- A single mast'],
  [
    'orders below a heading',
    '## Quarantine\n\n- Check template via the harbour master\n- Check system via radio',
  ],
  [
    'two remarks below each of some headings',
    '## Oar grips\n\n- worn in places\n- new tape needed\n\n## Hull paint\n\n- thin near the bow\n- two coats',
  ],
  ['code', '```\nname: a thing that works\n```\n\n`timeout: the time it takes`'],
  ['opinions', '* Kubernetes is a pain\n* Testing is hard\n* Go is great for this'],
  ['links', '* [Foo: a tool that works](https://x.y)\n* Repo: https://github.com/x/y'],
  ['agenda questions without an answer', '* What is a pod?\n* What is a service?'],
  ['pronouns', '* It is a tool that works\n* This is a thing that helps'],
  [
    'facts behind labels',
    '* Payments team: 12 engineers, 3 countries\n* Stack: Go, Kafka, Postgres\n* Traffic: 40k requests per second\n* Deadlines: always too tight\n* Survey: ask your users',
  ],
  ['pointers elsewhere', '* Retries: see the talk of Ann\n* Orderly - example: orderly start'],
  ['rows of names', '* Hooks\n  * kprobes, tracepoints, sockets\n* Cloud: Azure, Google, Amazon'],
  [
    'one thing that is many',
    '* Hosting\n  * isolated hosts in two regions\n* Customer stories\n  * Health company in Oslo',
  ],
  ['what a product does', '## Caching in Docker\n\nDocker caches images so that builds are fast.'],
  [
    'advice on an activity',
    '* Error handling: use a wrapper for all of your calls\n* Load testing: try to break it before the users do',
  ],
  [
    'sentences under a bullet',
    '* Ruby\n  * Official images for it are huge\n* Resource is logical\n  * Server of a customer',
  ],
  [
    'what is going on',
    'Kubernetes is changing how people work.\n\nThe brain is giving a strange message.',
  ],
  ['names in capitals', '* CD - Visual Studio\n* Deluxe Edition: The Modern Hybrid Platform'],
  [
    'conditions',
    'Unless there is a need for it, wait.\n\nCheck whether a node is a leaf of the tree.',
  ],
  ['code with a mark in it', 'Set `process.limit = true` of the tool for that.'],
  [
    'schedules',
    '* 09:00 - Registration of a team\n* Monday: a tour of the system\n* Room 4 - a system of rooms',
  ],
  [
    'bold labels of remarks',
    '* **Cost:** we paid for it twice\n* **Extremely fast**: large files are parsed at once',
  ],
  [
    'asides in brackets',
    '* Robust clocks (event time vs processing time)\n* Ann Lee (Principal Architect, Bot Framework)\n* Tests (including all of the old ones)',
  ],
  [
    'steps behind arrows',
    '* build -> test the image -> deploy to a cluster\n* Team A -> moved to Oslo in May',
  ],
  [
    'plans and news',
    '* Orderly: going to move the data next year\n* Release: coming in the spring of this year',
  ],
  ['letters that only happen to be there', 'We keep it as structured data (ASTs) for now.'],
  ['what a tool can do', '`orderly` supports several databases.'],
  ['steps between dashes', '* Arrange - act - assert'],
  [
    'who speaks of something',
    '## Glaze.js\n\nby [Bo Ray](http://x)\n\n## Clay.js\n\nby [Ann Lee](http://x)',
  ],
  [
    'orders to embrace something',
    '## Embrace NoClay\n\nBowls most popular based on sales of shops.',
  ],
  [
    'labels that say so twice',
    '* The real problem - a gap between clay and glaze\n* Debug: tool with a lens for cracks',
  ],
  ['how somebody did something', '* Fully immersed in a pond - A feeling of sudden joy'],
  ['papers', '* Glass paper: keeping kilns green for all potters'],
  [
    'questions for something else',
    'What are the hard parts?\n\n- keeping a pot from cracking\n\nWhat is underneath glaze?\n\n- A coat of water\n\nWhat is raku?\n\nNobody fires it so.',
  ],
  ['halves of sentences', '* Invoked by a potter and are responsible for the order of pots'],
  [
    'sides of a matter',
    '## Considerations for narrow pots\n\n* Parts of a narrow pot\n\n## Thoughts on wide pots\n\n* Parts of a wide pot',
  ],
  ['points that are counted', '* Lesson 3:\n  * a way to hold the pot of somebody else'],
  [
    'days and where their notes are',
    '## Potters 2023 Lithuania\n\n[Day 1](./day-1.md)\n\n## Potters 2022 Helsinki\n\n[Day 1](./day-2.md)',
  ],
  ['what was called so by somebody', '* "Clay is Impractical" - Gary'],
  [
    'orders by their form',
    '* Parameterize pots\n  Allows firing a set of pots without copies of it',
  ],
  [
    'verbs behind a plural',
    '## Slow steady rewrites at Acme\n\nWe did it.\n\nSlow steady rewrites allow shops to change, without a break.',
  ],
  [
    'labels that are counted',
    '- **Threat 1**: Wide open lid\n- **Threat 2**: Missing handle\n- **Threat 3**: Unknown clay',
  ],
  ['a subtitle behind its author', '- Author of The wheel: the good parts'],
  ['what somebody does', '- Using pots: from cups to jars of all kinds'],
  ['a slogan', 'Glazing is about getting things into the kiln fast'],
  [
    'what to do in answer',
    '- What is slow firing\n  - Keep the lid on, look in twice, write it down',
  ],
  ['catchwords', '- wet - slow drying - with a cloth'],
  ['labels with a number', 'Challenge 1: making glazes fit to different kinds of clay and kilns'],
  ['what is to be typed', '* Token - `kiln open-door --slowly --door 2 --wait`'],
  ['exclamations', '## What is slip\n\n- I have a plan! But it is wet'],
  [
    'what brackets say of when and which',
    '* Kiln access (when a1 is open)\n* Slow cooling of pots (the Raku method)\n* A fitting lid (see `sizes` in the list of pots)',
  ],
  [
    'what a note is about, below a side of it',
    '## Raku timing\n\nTalk pots are designed to support slow cooling of kilns.',
  ],
  [
    'sections of a note in its language',
    '- 가마는 천천히 식는다\n\n- **느낀점**: 흙을 말리는 시간이 오래 걸리는 이유를 이제 알았다',
  ],
  ['a colon with nothing but a remark', '- Simple firing order: (from Raku in the 60s)'],
  [
    'a colon with a sentence of its own',
    '- Heat and glazes: a kiln is more than what you fire in it',
  ],
  [
    'entries of a changelog',
    '## Version 3.2\n\n- `glaze`: takes a colour now\n- kiln - opens by itself\n\n## Version 3.1\n\n- wheel: turns both ways\n',
  ],
  ['a placeholder', '## Jibset\n\nComing soon\n\n## Staysail\n\nComing soon'],
  [
    'labels above lists in several sections',
    '### Sloop\n\nRigging:\n\n* ropes that hold a mast\n\n### Ketch\n\nRigging:\n\n* ropes that hold two masts',
  ],
  ['why something was chosen', 'Dry slips are typically chosen so that a hull can be painted.'],
  ['a question without its mark', '## Deckplan\n\nWhen you step aboard what do you see first'],
  ['a sentence about an acronym', '## BARE\n\nThe BARE also rings early'],
  ['an order with a noun', '* forecast: use data from a buoy; steer by it'],
])('%s are not definitions', (_, body) => {
  expect(definitionsIn(body)).toEqual([]);
});

test('the noun "means" is not a verb that defines', () => {
  expect(definitionsIn('* Sounding: a leaded means by which a crew tells depth')).toEqual([
    'Sounding = a leaded means by which a crew tells depth',
  ]);
});

test('a heading with a full-width colon is not a term', () => {
  const text =
    '### KilnOS：最小改動的 Kiln 分支\n\nKilnOS 是一個以最小改動實現 Kiln 的分支，透過 Stream 介面將資料寫到 shared storage。';
  expect(definitionsIn(text).filter((found) => found.includes('：'))).toEqual([]);
});

test('the definition of another thing is not the meaning of the bullet above it', () => {
  const text = '* Release 8\n  * Lumo is a client that reads the logs of all hosts';
  expect(definitionsIn(text)).toEqual(['Lumo = a client that reads the logs of all hosts']);
});

test('the next line of a bullet can be its meaning', () => {
  expect(
    definitionsIn('- Leading gap\nThe ability to cut off what stands above a line\n- Foo'),
  ).toEqual(['Leading gap = The ability to cut off what stands above a line']);
});

test('the answer to "What does X do?" is the meaning of X', () => {
  const text = '### What does glaze control do?\n\n- keeping a pot from cracking in the fire';
  expect(definitionsIn(text)).toEqual(['glaze control = keeping a pot from cracking in the fire']);
});

test('a bullet above a list of terms does not take the first as its meaning', () => {
  const list = '* Topology\n  * Leader: process that writes\n  * Follower: process that reads';
  expect(definitionsIn(list)).toEqual([
    'Leader = process that writes',
    'Follower = process that reads',
  ]);
});

test.each([
  [
    'what happens when',
    'A brownout occurs when the mains sag for a moment.',
    'brownout = when the mains sag for a moment.',
  ],
  [
    'what it says of things',
    'A load factor says how full a boat is.',
    'load factor = how full a boat is.',
  ],
  [
    'a pause before the verb',
    'Slack tide, by contrast, is the time in which nothing flows.',
    'Slack tide = the time in which nothing flows.',
  ],
  [
    'the second half of a sentence',
    'Ropes have names; a halyard is a rope that hoists a sail.',
    'halyard = a rope that hoists a sail.',
  ],
  [
    'a term set apart and i.e.',
    'The crew calls for a *jibe*, i.e. a turn with the wind from behind.',
    'jibe = a turn with the wind from behind',
  ],
  [
    'a bullet with i.e.',
    '- heaving to, i.e. stopping a boat under sail',
    'heaving to = stopping a boat under sail',
  ],
  [
    'a quoted term within a line',
    'They wear a "preventer" (a line that holds the boom) at night.',
    'preventer = a line that holds the boom',
  ],
  [
    'an everyday word that a heading asks for',
    '## What is a process?\n\nA process is a program in execution.',
    'process = a program in execution.',
  ],
  [
    'a column of how things work',
    '| Sail | How it works |\n|---|---|\n| Genoa | catches light winds |',
    'Genoa = catches light winds',
  ],
])('a definition by %s', (_, body, expected) => {
  expect(definitionsIn(body)).toEqual([expected]);
});

test('both things that a sentence contrasts are defined, but not if it only states qualities', () => {
  const text =
    'An entry is a line in the log, whereas a watch is a stretch of the day. Fuel is a worry, but a sail is a help.\n\nThe old API is slow, while the new API is not.';
  expect(definitionsIn(text)).toEqual([
    'entry = a line in the log',
    'watch = a stretch of the day.',
  ]);
});

test('a column "Meaning" gives meanings of more than one word, a column "Description" of an ordinary table does not', () => {
  const text =
    '| Alarm | Meaning |\n|---|---|\n| Gale | wind that breaks twigs |\n| Calm | none |\n\n| Alarm | Description |\n|---|---|\n| Bell | rung by the watch |';
  expect(definitionsIn(text)).toEqual(['Gale = wind that breaks twigs']);
});

test('brackets after code or after "that" are not a definition', () => {
  expect(definitionsIn('Pass `null` (which those functions know) or nothing.')).toEqual([]);
  expect(definitionsIn('Typically, that says what is meant.')).toEqual([]);
});

test('consecutive lines of a paragraph are terms, whatever other paragraphs contain', () => {
  const rows =
    'Spinnaker: a sail like a balloon\nForestay: wire that holds the mast\nBowsprit: sticks out in front of it';
  const before = 'It was windy.\n\nWe set out at noon.\n\nAnn told us why.\n\nIt was fun.';
  expect(definitionsIn(`${before}\n\n${rows}`)).toHaveLength(3);
});

test('in a note with plain definitions, an uncertain definition with a colon counts, too', () => {
  const plain =
    'A sheet is a rope that trims a sail.\n\nA cleat is a fitting that holds a rope.\n\nTacking means turning through the wind.';
  const row = 'Leeway: boats drift sideways in any wind';
  expect(definitionsIn(`${plain}\n\n${row}`)).toContain(
    'Leeway = boats drift sideways in any wind',
  );
  expect(definitionsIn(row)).toEqual([]);
});

test('qualities and adverbs of frequency are not definitions', () => {
  expect(
    definitionsIn(
      '- **Hand steering**: accurate, but tiring\n- **Wind vanes**: possible to build from scraps of a boat\n\nAlways carried — a knife that cuts any rope.',
    ),
  ).toEqual([]);
});

test('remarks after labels are not definitions in a note without definitions', () => {
  expect(
    definitionsIn(
      '- Moorings: boats lie there since May\n- Lockers: nobody opens them\n- Varnish: dries until Friday',
    ),
  ).toEqual([]);
});

test.each([
  'The sail comes down at once when the wind turns. If all of the\n`hoist` calls on the ropes return nothing, it stays up.',
  'Lines that nobody has tied to a cleat before they are made fast to the\nmast (a pole that carries a sail) are lost in any wind.',
  'Whoever has seen how ropes are kept dry in a locker below knows also that\ncleats are fittings that hold a rope when nobody else does.',
])('the second line of a wrapped sentence does not define its first words: %s', (text) => {
  expect(definitionsIn(`Of ropes.\n\n${text}`)).toEqual([]);
});

test('a sentence of its own below a long line can be a definition', () => {
  const long =
    'Anything that goes round a post can be made fast to one, and whatever is fast holds';
  expect(definitionsIn(`${long}\nCleats are fittings that hold a rope`)).toEqual([
    'Cleats = fittings that hold a rope',
  ]);
});

test('numbered steps are not terms, even in a note with definitions', () => {
  const cleat = 'A cleat is a fitting that holds a rope.';
  const steps =
    '1. Line check: Look at the cleats, the bow and the stern.\n2. Splicing: using spare rope, test each end and try to pull it.\n3. Fix: Grease the seams.';
  expect(definitionsIn(`${cleat}\n\n${steps}`)).toEqual(['cleat = a fitting that holds a rope.']);
});

test('the same word in brackets after several terms is not an alias', () => {
  const parameters = [
    '- **`valve`** (`flag`): Whether the boiler lets steam out by itself.',
    '- **`gauge`** (`flag`): Whether the pressure of the boiler is shown.',
    '- **`whistle`** (`flag`): Whether the boiler tells when it is hot.',
  ];
  expect(definitionsIn(parameters.join('\n')).join()).not.toContain('(flag)');
  expect(definitionsIn(parameters.slice(0, 1).join('\n'))).toEqual([
    expect.stringContaining('valve'),
  ]);
});

test('an alias that two terms share belongs to both', () => {
  const both = [
    '- **Atomic commit** (AC): all of a change, or nothing of it.',
    '- **Access control** (AC): rules that say who may read what.',
  ];
  expect(definitionsIn(both.join('\n')).join()).toMatch(/commit \(AC\).*control \(AC\)/u);
});

test.each([
  [
    'a linked name with a sentence over two lines',
    '- [`oven`](https://x.example) Bake your\n  pots in a kiln and glaze them by hand.\n',
  ],
  ['which of several it is', 'The second setting is called the *Firing Curve*.'],
  [
    'the first entry of a list under its heading',
    '**Kiln programs**\n\n- [fire](a) - heats clay to stone\n\n**Glaze programs**\n\n- [dip](b) - coats a pot with glass\n',
  ],
])('is no definition: %s', (_, body) => {
  const terms = definitionsIn(body).map((found) => found.split(' =')[0]);
  expect(terms.filter((term) => !/^(?:fire|dip)$/.test(term ?? ''))).toEqual([]);
});

test('no meaning begins in the middle of a wrapped sentence, nor ends with a quote that opened before its term', () => {
  const wrapped =
    'It bakes them all in one go. If no order is stated or no\n`"kiln"` is a thing that is known, it waits for you.';
  expect(definitionsIn(wrapped)).toEqual([]);
  expect(definitionsIn('- "A kiln is an oven that turns clay to stone."')).toEqual([
    'kiln = an oven that turns clay to stone.',
  ]);
});

test('what a thing has done is not what it is', () => {
  const found = definitionsIn(
    '`slowcook` warms the pots.\n\n`potwash` keeps pots clean.\n\n`potwash` has cleaned the pots of today.',
  );
  expect(found).toEqual(['slowcook = warms the pots.', 'potwash = keeps pots clean.']);
});

test('the properties of a page define nothing', () => {
  const text =
    'alias:: a high oven\ntype:: concept\n\n- Kiln:: a device that turns clay to stone\n';
  const { definitions } = readNote({ path: 'pages/Kiln.md', text });
  expect(definitions.map(({ term, line }) => [term, line])).toEqual([['Kiln', 4]]);
});
