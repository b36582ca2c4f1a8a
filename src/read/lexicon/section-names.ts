import { listedIn } from './languages/all.ts';

/** What the headings of a note's own parts say, lower-case: no talks, whoever wrote them. */
export const sectionNames: ReadonlySet<string> = new Set([
  ...`note notes idea ideas detail details summary summaries overview abstract description introduction intro
    agenda outline background motivation conclusion conclusions takeaway takeaways take-aways lessons
    learnings highlights resource resources reference references link links slide slides video recording
    question questions qa discussion demo demos example examples bio about speaker speakers presenter
    presenters author authors thought thoughts comment comments todo todos appendix tldr tl;dr glossary
    terms terminology definition definitions content contents toc index schedule program programme talk
    talks session sessions keynote keynotes workshop workshops announcement announcements misc miscellaneous
    other others extra extras faq license credits acknowledgment acknowledgments acknowledgement
    acknowledgements contributing contributors installation usage setup requirements prerequisites problem
    problems solution solutions challenge challenges goal goals result results benefits pros cons advantages
    disadvantages why why? what what? how how? when when? who who? where where? tips tools task tasks
    history context architecture timeline future recap wrapup wrap-up quote quotes points audience feedback
    tag tags topic topics metadata info information event date location venue tweet tweets photo photos
    pictures image images hallway handles hashtags people vendor vendors sponsor sponsors booth booths expo`.split(
    /\s+/,
  ),
  'lessons learned',
  'about me',
  'about us',
  'about the speaker',
  'about the speakers',
  'about the author',
  'about the authors',
  'about the talk',
  'about the talks',
  'to do',
  'to dos',
  'action items',
  'further reading',
  'see also',
  'table of contents',
  'lightning talk',
  'lightning talks',
  'pros and cons',
  'pros & cons',
  'use case',
  'use cases',
  'future work',
  'next steps',
  'wrap up',
  'since then',
  'key point',
  'key points',
  'hallway track',
  'open space',
  'open spaces',
  ...listedIn(({ sections }) => sections),
]);

/** Words before them: `My notes`, `Key takeaways`. */
export const sectionQualifiers: ReadonlySet<string> = new Set(
  `my main key other more some general raw talk session brief quick final personal side random live`.split(
    /\s+/,
  ),
);
