/** Adds copy buttons to the code of a note; only a script can serve them. */
export function addCopyButtons(root: ParentNode): void {
  for (const pre of root.querySelectorAll('.text pre')) {
    const frame = document.createElement('div');
    frame.className = 'code';
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'code-copy';
    button.textContent = 'Copy';
    button.addEventListener('click', () => void copy(pre.textContent ?? '', button));
    pre.replaceWith(frame);
    frame.append(pre, button);
  }
}

/** How long a button shows the result of copying, in milliseconds. */
const SAID_FOR = 1500;

async function copy(text: string, button: HTMLElement): Promise<void> {
  const label = button.textContent;
  button.textContent = (await write(text)) ? 'Copied' : 'Select and copy';
  const status = document.querySelector('[aria-live]');
  if (status) status.textContent = button.textContent;
  setTimeout(() => {
    button.textContent = label;
  }, SAID_FOR);
}

async function write(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** A click on the link of a heading also copies its full address. */
export function startAnchors(): void {
  document.addEventListener('click', ({ target }) => {
    const anchor = (target as Element).closest<HTMLAnchorElement>('a.anchor');
    if (anchor) void write(anchor.href);
  });
}

/** The last element that begins on or before this line. */
export function elementAt(main: Element, line: number): Element | null {
  let best: Element | null = null;
  for (const place of main.querySelectorAll('[data-line]')) {
    if (Number(place.getAttribute('data-line')) <= line) best = place;
  }
  return best;
}

/** Marks the entry in the table of contents whose part is being read; returns a function that ends this. */
export function followContents(main: Element): () => void {
  const links = [...main.querySelectorAll<HTMLAnchorElement>('.contents a')];
  const headings = [...main.querySelectorAll<HTMLElement>('.text :is(h1,h2,h3)[id]')];
  if (links.length === 0 || !('IntersectionObserver' in globalThis)) return () => {};
  const present = (): void => {
    const read = headings.findLast(({ offsetTop }) => offsetTop <= scrollY + innerHeight / 3);
    for (const link of links) {
      const isPresent = read !== undefined && decodeURIComponent(link.href).endsWith(read.id);
      if (isPresent) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  };
  const observer = new IntersectionObserver(present, { rootMargin: '0px 0px -60% 0px' });
  for (const heading of headings) observer.observe(heading);
  return () => observer.disconnect();
}
