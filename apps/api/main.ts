import 'reflect-metadata';
import { loadConfig } from '#platform/config';
import { Health } from '#platform/health';
import { createApi, routesOf } from '#platform/http';
import { gauge, serveMetrics } from '#platform/metrics';
import { exitWithParent, keepNewObjectsYoung } from '#platform/process';
import { ApiModule } from './app.module.js';

exitWithParent();
keepNewObjectsYoung();
const config = loadConfig();
const app = await createApi(ApiModule.for(config), config);
// Refuses to start when a handler has no access rule.
routesOf(app);
if (config.METRICS_PORT !== undefined) {
  const health = app.get(Health);
  gauge('kumkrong_queue_lag_seconds', 'Age of the oldest job in the outbox', () => health.queueLag());
  serveMetrics(config.METRICS_PORT, config.HOST).unref();
}
await app.listen(config.PORT, config.HOST);
