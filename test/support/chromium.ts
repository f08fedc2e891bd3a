import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type BrowserContextOptions } from 'playwright-core';

/** The shell is the same engine without a browser's window, which costs computing and is looked at by nobody. */
const names = [
  ...['chromium-headless-shell', 'chromium', 'chromium-browser'],
  ...['google-chrome-stable', 'google-chrome', 'microsoft-edge'],
];
const macApplications = ['Google Chrome', 'Chromium', 'Microsoft Edge'];

/*
 * Chromium obeys the last list only, so that Playwright's own has to stand here too. With a search box drawn by web
 * pages, each new window loads two of them, which costs a second of computing for each person who signs in.
 */
const playwrightDisables = [
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades'],
  ...['HttpsFirstBalancedModeAutoEnable', 'LensOverlay', 'MediaRouter', 'PaintHolding'],
  ...['ThirdPartyStoragePartitioning', 'AvoidCorsURLLoaderRestartOnRedirect', 'TcpPortRandomizationWin'],
  ...['OptimizationHints', 'NetworkTimeServiceQuerying', 'AimEnabled', 'PreconnectToSearch'],
  ...['msForceBrowserSignIn', 'msEdgeUpdateLaunchServicesPreferredVersion'],
];
const searchBoxPages = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup'];

/*
 * Without the background flags Chromium looks for servers of its maker at every start, which a test has no
 * business doing. The sandbox needs privileges that containers and root do not have; pages are only our own.
 * A page lives for seconds: what Maglev and TurboFan compile on other cores meanwhile is a third of all computing, and
 * gives back less.
 */
const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--js-flags=--no-maglev --no-turbofan',
  `--disable-features=${[...playwrightDisables, ...searchBoxPages].join(',')}`,
];

/** How to get a browser, for the message of a skipped suite. */
export const howToGetChromium =
  'install Chromium or Chrome (Debian: apt-get install chromium-headless-shell fonts-thai-tlwg), or name one in CHROME_PATH';

/**
 * The Chromium of this machine: CHROME_PATH, a usual name on the PATH, or an application folder.
 * @throws Error when CHROME_PATH names a file that is not there
 */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | undefined {
  if (env.CHROME_PATH) {
    if (existsSync(env.CHROME_PATH)) return env.CHROME_PATH;
    throw new Error(`CHROME_PATH names no file: ${env.CHROME_PATH}`);
  }
  const folders = [...(env.PATH ?? '').split(path.delimiter), '/usr/bin', '/snap/bin'].filter(Boolean);
  return [...onPath(folders), ...inApplications(env)].find((file) => existsSync(file));
}

function onPath(folders: readonly string[]): string[] {
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

function inApplications(env: NodeJS.ProcessEnv): string[] {
  const mac = macApplications.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  const windows = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .map((folder) => path.join(folder, 'Google/Chrome/Application/chrome.exe'));
  return [...mac, ...windows];
}

/** Its size and language apart, a context is as a new empty profile is: nothing is shared with another. */
export const AS_IN_THAILAND: BrowserContextOptions = { locale: 'th-TH', timezoneId: 'Asia/Bangkok' };

/**
 * Starts a browser; each `newContext(AS_IN_THAILAND)` of it is somebody else's.
 * @throws Error when there is no Chromium
 */
export async function openBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error(`no Chromium: ${howToGetChromium}`);
  return chromium.launch({ executablePath, args: flags });
}
