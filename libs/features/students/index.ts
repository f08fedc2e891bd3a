export { StudentsSchema } from './students-schema.migration.js';
export { StudentsHttpModule, StudentsJobsModule, StudentsModule } from './students.module.js';
export { RosterJobs } from './roster.jobs.js';
export { openDmcFile as openTableFile } from './dmc-reader.js';
export { asFileRefusal } from './roster-upload.service.js';
export { StudentsService } from './students.service.js';
export { studentsEvidence } from './student-evidence.js';
