import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Machine, Stopped, type Running } from './machine.js';
import { watchParent } from './parent-watch.js';
import { readSettings } from './settings.js';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, '../../..');
/** npm passes Ctrl-C on to us although the terminal has sent it already: that is still the first one. */
const sameKeyPress = 1_000;

let firstSignalAt: number | undefined;
const machine = new Machine({
  settings: settingsOrExit(),
  env: process.env,
  apps: path.resolve(here, '..'),
  say,
  onGivingUp: () => void stop(1),
});

// A closed terminal must not turn our own messages into a crash.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const) {
  process.on(signal, () => onSignal(code));
}
process.on('uncaughtException', onFailure);
process.on('unhandledRejection', onFailure);
await watchParent(() => void stop(0));

try {
  tell(await machine.start());
} catch (error) {
  if (!(error instanceof Stopped) && firstSignalAt === undefined) onFailure(error);
}

function onSignal(code: number): void {
  const now = performance.now();
  if (firstSignalAt === undefined) {
    firstSignalAt = now;
    say('กำลังปิดระบบ (กด Ctrl-C อีกครั้งเพื่อบังคับปิด)', 'stopping; press Ctrl-C again to force it');
    void stop(code === 130 ? 0 : code);
  } else if (now - firstSignalAt > sameKeyPress) {
    machine.kill();
    process.exit(code);
  }
}

async function stop(code: number): Promise<void> {
  await machine.stop();
  say('ปิดระบบแล้ว', 'stopped');
  process.exit(code);
}

function onFailure(error: unknown): void {
  console.error(error instanceof Error ? error.message : error);
  void stop(1);
}

function settingsOrExit(): ReturnType<typeof readSettings> {
  try {
    return readSettings(process.env, root);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

function say(th: string, en: string): void {
  console.log(`▸ ${th} · ${en}`);
}

function tell({ address, urls }: Running): void {
  console.log(`\n  คุ้มครอง พร้อมใช้งานที่ · Kumkrong is ready at\n\n      ${address}\n`);
  if (urls.accounts.length > 0) {
    console.log('  บัญชีตัวอย่าง (ข้อมูลสมมติทั้งหมด) · demo accounts (all data is synthetic)');
    for (const { username, password, roleTh, roleEn } of urls.accounts) {
      console.log(`      ${username.padEnd(16)} ${password.padEnd(20)} ${roleTh} · ${roleEn}`);
    }
  }
  console.log('\n  กด Ctrl-C เพื่อปิด · press Ctrl-C to stop\n');
}
