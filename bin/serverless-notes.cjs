#!/usr/bin/env node
// CommonJS, because Node starts it several milliseconds faster than an ES module (test/bench/README.md).
'use strict';

const OLDEST_NODE = [20, 19];
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
  process.stderr.write(
    `serverless-notes: needs Node.js ${OLDEST_NODE.join('.')} or later, this is ${process.versions.node}.\n` +
      '  Install a newer Node.js, for example with your version manager.\n',
  );
  process.exit(2);
}

// Node 20 has no compile cache.
if (major > OLDEST_NODE[0]) require('./compile-cache.cjs').useCompileCache();
require('../dist/cli.cjs').main(process.argv.slice(2));
