/** How an element of HTML is laid out: within a line, as a table cell, on its own line, or as a block. */
export type ElementLayout = 'inline' | 'cell' | 'line' | 'block';

const named = (
  layout: ElementLayout,
  names: string,
): readonly (readonly [string, ElementLayout])[] =>
  names.split(/\s+/).map((name) => [name, layout]);

const layouts: ReadonlyMap<string, ElementLayout> = new Map([
  ...named(
    'inline',
    `a abbr area audio b base bdi bdo big button canvas cite code col colgroup data datalist del dfn em
    embed font head html i iframe img input ins kbd label link map mark meta meter noscript object output
    param picture progress q rp rt ruby s samp script select slot small source span strike strong style
    sub sup svg template textarea time title track tt u var video wbr`,
  ),
  ...named('cell', 'td th'),
  ...named('line', 'br option tr'),
  ...named(
    'block',
    `address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption
    figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol optgroup p pre search
    section summary table tbody tfoot thead ul`,
  ),
]);

/** The layout of an element, by its lower-case name; undefined for a name that HTML does not have. */
export const elementLayout = (name: string): ElementLayout | undefined => layouts.get(name);
