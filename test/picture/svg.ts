import headless from '@xterm/headless';

/** The default colours of a terminal: its background, and text without a colour. */
export interface Paper {
  readonly background: string;
  readonly text: string;
}

/** Sizes in pixels of a monospaced font. */
const FONT = 14;
const CELL = 8.4;
const LINE = 19;
const MARGIN = 16;

/** A colour of xterm's 256, from 16 on. The program does not use the first 16, which each terminal defines itself. */
function colourOf(index: number): string {
  const channels =
    index >= 232
      ? [0, 0, 0].map(() => 8 + 10 * (index - 232))
      : [36, 6, 1]
          .map((step) => Math.floor((index - 16) / step) % 6)
          .map((level) => (level ? 55 + 40 * level : 0));
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Adjacent cells with the same look. */
interface Run {
  readonly column: number;
  cells: number;
  text: string;
  readonly look: string;
  readonly behind: string | undefined;
}

/** Draws a program's output on a terminal of this size, as an SVG. */
export async function screenAsSvg(
  raw: string,
  { columns, rows, paper, title }: { columns: number; rows: number; paper: Paper; title: string },
): Promise<string> {
  const screen = new headless.Terminal({ cols: columns, rows, allowProposedApi: true });
  await new Promise<void>((resolve) => screen.write(raw, resolve));
  const drawn = Array.from({ length: rows }, (_, row) => rowAsSvg(runsIn(screen, row, paper), row));
  const [width, height] = [Math.ceil(columns * CELL) + 2 * MARGIN, rows * LINE + 2 * MARGIN];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace" font-size="${FONT}" fill="${paper.text}">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${width}" height="${height}" rx="8" fill="${paper.background}"/>`,
    ...drawn.filter(Boolean),
    '</svg>\n',
  ].join('\n');
}

function runsIn(
  screen: InstanceType<typeof headless.Terminal>,
  row: number,
  paper: Paper,
): readonly Run[] {
  const line = screen.buffer.active.getLine(screen.buffer.active.baseY + row);
  const runs: Run[] = [];
  for (let column = 0; column < screen.cols; column++) {
    const cell = line?.getCell(column);
    if (!cell || cell.getWidth() === 0) continue;
    const own = {
      text: cell.isFgPalette() ? colourOf(cell.getFgColor()) : paper.text,
      behind: cell.isBgPalette() ? colourOf(cell.getBgColor()) : undefined,
    };
    const { text, behind } = cell.isInverse()
      ? { text: own.behind ?? paper.background, behind: own.text }
      : own;
    const look = [
      ...(text === paper.text ? [] : [`fill="${text}"`]),
      ...(cell.isBold() ? ['font-weight="bold"'] : []),
      ...(cell.isItalic() ? ['font-style="italic"'] : []),
      ...(cell.isUnderline() ? ['text-decoration="underline"'] : []),
    ].join(' ');
    const last = runs.at(-1);
    const letters = cell.getChars() || ' ';
    if (last && last.look === look && last.behind === behind) {
      last.text += letters;
      last.cells += cell.getWidth();
    } else runs.push({ column, cells: cell.getWidth(), text: letters, look, behind });
  }
  return runs;
}

function rowAsSvg(runs: readonly Run[], row: number): string {
  const top = MARGIN + row * LINE;
  const at = (column: number): string => (MARGIN + column * CELL).toFixed(1);
  const behind = runs
    .filter((run) => run.behind !== undefined)
    .map(
      (run) =>
        `<rect x="${at(run.column)}" y="${top}" width="${(run.cells * CELL).toFixed(1)}" height="${LINE}" fill="${run.behind}"/>`,
    );
  const texts = runs.flatMap(({ text, column, cells, look }) => {
    const shown = text.trim();
    if (shown === '') return [];
    const before = text.length - text.trimStart().length;
    const behindIt = text.length - text.trimEnd().length;
    // With `textLength` each column keeps its place, whatever font is used.
    const width = ((cells - before - behindIt) * CELL).toFixed(1);
    const place = `x="${at(column + before)}" y="${top + FONT}" textLength="${width}" lengthAdjust="spacingAndGlyphs"`;
    return `<text ${[place, look].filter(Boolean).join(' ')} xml:space="preserve">${escaped(shown)}</text>`;
  });
  return [...behind, ...texts].join('');
}
