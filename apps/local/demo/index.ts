export { DEMO_ACCOUNTS, DEMO_PASSWORD } from './accounts.js';
export { generateDemoDistrict } from './demo-district.js';
export type { DemoDistrict } from './demo-district.js';
export { hasDemoDistrict, isEmptyDatabase, loadDemoDistrict } from './load-demo-district.js';
export { DISTRICT_CODE, DISTRICT_ID } from './schools.js';
export { DEMO_ROSTER, demoFullRosterCsv, demoRosterCsv } from './roster-csv.js';
