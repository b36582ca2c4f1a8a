/** SQL functions that split a text into words and reduce words to terms, the same for passages and for queries. */
export const WORDS = String.raw`
-- The words of a text with their positions, without accents. Each Chinese or Japanese character is a word.
-- Punctuation becomes spaces, so that the parser of to_tsvector recognises no addresses or tags.
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

-- The English stem of a word; null for a stop word.
create or replace function notes_term(word text) returns text
language sql immutable parallel safe as $$
  select (ts_lexize('pg_catalog.english_stem', word))[1]
$$;

-- The terms of a text, in order; stop words have none.
create or replace function notes_key(words text) returns text[]
language sql immutable parallel safe as $$
  select coalesce(array_agg(notes_term(lexeme) order by position) filter (where notes_term(lexeme) is not null), '{}')
  from unnest(notes_words_of(words)), unnest(positions) position
$$;
`;
