import { execFileSync } from 'node:child_process';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

const require = createRequire(import.meta.url);

/** The package's own list names folders of Amazon's; and without any font, pages lose their text. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir prefix="relative">fonts</dir><cachedir prefix="xdg">fontconfig</cachedir></fontconfig>
`;

/** A browser to launch: its program, and what it must find in its environment. */
export interface BrowserProgram {
  readonly executablePath: string;
  readonly env: Record<string, string>;
}

/**
 * Unpacks the Chromium of the npm package `@sparticuz/chromium`, once per version, and says how to
 * run it on a Linux machine that has neither its libraries (NSS, expat) nor any font.
 *
 * Not by the package's own function. That one unpacks to one name in the temporary folder and takes
 * what is there for complete, so the second of two test workers runs half a file; it leaves the
 * libraries out everywhere but at Amazon's; and its flags switch the web's security off.
 */
export function unpackBrowser(): BrowserProgram {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('The npm package has a Chromium for Linux on x64 only: name yours in TEST_BROWSER.');
  }
  const packed = join(dirname(require.resolve('@sparticuz/chromium')), '..', '..');
  const { version } = JSON.parse(readFileSync(join(packed, 'package.json'), 'utf8'));
  const folder = join(findCacheFolder(packed), `chromium-${version}`);
  if (!existsSync(folder)) unpackTo(folder, join(packed, 'bin'));
  return {
    executablePath: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'lib'), FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  };
}

/** In node_modules, where `npm ci` clears it; in the home folder if we may not write there. */
function findCacheFolder(packed: string): string {
  const besidePackages = join(packed, '..', '..', '.cache');
  const ofThisPerson = process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache');
  for (const parent of [besidePackages, ofThisPerson]) {
    const folder = join(parent, 'pur-beurre');
    try {
      mkdirSync(folder, { recursive: true });
      accessSync(folder, constants.W_OK);
      return folder;
    } catch {
      // Read-only, or somebody else's: try the next.
    }
  }
  throw new Error(`Cannot write the unpacked Chromium to ${besidePackages} nor to ${ofThisPerson}.`);
}

/** Whoever sees `folder` sees it complete: it gets its name last, and the first of two workers wins. */
function unpackTo(folder: string, packed: string): void {
  const unfinished = mkdtempSync(`${folder}-unfinished-`);
  const unpack = (name: string) => brotliDecompressSync(readFileSync(join(packed, name)));
  try {
    writeFileSync(join(unfinished, 'chromium'), unpack('chromium.br'));
    for (const archive of ['al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br']) {
      // "o": the files are ours, not those of the packager's user number.
      execFileSync('tar', ['-xo', '-C', unfinished], { input: unpack(archive) });
    }
    writeFileSync(join(unfinished, 'fonts.conf'), FONTS);
    chmodSync(join(unfinished, 'chromium'), 0o755);
    chmodSync(unfinished, 0o755);
    renameSync(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}
