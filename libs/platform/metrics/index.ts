export { counter, gauge, jobSeconds, observeRequests, registry, serveMetrics } from './metrics.js';
