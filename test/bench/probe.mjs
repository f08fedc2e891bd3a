/* Loaded into each measured process before its own code: tells what it has used so far, and profiles it. */
import { mkdir, writeFile } from 'node:fs/promises';
import { Session } from 'node:inspector/promises';
import path from 'node:path';

const profiler = new Session();

const ANSWERS = {
  usage() {
    const { user, system } = process.cpuUsage();
    return { cpuMicroseconds: user + system, peakRssMib: process.resourceUsage().maxRSS / 1024 };
  },
  async profileStart() {
    profiler.connect();
    await profiler.post('Profiler.enable');
    await profiler.post('Profiler.start');
    return {};
  },
  async profileStop({ file }) {
    const { profile } = await profiler.post('Profiler.stop');
    profiler.disconnect();
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, JSON.stringify(profile));
    return {};
  },
};

if (process.send) {
  process.on('message', async (message) => {
    const answer = ANSWERS[message?.ask];
    if (answer) process.send({ [message.ask]: await answer(message) });
  });
  process.channel.unref();
}
