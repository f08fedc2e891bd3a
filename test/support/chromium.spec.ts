import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AS_IN_THAILAND, findChromium, openBrowser } from './chromium.js';

it('takes CHROME_PATH before everything else and says when it names nothing', () => {
  expect(findChromium({ CHROME_PATH: process.execPath })).toBe(process.execPath);
  expect(() => findChromium({ CHROME_PATH: '/nowhere/chrome' })).toThrow(/CHROME_PATH/);
});

const withBrowser = findChromium() ? it : it.skip;

withBrowser('opens a page of this machine at phone width with a Thai locale', async () => {
  const server = createServer((_, res) =>
    res.end('<!doctype html><meta charset="utf-8"><html lang="th"><title>คุ้มครอง</title>'),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ ...AS_IN_THAILAND, viewport: { width: 360, height: 740 } });
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    expect(await page.title()).toBe('คุ้มครอง');
    expect(await page.evaluate('[innerWidth, navigator.language]')).toEqual([360, 'th-TH']);
  } finally {
    await browser.close();
    server.close();
  }
});
