export { IdentitySchema } from './identity-schema.migration.js';
export { IdentityHttpModule } from './identity.module.js';
export { Passwords } from './passwords.js';
export { PostActors } from './post-actors.js';
export { Throttle } from './throttle.js';
export { PostHeldSchema } from './post-held.migration.js';
export { SessionStateSchema } from './session-state.migration.js';
export { TodayInlinedSchema } from './today-inlined.migration.js';
