import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const worthIt = /\.(js|css|html|svg|json|webmanifest)$/;
const smallest = 1_000;
const QUALITY = 9;
const encodings = {
  br: (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } }),
  gz: (bytes) => promisify(gzip)(bytes, { level: QUALITY }),
};

/** Lays a compressed copy beside every file of a folder that gets smaller by it: compressed once, and not for each phone. */
export async function compressFolder(folder) {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile() && worthIt.test(entry.name));
  await Promise.all(
    files.map((entry) => compressFile(path.join(entry.parentPath ?? entry.path, entry.name))),
  );
}

async function compressFile(file) {
  const bytes = await readFile(file);
  if (bytes.length < smallest) return;
  for (const [ending, compress] of Object.entries(encodings))
    await writeFile(`${file}.${ending}`, await compress(bytes));
}
