// Turns src/ (TypeScript, JSX) into dist/ (what Node runs), file by file, in about a tenth of a second.
// Types are checked by `npm run check`, not here.
import { cp, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

const files = await readdir('src', { recursive: true });
const sources = files.filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file));

await build({
  entryPoints: sources.map((file) => join('src', file)),
  outbase: 'src',
  outdir: 'dist',
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  sourcemap: true,
  packages: 'external',
  jsx: 'automatic',
  jsxImportSource: '@kitajs/html',
  logLevel: 'warning',
  plugins: [oneFileEach()],
});
await cp('src/web/assets', 'dist/web/assets', { recursive: true, filter: isSent });
// The stylesheet is written in several files and sent as one.
await build({
  entryPoints: ['src/web/assets/style.css'],
  outfile: 'dist/web/assets/style.css',
  bundle: true,
  minify: true,
  external: ['*.woff2'],
  target: ['chrome111', 'firefox115', 'safari16.4'],
  logLevel: 'warning',
});

/** Whether a file of the assets goes to browsers as it is. */
function isSent(path) {
  return !path.includes('assets/style') && !path.endsWith('tsconfig.json');
}

/** Keeps every module a file of its own: `import './x.ts'` becomes `import './x.js'`. */
function oneFileEach() {
  return {
    name: 'one-file-each',
    setup(builder) {
      builder.onResolve({ filter: /^\.{1,2}\// }, ({ path, kind }) =>
        kind === 'entry-point' ? undefined : { path: path.replace(/\.tsx?$/, '.js'), external: true },
      );
    },
  };
}
