export { BreakGlassCasesSchema } from './break-glass-cases.migration.js';
export { BreakGlassSchema } from './break-glass-schema.migration.js';
export { BreakGlassHttpModule } from './break-glass.module.js';
