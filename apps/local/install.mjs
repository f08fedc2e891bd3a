/*
 * Shared by `npm start` and `npm test`. No dependencies, and a syntax that old Node versions can read, because
 * this is what tells somebody that theirs is too old.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

const running = new Set();

/** Oldest minor version of each major line that works; lines after the last one work too. */
const oldestMinor = new Map([
  [20, 19],
  [22, 12],
]);
const everyVersionFrom = 24;

export function isSupportedNode(version) {
  const [major, minor] = version.split('.').map(Number);
  if (major >= everyVersionFrom) return true;
  const oldest = oldestMinor.get(major);
  return oldest !== undefined && minor >= oldest;
}

/** Ends the process with an explanation when this Node cannot run the project. */
export function requireNode(version = process.versions.node) {
  if (isSupportedNode(version)) return;
  console.error(
    `ต้องใช้ Node.js 20.19 ขึ้นไป, 22.12 ขึ้นไป หรือ 24 ขึ้นไป (เครื่องนี้มี ${version}) ดาวน์โหลดที่ https://nodejs.org`,
  );
  console.error(
    `Node.js 20.19+, 22.12+ or 24+ is needed (this machine has ${version}). Get it from https://nodejs.org`,
  );
  process.exit(1);
}

/** One line for a phase of the work, in both languages. */
export function phase(th, en) {
  console.log(`▸ ${th} · ${en}`);
}

/**
 * Runs a program and shows what it prints.
 * @returns {Promise<number>} its exit code
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options });
    running.add(child);
    child.once('close', () => running.delete(child));
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(signal ? 128 : code === null ? 1 : code));
  });
}

/** Ends what `run` started and still runs. */
export function endRunning() {
  for (const child of running) child.kill('SIGTERM');
}

/** Runs one of the project's own tools by its file, which works the same on every system. */
export function runTool(file, args, options = {}) {
  return run(process.execPath, [path.join(root, 'node_modules', file), ...args], options);
}

/** Installs the packages when node_modules is missing or does not hold what package-lock.json asks for. */
export async function ensureInstalled() {
  const missing = missingPackages();
  if (missing.length === 0) return;
  phase('ติดตั้งส่วนประกอบ (ครั้งแรกใช้เวลาสักครู่)', `installing packages (${reasonOf(missing)})`);
  const started = Date.now();
  const flags = ['--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  if ((await npm(['ci', ...flags])) !== 0) {
    // npm 11 refuses a lock file made where another system's optional packages were not to be had.
    console.error(
      'npm ci ไม่สำเร็จ ลองใหม่ด้วย npm install · npm ci failed, trying npm install with the same lock file',
    );
    if ((await npm(['install', '--no-save', ...flags])) !== 0) {
      console.error(
        'ติดตั้งไม่สำเร็จ ตรวจอินเทอร์เน็ตแล้วลองใหม่ · Installing failed: check the network and try again.',
      );
      process.exit(1);
    }
  }
  phase(`ติดตั้งเสร็จใน ${secondsSince(started)} วินาที`, `installed in ${secondsSince(started)} s`);
}

export function secondsSince(started) {
  return Math.round((Date.now() - started) / 1000);
}

function reasonOf(missing) {
  return existsSync(path.join(root, 'node_modules')) ? `${missing.length} missing or changed` : 'fresh clone';
}

/** Names in package-lock.json that npm's own record of node_modules does not show; optional ones aside. */
export function missingPackages(folder = root) {
  const wanted = readPackages(path.join(folder, 'package-lock.json'));
  const present = readPackages(path.join(folder, 'node_modules/.package-lock.json'));
  return Object.entries(wanted)
    .filter(([name, info]) => name !== '' && !info.optional && !info.devOptional && !info.peer)
    .filter(([name, info]) => !present[name] || present[name].version !== info.version)
    .map(([name]) => name);
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages || {};
  } catch (error) {
    return {};
  }
}

/** The npm that started us, when one did; otherwise the one on the PATH. */
function npm(args) {
  const script = process.env.npm_execpath;
  if (script && /npm-cli\.c?js$/.test(script)) return run(process.execPath, [script, ...args]);
  return process.platform === 'win32' ? run('npm.cmd', args, { shell: true }) : run('npm', args);
}
