import type { Root } from 'hast';
import { type Schema, sanitize } from 'hast-util-sanitize';

const BLOCKS =
  'p h1 h2 h3 h4 h5 h6 hr ul ol li blockquote pre table thead tbody tr th td details summary';
const PHRASES = 'a img br em strong b i del s ins code kbd mark sub sup input';
/** Only this program makes these elements: footnotes, and elements of `to-hast.ts`. */
const OWN = 'section';

/** Elements that are not for reading: they are removed with their text. */
const UNREAD =
  'script style template noscript iframe object embed applet title head ' +
  'textarea select xmp plaintext noembed noframes svg math canvas';

/**
 * The elements and attributes that are allowed, in the HTML of notes and in converted Markdown. Any other element is
 * reduced to its text, and scripts, styles and the like are removed with their text. No attribute can run, style or
 * load anything; addresses are http, https, mailto, or lead to a place in the notes.
 */
const SCHEMA: Schema = {
  tagNames: `${BLOCKS} ${PHRASES} ${OWN}`.split(' '),
  attributes: {
    '*': [['dataLine', /^\d+$/u]],
    a: [
      'href',
      ['id', /^fnref-/u],
      'dataFootnoteRef',
      'dataFootnoteBackref',
      'dataWiki',
      'dataPart',
      'ariaLabel',
    ],
    blockquote: [
      ['dataCallout', /^[\w-]+$/u],
      ['dataFold', 'none', 'open', 'closed'],
    ],
    p: ['dataTitle'],
    code: [
      ['className', /^language-./u],
      ['dataFormula', 'inline', 'block'],
    ],
    details: ['open'],
    h2: [['className', 'sr-only']],
    img: ['src', 'alt', 'dataWiki'],
    input: [['type', 'checkbox'], 'checked', ['disabled', true]],
    li: [
      ['id', /^fn-/u],
      ['className', 'task-list-item'],
    ],
    ol: ['start', ['className', 'contains-task-list']],
    section: ['dataFootnotes'],
    td: [['align', 'left', 'center', 'right'], 'colSpan', 'rowSpan'],
    th: [['align', 'left', 'center', 'right'], 'colSpan', 'rowSpan'],
    ul: [['className', 'contains-task-list']],
  },
  ancestors: Object.fromEntries('thead tbody tr th td'.split(' ').map((name) => [name, ['table']])),
  required: { input: { disabled: true, type: 'checkbox' } },
  protocols: { href: ['http', 'https', 'mailto'], src: ['http', 'https'] },
  strip: UNREAD.split(' '),
  clobber: [],
  clobberPrefix: '',
  allowComments: false,
  allowDoctypes: false,
};

/** Sanitises a tree of any origin, so that a page can show it. */
export const safeHtml = (tree: Root): Root => sanitize(tree, SCHEMA) as Root;
