// vocabularies
export * from './vocabularies/entry.js';
export * from './vocabularies/hazard-groups.js';
export * from './vocabularies/hazards.js';
export * from './vocabularies/detail-tags.js';
export * from './vocabularies/urgency.js';
export * from './vocabularies/incident-words.js';
export * from './vocabularies/people.js';
export * from './vocabularies/roles.js';
export * from './vocabularies/levels.js';
export * from './vocabularies/prefixes.js';
export * from './vocabularies/hotlines.js';
export * from './vocabularies/school-codes.js';
export * from './vocabularies/referral-words.js';
export * from './vocabularies/case-words.js';
export * from './vocabularies/home-visit-words.js';
export * from './vocabularies/scenarios.js';

// thai
export * from './thai/thai-digits.js';
export * from './thai/thai-fold.js';
export * from './thai/thai-fold.sql.js';
export * from './thai/thai-fold.vectors.js';
export * from './thai/name-parts.js';
export * from './thai/citizen-id.js';
export * from './thai/levels.js';
export * from './access/live-audience.js';
export * from './access/permission-rule.js';
export * from './access/permissions.js';
export * from './identity/second-factor.js';
export * from './break-glass/break-glass-words.js';
export * from './errors/error-catalogue.js';
export * from './partners/partner-words.js';
export * from './partners/mou-states.js';
export * from './partners/mou-rules.js';
export * from './incidents/incident-states.js';
export * from './incidents/code-finder.js';
export * from './risk/risk-words.js';
export * from './risk/risk-states.js';
export * from './risk/risk-rules.js';
export * from './risk/risk-checklist.js';
export * from './activities/activity-words.js';
export * from './activities/activity-states.js';
export * from './activities/activity-rules.js';
export * from './monitoring/monitoring-words.js';
export * from './monitoring/monitoring-states.js';
export * from './monitoring/monitoring-rules.js';
export * from './monitoring/default-tools.js';
export * from './plans/plan-words.js';
export * from './plans/scenarios.js';
export * from './plans/plan-states.js';
export * from './plans/plan-rules.js';
export * from './steps/evidence.js';
export * from './steps/evidence-words.js';
export * from './steps/step-words.js';
export * from './steps/step-rule.js';
export * from './steps/step-rule-texts.js';
export * from './steps/step-rules.js';
export * from './steps/missing-words.js';
export * from './steps/evaluate-board.js';
export * from './steps/promised-indicators.js';
export * from './steps/summary-states.js';
export * from './steps/practice-states.js';
export * from './steps/evidence-rows.js';
export * from './reports/report-kinds.js';
export * from './reports/report-states.js';
export * from './jobs/job-map.js';
export * from './statistics/zero-report.js';
export * from './statistics/care-question.js';
export * from './statistics/disclosure.js';
export * from './statistics/seal-period.js';
export * from './statistics/sealed-figures.js';

// calendar
export * from './calendar/buddhist-era.js';
export * from './calendar/iso-date.js';
export * from './calendar/format-date.js';
export * from './calendar/parse-date.js';
export * from './calendar/school-year.js';
export * from './calendar/holidays.js';
export * from './calendar/working-calendar.js';
export * from './calendar/working-time.js';
export * from './calendar/deadline.js';

// tasks
export * from './tasks/subject-kinds.js';
export * from './tasks/task-kinds.js';
export * from './tasks/notice-kinds.js';
export * from './tasks/notice-path.js';
export * from './tasks/clock-policy.js';

// cases
export * from './cases/case-states.js';
export * from './cases/case-study-states.js';

// referrals
export * from './referrals/data-classes.js';
export * from './referrals/projection.js';
export * from './referrals/referral-states.js';
export * from './referrals/screening-reasons.js';

// screenings and dropouts
export * from './vocabularies/screening-words.js';
export * from './vocabularies/screening-kinds.js';
export * from './vocabularies/dropout-words.js';
export * from './vocabularies/dropout-signs.js';
export * from './screenings/sdq.js';
export * from './screenings/indicators.js';
export * from './screenings/screening-paste.js';
export * from './dropouts/dropout-states.js';
export * from './dropouts/dropout-evidence.js';
