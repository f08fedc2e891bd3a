export { createLogger, NestLogger } from './logger.js';
export { currentTraceId, traceIdFrom, traceparentOf, withTrace } from './trace.js';
