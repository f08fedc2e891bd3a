import 'reflect-metadata';
import { loadConfig } from '#platform/config';
import { serveMetrics } from '#platform/metrics';
import { exitWithParent } from '#platform/process';
import { WorkerApp } from './worker.js';

exitWithParent();
const config = loadConfig();
const worker = await WorkerApp.start(config);
if (config.METRICS_PORT !== undefined) serveMetrics(config.METRICS_PORT, config.HOST).unref();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    worker.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  });
}
