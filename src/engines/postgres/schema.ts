/**
 * Raise it when an older program could not use the new tables or functions, and change existing tables in SCHEMA: a
 * program refuses a database of a higher version.
 */
export const POSTGRES_SCHEMA_VERSION = 1;

/**
 * Checks that the database can store the notes, and creates missing tables. A posting list is one row with arrays: it
 * takes a twentieth of the space of a row per passage, and is faster to read. It also has the lengths of its
 * passages, so that ranking reads only the posting lists of the query's terms.
 */
export const SCHEMA = `
do $check$
declare
  there int;
begin
  -- Exports into this database run one after the other.
  perform pg_advisory_xact_lock(hashtext('serverless-notes'));
  if current_setting('server_encoding') <> 'UTF8' then
    raise exception 'serverless-notes: this database is in %, and notes need UTF8', current_setting('server_encoding')
      using hint = 'createdb --encoding UTF8 --template template0 NAME';
  end if;
  if to_regclass('notes_schema') is not null then
    select version into there from notes_schema;
    if there > ${POSTGRES_SCHEMA_VERSION} then
      raise exception 'serverless-notes: the tables here are of version %, and this program knows ${POSTGRES_SCHEMA_VERSION}; nothing was changed', there
        using hint = 'Export with a newer serverless-notes, or into another database';
    end if;
  end if;
end
$check$;

create extension if not exists pg_trgm;

create table if not exists notes_schema (version int not null);
insert into notes_schema select ${POSTGRES_SCHEMA_VERSION} where not exists (select from notes_schema);

create table if not exists notes_collections (
  collection text primary key,
  generation text not null,
  passages int not null,
  -- Sum of the weighted lengths of all passages.
  words float8 not null
);

create table if not exists notes_passages (
  collection text not null,
  number serial primary key,
  id text not null,
  generation text not null,
  hash text not null,
  kind text not null,
  title text not null,
  headings text[] not null,
  aliases text[] not null,
  talk text,
  speakers text[] not null,
  topics text[] not null,
  event text not null,
  date text,
  file text not null,
  line int not null,
  text text not null,
  unique (collection, id)
);

create table if not exists notes_postings (
  term text not null,
  collection text not null,
  passages int not null,
  -- For each passage with the term: its number, the term's weighted frequency in it, and its weighted length.
  numbers int[] not null,
  frequencies real[] not null,
  lengths real[] not null,
  primary key (term, collection)
);

-- The words from which the terms were made. A search replaces a misspelt word by the most similar of them.
create table if not exists notes_words (
  word text not null,
  collection text not null,
  passages int not null,
  primary key (word, collection)
);
create index if not exists notes_words_trigrams on notes_words using gin (word gin_trgm_ops) with (fastupdate = off);

-- Names of glossary terms, as keys (notes_key), each with another name of the same term, as written.
create table if not exists notes_names (
  name text not null,
  other text not null,
  collection text not null,
  primary key (name, other, collection)
);
`;
