import { WEIGHTS } from '../../search/match/ranking-weights.ts';

/** Additional weights of an occurrence in a title or alias, and in a heading; one in the text counts 1. */
const MORE = { name: WEIGHTS.title - 1, heading: WEIGHTS.heading - 1 };

/**
 * The SQL function `notes_load` stores all rows of `notes_incoming`, or none if the export was cut off. Other
 * collections, and tables of other servers, stay as they are (`only`).
 *
 * Words of titles, aliases and headings have the same weights as in this program's search. Names are cut to a length
 * that fits into a tsvector.
 */
export const LOAD = `
create or replace function notes_load(into_collection text, new_generation text, expected int) returns text
language plpgsql set work_mem to '256MB' as $$
declare
  arrived int := (select count(*) from notes_incoming);
  changed int;
  removed int;
  added int;
  report text;
begin
  if arrived <> expected then
    raise exception 'serverless-notes: % of % passages have arrived; nothing was changed', arrived, expected;
  end if;

  update only notes_passages p
  set (generation, hash, kind, title, headings, aliases, talk, speakers, topics, event, date, file, line, text)
    = (new_generation, i.hash, i.kind, i.title, i.headings, i.aliases, i.talk, i.speakers, i.topics, i.event, i.date, i.file, i.line, i.text)
  from notes_incoming i
  where p.collection = into_collection and p.id = i.id and p.hash <> i.hash;
  get diagnostics changed = row_count;

  delete from only notes_passages p
  where p.collection = into_collection and not exists (select from notes_incoming i where i.id = p.id);
  get diagnostics removed = row_count;

  insert into notes_passages (collection, id, generation, hash, kind, title, headings, aliases, talk, speakers, topics, event, date, file, line, text)
  select into_collection, i.id, new_generation, i.hash, i.kind, i.title, i.headings, i.aliases, i.talk, i.speakers, i.topics, i.event, i.date, i.file, i.line, i.text
  from notes_incoming i
  where not exists (select from only notes_passages p where p.collection = into_collection and p.id = i.id);
  get diagnostics added = row_count;

  report := format('%s added, %s changed, %s removed, %s in all', added, changed, removed, expected);
  if added + changed + removed = 0 and exists (select from only notes_collections where collection = into_collection) then
    return report;
  end if;

  delete from only notes_postings where collection = into_collection;
  delete from only notes_words where collection = into_collection;
  delete from only notes_names where collection = into_collection;
  delete from only notes_collections where collection = into_collection;

  create temporary table notes_occurrences on commit drop as
  select number, lexeme as word,
    (cardinality(positions) + ${MORE.name} * cardinality(array_positions(weights, 'A')) + ${MORE.heading} * cardinality(array_positions(weights, 'B')))::real as frequency
  from only notes_passages, unnest(
    setweight(notes_words_of(left(title || ' ' || array_to_string(aliases, ' '), 50000)), 'A')
    || setweight(notes_words_of(left(array_to_string(headings, ' '), 50000)), 'B')
    || notes_words_of(left(concat_ws(' ', array_to_string(speakers, ' '), array_to_string(topics, ' '), event), 50000))
    || notes_words_of(text))
  where collection = into_collection;

  create temporary table notes_stems on commit drop as
  select word, notes_term(word) as term, count(*) as passages from notes_occurrences group by word;

  insert into notes_words select word, into_collection, passages from notes_stems where term is not null;

  create temporary table notes_frequencies on commit drop as
  select number, term, sum(frequency)::real as frequency
  from notes_occurrences join notes_stems using (word) where term is not null
  group by number, term;

  create temporary table notes_lengths on commit drop as
  select number, sum(frequency)::real as length from notes_frequencies group by number;

  insert into notes_postings
  select term, into_collection, count(*), array_agg(number), array_agg(frequency), array_agg(length)
  from notes_frequencies join notes_lengths using (number)
  group by term;

  insert into notes_names
  select distinct array_to_string(notes_key(name), ' '), other, into_collection
  from only notes_passages p,
    lateral (select array[title] || aliases as names) known,
    lateral unnest(names) name,
    lateral unnest(names) other
  where collection = into_collection and kind = 'term'
    and notes_key(name) <> '{}' and notes_key(name) <> notes_key(other);

  insert into notes_collections
  select into_collection, new_generation, expected, coalesce(sum(length), 0) from notes_lengths;

  drop table notes_occurrences, notes_stems, notes_frequencies, notes_lengths;
  return report;
end
$$;
`;
