import { expect, test } from 'vitest';
import { readNote } from '../../src/read/read-note.ts';

/** `term (aliases) = meaning` for each definition of a talk's note. */
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
  ['equals', '* slice = reference to an array', 'slice = reference to an array'],
  ['an acronym spelled out', '* MTTR: mean time to recovery', 'MTTR = mean time to recovery'],
  [
    'an acronym in brackets',
    'Runs as a Function as a Service (FaaS) now.',
    'FaaS (Function as a Service) = Function as a Service',
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
    'a definition list',
    'Canary\n: small first share of traffic',
    'Canary = small first share of traffic',
  ],
])('%s', (_, body, expected) => {
  expect(definitionsIn(body)).toContain(expected);
});

test.each([
  [
    'metadata',
    '* Speaker: Bob Ray\n* Date: 2019-03-04\n* Slides: https://x.y/z\n* Demo: a live one\n* Twitter: @bob',
  ],
  ['people and their jobs', '* Bob Ray - Senior Engineer, Acme\n* Bob Ray: Acme'],
  [
    'a transcript',
    '**Bob:** we had a problem with the data\n\n**Ann:** what was it?\n\n**Bob:** it grew\n\n**Ann:** why?\n\n**Bob:** who knows',
  ],
  [
    'times and prices',
    '* 10:30 - Registration of the people\n* Latency: 25ms\n* Price: $5 per month',
  ],
  ['questions', '* How does it scale? It does not\n* Why Go: why not?'],
  ['tasks', '- [ ] Backups: a thing to do\n- [x] Docs: a thing done'],
  [
    'steps and orders',
    '* Step 1: create the cluster\n* Use caching: it is fast\n* Try it out - it is a good thing',
  ],
  ['pros and cons', '* Pros: a fast system\n* Cons: the cost of it'],
  ['quotations', '> "Simplicity is a great virtue" - Edsger Dijkstra'],
  ['code', '```\nname: a thing that works\n```\n\n`timeout: the time it takes`'],
  ['opinions', '* Kubernetes is a pain\n* Testing is hard\n* Go is great for this'],
  ['links', '* [Foo: a tool that works](https://x.y)\n* Repo: https://github.com/x/y'],
  ['agenda questions without an answer', '* What is a pod?\n* What is a service?'],
  ['pronouns', '* It is a tool that works\n* This is a thing that helps'],
])('%s are no definitions', (_, body) => {
  expect(definitionsIn(body)).toEqual([]);
});
