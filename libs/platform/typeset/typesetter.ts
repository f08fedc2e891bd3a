import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const FONT = '@expo-google-fonts/sarabun';
const CUTS = ['400Regular/Sarabun_400Regular.ttf', '700Bold/Sarabun_700Bold.ttf'];

/** Data for a template: anything that JSON holds. It reaches the template as values and is never read as markup. */
export type TypesetData = Record<string, unknown>;

/** Pictures by the plain file names that a template calls them by; they lie beside it for one document alone. */
export type TypesetPictures = Readonly<Record<string, Buffer>>;

/**
 * Sets documents with Typst: it shapes and breaks Thai rightly, and its PDF is tagged. Fonts are ours alone, so that a
 * page is the same on every machine; a template reads nothing outside its own folder.
 */
export class Typesetter {
  private readonly compiler: NodeCompiler;

  /** @param folder absolute folder of the templates. */
  constructor(private readonly folder: string) {
    this.compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontBlobs: readFonts() }] });
  }

  /**
   * A tagged PDF of a template.
   * @param template its file name, such as `case-study.typ`.
   * @param madeAt stands in the file; the same data at the same moment give the same bytes.
   * @param pictures what the document shows besides its data.
   * @throws Error when the template does not compile.
   */
  pdf(template: string, data: TypesetData, madeAt: Date, pictures: TypesetPictures = {}): Buffer {
    try {
      for (const [name, bytes] of Object.entries(pictures))
        this.compiler.mapShadow(path.join(this.folder, path.basename(name)), bytes);
      return this.compiler.pdf(this.input(template, data), {
        pdfTags: true,
        creationTimestamp: Math.floor(madeAt.getTime() / 1_000),
      });
    } finally {
      // Whatever was laid out stays in memory otherwise, report after report.
      this.compiler.evictCache(0);
      this.compiler.resetShadow();
    }
  }

  private input(template: string, data: TypesetData) {
    return {
      mainFilePath: path.join(this.folder, template),
      inputs: { data: JSON.stringify(data) },
    };
  }
}

function readFonts(): Buffer[] {
  const { resolve } = createRequire(import.meta.url);
  return CUTS.map((file) => readFileSync(resolve(`${FONT}/${file}`)));
}
