import { WEIGHTS } from '../../search/match/ranking-weights.ts';

const { k1, b, otherName } = WEIGHTS;

/**
 * BM25 over the posting lists, with the weights of this program's search. All queries of tables filter by values
 * (`= any (...)`), which postgres_fdw passes on to the server that has the table.
 */
export const SEARCH = `
-- The values of a filter, in lower case; null if the filter is absent.
create or replace function notes_filter(filters jsonb, name text) returns text[]
language plpgsql immutable parallel safe as $$
declare
  given jsonb := filters -> name;
begin
  if given is null then
    return null;
  elsif jsonb_typeof(given) = 'string' then
    return array[lower(given #>> '{}')];
  elsif jsonb_typeof(given) = 'array' and not jsonb_path_exists(given, '$[*] ? (@.type() != "string")') then
    return array(select lower(each) from jsonb_array_elements_text(given) each);
  end if;
  raise exception 'notes_search: the filter "%" takes a string or a list of strings', name;
end
$$;

create or replace function notes_search(query text, max int default 10, filters jsonb default '{}')
returns table (
  title text, headings text[], file text, line int, text text, kind text, aliases text[], talk text, speakers text[],
  topics text[], event text, date text, collection text, id text, generation text, score float8, read_as text
)
language plpgsql stable set search_path from current as $$
#variable_conflict use_column
declare
  known constant text[] := '{collection,kind,speaker,topic,event,file,since,until}';
  unknown_filter text := (select each from jsonb_object_keys(filters) each where each <> all (known) limit 1);
  collections text[] := notes_filter(filters, 'collection');
  kinds text[] := notes_filter(filters, 'kind');
  speaking text[] := notes_filter(filters, 'speaker');
  about text[] := notes_filter(filters, 'topic');
  events text[] := notes_filter(filters, 'event');
  files text[] := notes_filter(filters, 'file');
  earliest text := (notes_filter(filters, 'since'))[1];
  latest text := (notes_filter(filters, 'until'))[1];
  is_filtered boolean := filters <> '{}';
  typed text;
  stem text;
  nearest text;
  terms text[] := '{}';
  readings text[] := '{}';
  asked text[];
  weights float8[];
  all_passages float8;
  average_length float8;
  all_collections text[];
  best_passages bigint[];
  best_numbers int[];
  best_scores float8[];
begin
  if unknown_filter is not null then
    raise exception 'notes_search: there is no filter "%"', unknown_filter
      using hint = 'There are ' || array_to_string(known, ', ');
  end if;
  if max is null or max not between 1 and 1000 then
    raise exception 'notes_search: max is a number from 1 to 1000, not %', coalesce(max::text, 'null');
  end if;

  -- The typed words as terms. The most similar word of the notes replaces a word that no passage contains; if several
  -- are about as similar, the most frequent. Words with digits, and of up to three characters, are not replaced.
  for typed in
    select lexeme from unnest(notes_words_of(left(query, 10000))), unnest(positions) position order by position
  loop
    stem := notes_term(typed);
    if stem is not null and typed !~ '[0-9]' and length(typed) > 3
      and not exists (select from notes_postings p where p.term = any (array[stem]))
    then
      select w.word into nearest from notes_words w
      where w.word % typed
      group by w.word
      order by similarity(w.word, typed) * ln(1 + sum(w.passages)) ^ 0.15 desc, w.word limit 1;
      if nearest is not null then
        readings := readings || format('%s as %s', typed, nearest);
        stem := notes_term(nearest);
      end if;
    end if;
    terms := terms || stem;
  end loop;
  terms := array_remove(terms, null);

  -- The typed terms, each with weight 1. If up to five terms in a row are a name in the glossary, also the terms of its
  -- other names: the terms of one such name share the weight ${otherName}. A term that occurs twice has its highest weight.
  with runs as (
    select distinct array_to_string(terms[first:last], ' ') as name
    from generate_series(1, cardinality(terms)) first, lateral generate_series(first, least(first + 4, cardinality(terms))) last
  ), others as (
    select other_term, ${otherName} / cardinality(notes_key(n.other)) as weight
    from notes_names n, unnest(notes_key(n.other)) other_term
    where n.name = any (array(select name from runs))
  ), weighed as (
    select each as asked_term, 1.0 as weight from unnest(terms) each
    union all
    select other_term, weight from others
  ), highest as (
    select asked_term, max(weight) as weight from weighed group by asked_term
  )
  select array_agg(asked_term), array_agg(weight) into asked, weights from highest;

  select sum(c.passages), sum(c.words) / nullif(sum(c.passages), 0), array_agg(c.collection order by c.collection)
  into all_passages, average_length, all_collections from notes_collections c;

  -- Multiplies each weight by the term's inverse document frequency in all collections; drops terms of no passage.
  select array_agg(a.term), array_agg(a.weight * ln(1 + (all_passages - found.passages + 0.5) / (found.passages + 0.5)))
  into asked, weights
  from unnest(asked, weights) a(term, weight)
  join (select p.term, sum(p.passages)::float8 as passages from notes_postings p where p.term = any (asked) group by p.term) found
    on found.term = a.term;

  -- One bigint identifies a passage: the number of its collection in the high 32 bits, its own in the low 32 bits.
  -- Grouping by one value takes half the time of grouping by two.
  with lists as (
    select array_position(all_collections, p.collection)::bigint << 32 as passages_of, a.weight * ${k1 + 1} as weight,
      p.numbers, p.frequencies, p.lengths
    from notes_postings p join unnest(asked, weights) a(term, weight) on a.term = p.term
    where p.term = any (asked) and (collections is null or lower(p.collection) = any (collections))
  ), scored as (
    select l.passages_of | hit.number as passage,
      sum(l.weight * hit.frequency / (hit.frequency + ${k1} * (${1 - b} + ${b} * hit.length / average_length))) as score
    from lists l, unnest(l.numbers, l.frequencies, l.lengths) hit(number, frequency, length)
    group by 1
  ), best as (
    select s.passage, s.score from scored s
    where not is_filtered or s.passage in (
      select array_position(all_collections, p.collection)::bigint << 32 | p.number from notes_passages p
      where (kinds is null or lower(p.kind) = any (kinds))
        and (events is null or lower(p.event) = any (events))
        and (files is null or lower(p.file) = any (files))
        and (speaking is null or exists (select from unnest(p.speakers) each where lower(each) = any (speaking)))
        and (about is null or exists (select from unnest(p.topics) each where lower(each) = any (about)))
        and (earliest is null or p.date >= earliest)
        and (latest is null or left(p.date, length(latest)) <= latest)
    )
    order by s.score desc, s.passage
    limit max
  )
  select array_agg(b.passage), array_agg((b.passage & 4294967295)::int), array_agg(b.score)
  into best_passages, best_numbers, best_scores from best b;

  return query
  select p.title, p.headings, p.file, p.line, p.text, p.kind, p.aliases, p.talk, p.speakers, p.topics, p.event, p.date,
    p.collection, p.id, p.generation, b.score, nullif(array_to_string(readings, ', '), '')
  from notes_passages p
  join unnest(best_passages, best_scores) b(passage, score)
    on b.passage = array_position(all_collections, p.collection)::bigint << 32 | p.number
  where p.number = any (best_numbers)
  order by b.score desc, p.collection, p.number;
end
$$;
`;
