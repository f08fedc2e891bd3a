export { HttpModule, PlatformModule } from './platform.module.js';
export type { PlatformSettings } from './platform.module.js';
