/**
 * The folder `start-up/`: used only by the build of the package. Makes V8 compile the functions of a search together
 * with their file.
 *
 * V8 compiles a function when it is first called, unless the function stands in parentheses; Node's compile cache
 * (22.1 and later, `bin/compile-cache.cjs`) stores only what was compiled with the file. Without this folder, each
 * run compiles some 450 functions anew. In: the built package, which is run once to see which functions are called.
 * Out: the same code, with parentheses around these functions.
 *
 * It saves a search 10 % of its time on Node 22, 24 and 26, and nothing on Node 20, which has no compile cache
 * (test/bench/README.md).
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import MagicString from 'magic-string';
import { parseSync, Visitor } from 'rolldown/utils';

/** `start:end` of a function in its file, in UTF-16 units. */
type FunctionRange = `${number}:${number}`;

/**
 * Rewrites a file of the package so that V8 compiles the functions that a run calls with the file.
 * @param file absolute path
 * @param command the arguments of Node for the run
 * @throws Error if the run fails, or calls no function of the file
 */
export function compileWithFile(file: string, command: readonly string[]): void {
  const called = functionsCalledBy(command).get(pathToFileURL(file).href);
  if (!called) throw new Error(`${command.join(' ')} calls no function of ${file}`);
  writeFileSync(file, withEagerFunctions(readFileSync(file, 'utf8'), called));
}

interface CoverageRange {
  readonly startOffset: number;
  readonly endOffset: number;
  readonly count: number;
}

/** The coverage that Node writes where NODE_V8_COVERAGE names a folder. The first range of a function is all of it. */
interface Coverage {
  readonly result: readonly {
    readonly url: string;
    readonly functions: readonly { readonly ranges: readonly CoverageRange[] }[];
  }[];
}

/** The functions that a run of Node calls, by the URL of their file. */
function functionsCalledBy(command: readonly string[]): ReadonlyMap<string, Set<FunctionRange>> {
  const home = mkdtempSync(join(tmpdir(), 'serverless-notes-'));
  const folder = join(home, 'coverage');
  try {
    const { status, stderr } = spawnSync(process.execPath, command, {
      encoding: 'utf8',
      // An empty home folder: no settings of the person who builds.
      cwd: home,
      env: { HOME: home, NODE_V8_COVERAGE: folder, NODE_DISABLE_COMPILE_CACHE: '1' },
    });
    if (status !== 0) throw new Error(`${command.join(' ')} failed: ${stderr}`);
    const [file = ''] = readdirSync(folder);
    const { result } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Coverage;
    return new Map(
      result.map(({ url, functions }) => [
        url,
        new Set(functions.flatMap(({ ranges: [range] }) => (range?.count ? [keyOf(range)] : []))),
      ]),
    );
  } finally {
    rmSync(home, { recursive: true });
  }
}

const keyOf = ({ startOffset, endOffset }: CoverageRange): FunctionRange =>
  `${startOffset}:${endOffset}`;

/**
 * The code of a CommonJS file with parentheses around some of its functions. A declaration at the top of the file
 * becomes a variable at the start of the file, where it can be used from everywhere, as before. Methods, accessors
 * and inner declarations stay as they are.
 */
export function withEagerFunctions(code: string, called: ReadonlySet<FunctionRange>): string {
  const edited = new MagicString(code);
  const { program } = parseSync('file.cjs', code);
  const isCalled = ({ start, end }: { start: number; end: number }) =>
    called.has(`${start}:${end}`);
  const wrap = (node: { start: number; end: number }) => {
    if (isCalled(node)) edited.appendLeft(node.start, '(').prependRight(node.end, ')');
  };
  new Visitor({ ArrowFunctionExpression: wrap, FunctionExpression: wrap }).visit(program);
  const firstStatement = program.body.find((node) => !('directive' in node))?.start ?? 0;
  for (const node of program.body) {
    if (node.type !== 'FunctionDeclaration' || !node.id || !isCalled(node)) continue;
    // Without its own name, the function finds itself by the variable.
    edited.remove(node.id.start, node.id.end);
    edited.appendRight(node.start, `var ${node.id.name}=(`).appendLeft(node.end, ');');
    if (node.start !== firstStatement) edited.move(node.start, node.end, firstStatement);
  }
  return edited.toString();
}
