import { heading, type View, type ViewContext } from '../parts.ts';
import { h, link } from '../tree.ts';

/** The page for an address that leads to nothing. */
export function missingView(kind: string, { addressOf }: Pick<ViewContext, 'addressOf'>): View {
  const title = `There is no such ${kind}`;
  return {
    title,
    content: [
      heading(title),
      h(
        'p',
        {},
        'It may have another name by now. Search for it, or begin at ',
        link(addressOf({ to: 'home' }), 'the start'),
        '.',
      ),
    ],
    status: title,
  };
}
