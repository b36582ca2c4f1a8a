/** Gives the code of a note its buttons, which only a script can serve. */
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

/** How long a button says that it is done, in milliseconds. */
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

/** A click on a heading's link copies its whole address, besides going there. */
export function startAnchors(): void {
  document.addEventListener('click', ({ target }) => {
    const anchor = (target as Element).closest<HTMLAnchorElement>('a.anchor');
    if (anchor) void write(anchor.href);
  });
}

/** The element that begins on this line or last before it. */
export function elementAt(main: Element, line: number): Element | null {
  let best: Element | null = null;
  for (const place of main.querySelectorAll('[data-line]')) {
    if (Number(place.getAttribute('data-line')) <= line) best = place;
  }
  return best;
}

/** Marks the entry of the contents list whose part is being read. */
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
