import { randomBytes } from 'node:crypto';
import { PDFDocument } from '@cantoo/pdf-lib';
import { systemActor } from '#platform/access';
import { DataCipher } from '#platform/crypto';
import { newId } from '#platform/database';
import { FileVault } from '#platform/files';
import { TestPlatform } from '../support/platform.js';

const vault = new FileVault(new DataCipher(randomBytes(32).toString('base64')));

async function aPdf() {
  const document = await PDFDocument.create();
  document.addPage([200, 200]);
  return {
    bytes: Buffer.from(await document.saveAsBase64(), 'base64'),
    fileName: 'ภาพ.pdf',
    purpose: 'document' as const,
  };
}

describe('a file in the database', () => {
  let platform: TestPlatform;
  beforeAll(async () => {
    platform = await TestPlatform.start();
  });
  afterAll(() => platform.stop());

  it('lies encrypted, opens in its district alone, and under its own id alone', async () => {
    const [here, there] = [newId(), newId()];
    const file = await platform.uow.run(systemActor('test', here), async (tx) =>
      vault.keep(tx, await aPdf()),
    );
    const [row] = await platform.rows<{ content: Buffer }>('SELECT content FROM stored_file WHERE id = $1', [
      file.id,
    ]);
    expect(row?.content.includes('%PDF')).toBe(false);
    const opened = await platform.uow.read(systemActor('test', here), (tx) => vault.open(tx, file.id));
    expect(opened).toMatchObject({ mediaType: 'application/pdf', fileName: 'ภาพ.pdf' });
    expect(opened.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    await expect(
      platform.uow.read(systemActor('test', there), (tx) => vault.open(tx, file.id)),
    ).rejects.toMatchObject({ code: 'not-found' });
    await platform.admin.query('UPDATE stored_file SET id = $2 WHERE id = $1', [file.id, there]);
    await expect(
      platform.uow.read(systemActor('test', here), (tx) => vault.open(tx, there)),
    ).rejects.toThrow();
  });
});
