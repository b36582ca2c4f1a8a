import { jobWords } from '../../lexicon/person-names.ts';
import { Openings } from './openings.ts';

/** Beginnings of a predicate that does not say what the subject is. */
const opinions = new Openings(
  `pita pain problem must lot bit mess nightmare myth lie joke good great bad best worst better nice fun
    cool awesome key king queen future past present new next only same most more less main first last
    biggest hardest easiest special right wrong answer tradeoff trade-off balance reason goal point question challenge thing things
    example examples features concern fan big huge major choice option start step sign
    win fail hard easy important necessary required needed possible impossible not no now
    here there also still already always never often usually currently available coming going done gone
    dead alive free cheap expensive slow fast simple complex difficult useful useless interesting
    amazing terrible broken ready true false ok okay fine up down in on at with worth where why because
    like all everything everywhere nothing what to being getting becoming made built written
    running working using doing you we i they your our my their`,
  [
    ['way', /^(?! (?:to(?! go\b)|of|for))/i],
    ['subset', /^ of users\b/i],
    ['about', /^ time\b/i],
    ['used', /^ in\b/i],
    ['part', /^ of\b/i],
    // A feature flag, a failure domain.
    ['case failure feature issue target', /^(?! \p{Ll}{3,}(?:[.,;]|$| that| which))/u],
  ],
);
/** `in-memory`, `on-board`: a hyphenated word classifies a thing, so it is no opinion. */
const compound = /^(?:in|on|at|all)-\p{L}/iu;
const oneOfMany = /^one of (?:the )?(?:largest|biggest|best|most|few|many|main|first|top)\b/i;
const intensifiers: ReadonlySet<string> = new Set(
  'very really so pretty quite too super huge big real major total complete'.split(' '),
);

/** Whether a predicate praises, counts or complains: `a really big problem`, `one of the best`. */
export function givesOpinion(predicate: string): boolean {
  let rest = predicate.replace(/^(?:an?|the)\s+/i, '');
  if (oneOfMany.test(rest)) return true;
  for (;;) {
    if (opinions.test(rest)) return !compound.test(rest);
    const gap = rest.search(/\s/);
    if (!intensifiers.has(rest.slice(0, Math.max(0, gap)).toLowerCase())) return false;
    rest = rest.slice(gap).trimStart();
  }
}

/** Roles in a team or a community; job titles are in `jobWords`. */
const roles =
  /\b(?:member|expert|enthusiast|speaker|trainer|teacher|lecturer|blogger|podcaster|fan|graduate|organi[sz]er|co-?author|writer|nerd|geek|hacker|leader|volunteer|ambassador|researcher|phd|hero)\b/i;

/** `a package manager`: programs have the names of jobs. */
const programs =
  /\b(?:boot|build|cluster|config\w*|container|content|dependency|display|file|job|layer|memory|module|network|package|password|process|queue|resource|secrets?|service|session|state|tag|task|transaction|version|volume|window|workflow)[ -]managers?$/i;

/** Whether a predicate says who somebody is; only its head counts: `a software engineer at Acme, where she ...`. */
export function describesPerson(predicate: string): boolean {
  const head =
    /^(?:an?|the|one of the)\s+(.{1,80}?)(?:\s+(?:at|who|of|in|from|with|for|where)\b|[,.;(]|$)/i.exec(
      predicate,
    )?.[1];
  if (head === undefined || programs.test(head)) return false;
  return jobWords.test(head) || roles.test(head);
}
