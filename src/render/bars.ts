const eighths = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/**
 * A horizontal bar for `value` of `most`, at most `cells` wide, to an eighth of a cell. Anything above
 * zero shows something.
 */
export function bar(value: number, most: number, cells: number): string {
  if (!(value > 0 && most > 0 && cells > 0)) return '';
  const parts = Math.max(1, Math.round((Math.min(value, most) / most) * cells * eighths.length));
  return '█'.repeat(Math.floor(parts / eighths.length)) + (eighths[parts % eighths.length] ?? '');
}
