import { defineCommand } from '../cli-definition/command.ts';

const INSTALLING = `For every new shell, put this line at the end of its start file:
  bash, ~/.bashrc
    source <(serverless-notes completion bash)
  zsh, ~/.zshrc, behind compinit
    source <(serverless-notes completion zsh)
  fish, ~/.config/fish/config.fish
    serverless-notes completion fish | source
  PowerShell, $PROFILE
    serverless-notes completion powershell | Out-String | Invoke-Expression

It completes commands, options and the names in your notes. Names with spaces are quoted as the shell has it; --notes, when it comes first, says whose names.`;

export const completion = defineCommand({
  name: 'completion',
  summary: 'Print a completion script for your shell',
  details: INSTALLING,
  arguments: [
    {
      name: 'shell',
      summary: 'Your shell',
      required: true,
      choices: ['bash', 'zsh', 'fish', 'powershell'],
    },
  ],
  options: [],
  examples: [
    ['completion bash', 'For bash; no other package is needed'],
    ['completion zsh', 'For zsh'],
    ['completion fish', 'For fish'],
  ],
  async run([shell = ''], _options, context) {
    const { SCRIPTS } = await import('../completion/scripts.ts');
    context.print(SCRIPTS[shell] ?? '');
    return 0;
  },
});
