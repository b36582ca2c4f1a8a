import { readFileSync } from 'node:fs';
import { notesFolder } from './bundled-notes.ts';

/** The facts that `notes/README.md` lists for an example; other facts are not tested. */
export interface ExampleFacts {
  readonly talks?: readonly {
    readonly title: string;
    readonly speakers?: readonly string[];
    readonly event?: string;
    readonly date?: string;
    readonly topics?: readonly string[];
  }[];
  readonly terms?: readonly {
    readonly term: string;
    readonly aliases?: readonly string[];
    readonly related?: readonly string[];
  }[];
  readonly topics?: readonly string[];
}

/** An example note of the README, and its facts. */
export interface ReadmeExample {
  /** The path of the note in a notes folder. */
  readonly path: string;
  readonly markdown: string;
  readonly facts: ExampleFacts;
}

/** Each `markdown path=...` block of `notes/README.md`, with the `json facts` block after it. */
export function readmeExamples(): readonly ReadmeExample[] {
  const readme = readFileSync(`${notesFolder}README.md`, 'utf8');
  const pair = /^```markdown path=(\S+)\n([\s\S]*?)^```\n\n```json facts\n([\s\S]*?)^```$/gm;
  return [...readme.matchAll(pair)].map(([, path = '', markdown = '', json = '']) => ({
    path,
    markdown,
    facts: JSON.parse(json),
  }));
}
