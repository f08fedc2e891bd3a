import { randomBytes } from 'node:crypto';
import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { DataCipher } from '#platform/crypto';
import sharp from 'sharp';
import { displayName } from './display-name.js';
import { FileVault, type GivenFile } from './file-vault.js';

const vault = new FileVault(new DataCipher(randomBytes(32).toString('base64')));
const plain = (width = 60, height = 40) =>
  sharp({ create: { width, height, channels: 3, background: '#3388aa' } });
const given = (bytes: Uint8Array, purpose: GivenFile['purpose'] = 'document'): GivenFile => ({
  bytes,
  purpose,
  fileName: 'ภาพ.png',
});
const refused = async (bytes: Uint8Array, purpose?: GivenFile['purpose']): Promise<void> => {
  await expect(vault.check(given(bytes, purpose))).rejects.toMatchObject({ code: 'file-type' });
};
const bytesOf = async (document: PDFDocument): Promise<Uint8Array> =>
  Buffer.from(await document.saveAsBase64(), 'base64');
const pdf = async (change: (document: PDFDocument) => void = () => undefined): Promise<Uint8Array> => {
  const document = await PDFDocument.create();
  document.addPage([200, 200]);
  change(document);
  return bytesOf(document);
};
const EICAR_LIKE = 'X5O!P%@AP-MADE-UP-TEST-STRING!$H+H*';

describe('pictures', () => {
  it('are drawn anew: neither the place nor the tail comes along', async () => {
    const withPlace = await plain()
      .jpeg()
      .withExif({
        IFD0: { Copyright: 'MADE-UP-OWNER' },
        IFD3: { GPSLatitude: '16/1 49/1 12/1', GPSLatitudeRef: 'N' },
      })
      .toBuffer();
    expect((await sharp(withPlace).metadata()).exif).toBeDefined();
    const tailed = Buffer.concat([withPlace, Buffer.from(`<html><script>alert(1)</script>${EICAR_LIKE}`)]);
    const { content, mediaType } = await vault.check(given(tailed, 'photo'));
    expect(mediaType).toBe('image/jpeg');
    const { exif, xmp, icc, iptc } = await sharp(content).metadata();
    expect([exif, xmp, iptc]).toEqual([undefined, undefined, undefined]);
    expect(icc).toBeUndefined();
    for (const secret of ['MADE-UP-OWNER', '<script>', EICAR_LIKE, 'GPS'])
      expect(content.includes(secret)).toBe(false);
  });

  it('become at most 1600 pixels a side, and keep their kind', async () => {
    const { content, mediaType } = await vault.check(given(await plain(3000, 1000).png().toBuffer()));
    const { width, height, format } = await sharp(content).metadata();
    expect([width, height, format, mediaType]).toEqual([1600, 533, 'png', 'image/png']);
  });

  it('with a PNG tail of HTML lose it', async () => {
    const tailed = Buffer.concat([await plain().png().toBuffer(), Buffer.from('<html>tail</html>')]);
    expect((await vault.check(given(tailed))).content.includes('<html>')).toBe(false);
  });

  it('are refused when truncated, animated, too many pixels or no picture', async () => {
    const png = await plain(400, 400).png().toBuffer();
    await refused(png.subarray(0, png.length / 2));
    await refused((await plain(400, 400).jpeg().toBuffer()).subarray(0, 500));
    const frames = await sharp([await plain().png().toBuffer(), await plain().negate().png().toBuffer()], {
      join: { animated: true },
    })
      .webp({ loop: 0, delay: [100, 100] })
      .toBuffer();
    await refused(frames);
    await refused(await plain(9_000, 9_000).png().toBuffer());
    await refused(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'));
    await refused(Buffer.from('<html><body>a.png</body></html>'));
    await refused(Buffer.from('GIF89a'));
    await refused(Buffer.from(EICAR_LIKE));
    await refused(Buffer.from('PK\x03\x04 42.zip'));
    await refused(Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.from('<html>')]));
    await refused(Buffer.alloc(0));
  });
});

describe('documents', () => {
  it('are kept when they only show pages', async () => {
    const bytes = await pdf();
    expect((await vault.check(given(bytes, 'agreement'))).content.equals(Buffer.from(bytes))).toBe(true);
    await refused(bytes, 'photo');
    await refused(await plain().png().toBuffer(), 'agreement');
  });

  it('are refused when they act by themselves or carry files', async () => {
    await refused(await pdf((document) => document.addJavaScript('main', 'app.alert(1)')));
    await refused(
      await pdf(({ catalog, context }) => {
        const action = context.obj({ S: 'JavaScript', JS: PDFString.of('app.alert(1)') });
        catalog.set(PDFName.of('OpenAction'), action);
      }),
    );
    await refused(
      await pdf(({ catalog, context }) => {
        catalog.set(PDFName.of('Next'), context.obj({ S: 'Launch', F: PDFString.of('x.exe') }));
      }),
    );
    const carrying = await PDFDocument.create();
    carrying.addPage();
    await carrying.attach(Buffer.from(EICAR_LIKE), 'a.txt', {});
    await refused(await bytesOf(carrying));
  });

  it('are refused when encrypted, damaged or only a header', async () => {
    const locked = await PDFDocument.create();
    locked.addPage();
    locked.encrypt({ userPassword: 'made-up', ownerPassword: 'made-up-too' });
    await refused(await bytesOf(locked));
    await refused((await pdf()).subarray(0, 300));
    await refused(Buffer.from('%PDF-1.7\n%%EOF'));
    await refused(Buffer.concat([Buffer.from('<html>'), await pdf()]));
  });

  it('are refused when their structure unpacks without end', async () => {
    const { deflateSync } = await import('node:zlib');
    const bomb = deflateSync(Buffer.alloc(64 * 1024 * 1024));
    const head = `%PDF-1.7\n1 0 obj\n<</Type/Obj#53tm/N 1/First 4/Filter/FlateDecode/Length ${bomb.length}>>\nstream\n`;
    await refused(Buffer.concat([Buffer.from(head), bomb, Buffer.from('\nendstream\nendobj\n%%EOF')]));
  });
});

it.each([
  ['../../etc/passwd', 'passwd.pdf'],
  ['C:\\ลับ\\รายงาน.docx', 'รายงาน.pdf'],
  ['a\r\nSet-Cookie: x.pdf', 'aSet-Cookie_ x.pdf'],
  ['a\u0000b.pdf', 'ab.pdf'],
  ['cod\u202efdp.exe', 'codfdp.pdf'],
  ['photo.pdf.exe', 'photo.pdf'],
  ['', 'file.pdf'],
  ['....', 'file.pdf'],
  [Buffer.from('รายงาน.pdf').toString('latin1'), 'รายงาน.pdf'],
])('shows the name %j as %j', (name, shown) => {
  expect(displayName(name, 'application/pdf')).toBe(shown);
});

it('cuts a name to 300 bytes without breaking a letter', () => {
  const shown = displayName(`${'ก็'.repeat(200)}.pdf`, 'application/pdf');
  expect(Buffer.byteLength(shown)).toBeLessThanOrEqual(300);
  expect(shown).toMatch(/^(?:ก็)+\.pdf$/u);
});
