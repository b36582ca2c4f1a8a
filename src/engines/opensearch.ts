import type { Part } from './names.ts';
import type { EngineRow, Rows } from './rows/rows.ts';

/** Raise it with every change of {@link FIELDS}. */
const SCHEMA_VERSION = 1;

/** The input of OpenSearch and Elasticsearch: documents for `_bulk`, an index template, or alias actions. */
export async function* openSearchLines(rows: Rows, part: Part): AsyncGenerator<string> {
  if (part === 'aliases') yield `${JSON.stringify(aliasesFor(rows))}\n`;
  else if (part === 'template') yield `${JSON.stringify(await templateFor(rows))}\n`;
  else {
    const index = indexOf(rows);
    for await (const { id, ...fields } of rows.all()) {
      yield `${JSON.stringify({ index: { _index: index, _id: id } })}\n${JSON.stringify(fields)}\n`;
    }
  }
}

/** One index per generation, so that a search sees only the old generation or only the new one. */
const indexOf = ({ collection, generation }: Rows): string => `${collection}-${generation}`;

/** Moves the collection's alias from all other generations to this one, in one step. */
const aliasesFor = (rows: Rows) => ({
  actions: [
    { remove: { index: `${rows.collection}-*`, alias: rows.collection, must_exist: false } },
    { add: { index: indexOf(rows), alias: rows.collection } },
  ],
});

const keyword = { type: 'keyword' };
/** A field that is searched as text and filtered by its exact value. */
const named = { type: 'text', analyzer: 'notes', fields: { exact: keyword } };
const prose = { type: 'text', analyzer: 'notes', search_analyzer: 'notes_search' };

const FIELDS: Readonly<Record<Exclude<keyof EngineRow, 'id'>, object>> = {
  collection: keyword,
  generation: keyword,
  hash: keyword,
  kind: keyword,
  title: prose,
  headings: prose,
  aliases: prose,
  talk: keyword,
  speakers: named,
  topics: named,
  event: named,
  date: { type: 'date', format: 'strict_date||strict_year_month' },
  file: keyword,
  line: { type: 'integer' },
  text: prose,
};

/** The template of the collection's indexes: fields, English stems, and the glossary's names as synonyms. */
const templateFor = async (rows: Rows) => ({
  index_patterns: [`${rows.collection}-*`],
  priority: 200,
  template: {
    settings: {
      analysis: {
        filter: {
          english_stop: { type: 'stop', stopwords: '_english_' },
          english_stemmer: { type: 'stemmer', language: 'english' },
          glossary: { type: 'synonym_graph', lenient: true, synonyms: await synonymsIn(rows) },
        },
        analyzer: {
          notes: analyzer('english_stop', 'english_stemmer'),
          notes_search: analyzer('glossary', 'english_stop', 'english_stemmer'),
        },
      },
    },
    mappings: {
      _meta: { schemaVersion: SCHEMA_VERSION, generator: 'serverless-notes' },
      dynamic: 'strict',
      properties: FIELDS,
    },
  },
});

const analyzer = (...filters: readonly string[]) => ({
  type: 'custom',
  tokenizer: 'standard',
  filter: ['lowercase', 'asciifolding', ...filters],
});

/** One line per term with aliases, in Solr's format, in which commas and arrows separate names. */
async function synonymsIn(rows: Rows): Promise<readonly string[]> {
  const lines = new Set<string>();
  for await (const { kind, title, aliases } of rows.all()) {
    if (kind !== 'term' || aliases.length === 0) continue;
    const names = [title, ...aliases].map((name) => name.replace(/\s+/gu, ' ').trim());
    lines.add(names.map((name) => name.replace(/,|=>|[\\#]/gu, '\\$&')).join(', '));
  }
  return [...lines];
}
