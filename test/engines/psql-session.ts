import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

const END = '--end of answer--';

/** A psql process that stays connected. */
export interface Session {
  /** Runs a statement; returns its output lines, with fields separated by tabs. */
  ask(statement: string): Promise<readonly string[]>;
  close(): void;
}

export function openSession(env: Readonly<Record<string, string>>): Session {
  const psql = spawn('psql', ['-qAtX', '-F', '\t', '-v', 'ON_ERROR_STOP=1'], {
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: psql.stdout })[Symbol.asyncIterator]();
  return {
    async ask(statement) {
      psql.stdin.write(`${statement};\n\\echo ${END}\n`);
      const answer: string[] = [];
      for (;;) {
        const { done, value } = await lines.next();
        if (done) throw new Error('psql has ended');
        if (value === END) return answer;
        answer.push(value);
      }
    },
    close: () => psql.stdin.end(),
  };
}
