/** The default colours of a terminal. */
export interface Palette {
  readonly terminal: string;
  readonly isDark: boolean;
  readonly background: string;
  /** The sixteen colours that programs select by number. */
  readonly colours: readonly string[];
}

const paletteOf = (
  terminal: string,
  kind: 'dark' | 'light',
  background: string,
  colours: string,
): Palette => ({ terminal, isDark: kind === 'dark', background, colours: colours.split(' ') });

const XTERM =
  '000000 cd0000 00cd00 cdcd00 0000ee cd00cd 00cdcd e5e5e5 7f7f7f ff0000 00ff00 ffff00 5c5cff ff00ff 00ffff ffffff';
const GNOME =
  '171421 c01c28 26a269 a2734c 12488b a347ba 2aa1b3 d0cfcc 5e5c64 f66151 33d17a e9ad0c 2a7bde c061cb 33c7de ffffff';
const MACOS =
  '000000 990000 00a600 999900 0000b2 b200b2 00a6b2 bfbfbf 666666 e50000 00d900 e5e500 0000ff e500e5 00e5e5 e5e5e5';
const SOLARIZED =
  '073642 dc322f 859900 b58900 268bd2 d33682 2aa198 eee8d5 002b36 cb4b16 586e75 657b83 839496 6c71c4 93a1a1 fdf6e3';

/** The palettes of terminals after their installation, with the backgrounds that they offer. */
export const PALETTES: readonly Palette[] = [
  paletteOf('xterm', 'dark', '000000', XTERM),
  paletteOf('xterm', 'light', 'ffffff', XTERM),
  paletteOf(
    'Windows Terminal (Campbell)',
    'dark',
    '0c0c0c',
    '0c0c0c c50f1f 13a10e c19c00 0037da 881798 3a96dd cccccc 767676 e74856 16c60c f9f1a5 3b78ff b4009e 61d6d6 f2f2f2',
  ),
  paletteOf(
    'Windows Terminal (One Half Light)',
    'light',
    'fafafa',
    '383a42 e45649 50a14f c18301 0184bc a626a4 0997b3 fafafa 4f525d df6c75 98c379 e4c07a 61afef c577dd 56b5c1 ffffff',
  ),
  paletteOf(
    'VS Code (Dark Modern)',
    'dark',
    '1e1e1e',
    '000000 cd3131 0dbc79 e5e510 2472c8 bc3fbc 11a8cd e5e5e5 666666 f14c4c 23d18b f5f543 3b8eea d670d6 29b8db e5e5e5',
  ),
  paletteOf(
    'VS Code (Light Modern)',
    'light',
    'ffffff',
    '000000 cd3131 107c10 949800 0451a5 bc05bc 0598bc 555555 666666 cd3131 14ce14 b5ba00 0451a5 bc05bc 0598bc a5a5a5',
  ),
  paletteOf('GNOME', 'dark', '171421', GNOME),
  paletteOf('GNOME', 'light', 'ffffff', GNOME),
  paletteOf('macOS Terminal (Pro)', 'dark', '000000', MACOS),
  paletteOf('macOS Terminal (Basic)', 'light', 'ffffff', MACOS),
  paletteOf('Solarized', 'dark', '002b36', SOLARIZED),
  paletteOf('Solarized', 'light', 'fdf6e3', SOLARIZED),
];

const STEPS = [0, 95, 135, 175, 215, 255];
const GREYS = 232;

/** The colour with this number among xterm's 256, as six hexadecimal digits. */
export function colourOf(index: number, { colours }: Palette): string {
  if (index < colours.length) return colours[index] ?? '';
  const cube = index - colours.length;
  const levels =
    index >= GREYS
      ? Array(3).fill(8 + (index - GREYS) * 10)
      : [Math.floor(cube / 36), Math.floor(cube / 6) % 6, cube % 6].map((step) => STEPS[step] ?? 0);
  return levels.map((level) => level.toString(16).padStart(2, '0')).join('');
}

/** The contrast of two colours as WCAG 2.2 defines it, from 1 to 21. */
export function contrastOf(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
