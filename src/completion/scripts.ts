import { BASH_SCRIPT } from './scripts/bash.ts';
import { FISH_SCRIPT } from './scripts/fish.ts';
import { POWERSHELL_SCRIPT } from './scripts/powershell.ts';
import { ZSH_SCRIPT } from './scripts/zsh.ts';

/** The script for each shell, by which the shell asks this program on Tab. */
export const SCRIPTS: Readonly<Record<string, string>> = {
  bash: BASH_SCRIPT,
  zsh: ZSH_SCRIPT,
  fish: FISH_SCRIPT,
  powershell: POWERSHELL_SCRIPT,
};
