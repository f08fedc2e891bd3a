import { createServer } from 'node:net';

const firstPort = 3000;
const tries = 100;

/**
 * The wished port, or the first free one from 3000 on.
 * @throws Error when the wished port is taken, or none of the hundred is free
 */
export async function choosePort(host: string, wished?: number): Promise<number> {
  if (wished !== undefined) {
    if (await isFree(host, wished)) return wished;
    throw new Error(`พอร์ต ${wished} ถูกใช้อยู่แล้ว · port ${wished} is already taken`);
  }
  for (let port = firstPort; port < firstPort + tries; port += 1) {
    if (await isFree(host, port)) return port;
  }
  throw new Error(`ไม่มีพอร์ตว่าง · no free port from ${firstPort} to ${firstPort + tries - 1}`);
}

function isFree(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(true)));
  });
}
