/** SQL functions that split a text into words and reduce words to terms, the same for passages and for queries. */
export const WORDS = String.raw`
-- Words with their positions. Accents do not count; characters of Chinese and Japanese are words; signs part words, so
-- that nothing is taken for an address or a tag.
create or replace function notes_words_of(words text) returns tsvector
language sql immutable parallel safe as $$
  select to_tsvector('pg_catalog.simple', translate(
    case
      when words ~ '[^\x01-\x7f]' then
        regexp_replace(regexp_replace(normalize(words, nfkd), '[\u0300-\u036f]', '', 'g'), '([\u2e80-\u9fff])', ' \1 ', 'g')
      else words
    end,
    './-_@:~+<>&;''', '             '))
$$;

-- The English stem of a word; null for a word that says nothing by itself.
create or replace function notes_term(word text) returns text
language sql immutable parallel safe as $$
  select (ts_lexize('pg_catalog.english_stem', word))[1]
$$;

-- The terms of a text in their order.
create or replace function notes_key(words text) returns text[]
language sql immutable parallel safe as $$
  select coalesce(array_agg(notes_term(lexeme) order by position) filter (where notes_term(lexeme) is not null), '{}')
  from unnest(notes_words_of(words)), unnest(positions) position
$$;
`;
