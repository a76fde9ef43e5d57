// Spotlight as its own command starts it, but for two things that it has no option for: it listens on this machine alone,
// and tells its makers nothing. Started by start-spotlight.ts with a port.
import { readFileSync } from 'node:fs';
import { Server } from 'node:net';

// Its server names no address, which means all of them.
const { listen } = Server.prototype;
Server.prototype.listen = function (port, _address, ready) {
  return listen.call(this, port, '127.0.0.1', ready);
};

// Its command is left out: that is where reports of use are switched on. Its page
// says to where it may connect: its makers are taken out of that.
const { setupSpotlight } = await import('@spotlightjs/spotlight');
const MAKERS = ' https://*.sentry.io';

const server = await setupSpotlight({
  port: Number(process.argv[2]),
  basePath: process.cwd(),
  filesToServe: readPage(),
  isStandalone: true,
});
if (server) console.log(`Spotlight is ready: http://127.0.0.1:${server.address().port}`);
else console.log('Another Spotlight has this port.');

/** The files of its page, by the path at which each is asked for. */
function readPage() {
  const folder = new URL('../ui/', import.meta.resolve('@spotlightjs/spotlight'));
  const read = (path) => readFileSync(new URL(path, folder));
  const parts = Object.values(JSON.parse(read('manifest.json').toString()));
  // Its own command forgets style and fonts.
  const paths = parts.flatMap(({ file, css = [], assets = [] }) => [file, ...css, ...assets]);
  const index = read('index.html').toString();
  if (!index.includes(MAKERS)) throw new Error('The page of Spotlight has changed: its reports are not held back.');
  return {
    'index.html': Buffer.from(index.replace(MAKERS, '')),
    ...Object.fromEntries(paths.map((path) => [path, read(path)])),
  };
}
