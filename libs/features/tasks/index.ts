export { Notices } from './notices.service.js';
export type { Tell } from './notices.service.js';
export type { Owner, Subject, SubjectRef } from './subject.js';
export { TasksSchema } from './tasks-schema.migration.js';
export { TasksHttpModule, TasksJobsModule, TasksModule } from './tasks.module.js';
export { Tasks } from './tasks.service.js';
export type { OpenTask, StartClock } from './tasks.service.js';
export { nextThursday, weekFiguresOf } from './digest.service.js';
