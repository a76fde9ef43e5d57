/**
 * Where the built file of a thread lies, next to the module that starts it. Node 20 runs no TypeScript: a
 * module that runs from its source (tests) starts the built file too.
 */
export function threadFile(importer: string, name: string): URL {
  const folder = importer.endsWith('.ts') ? importer.replace(/\/src\/([^/]+\/)[^/]+$/, '/dist/$1') : importer;
  return new URL(`./${name}.js`, folder);
}
