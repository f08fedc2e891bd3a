import { newId } from '#platform/database';
import { insertRows } from './world-tools.mjs';

const HOUR = 3_600_000;
const STORY = 'ครูประจำชั้นพูดคุยกับนักเรียนและผู้ปกครอง นัดติดตามอีกครั้งในสัปดาห์หน้า ';

/** One case of the first school with `entries` lines on its timeline, every second one a note that stands in the case. */
export async function addCase(client, { district, schools, safetyOfficers, pupils, officer }, entries) {
  const now = Date.now();
  const [owner] = safetyOfficers;
  const child = pupils.find((pupil) => pupil.school_id === schools[0].id);
  const id = newId();
  const own = { case_id: id, district_id: district.id };
  const at = (entry) => new Date(now - (entries - entry) * HOUR);
  await insertRows(client, 'student_case', [
    {
      ...{ id, district_id: district.id, reference: `CASE-${district.year}-900001`, student_id: child.id },
      ...{ school_id: schools[0].id, class_key: `${schools[0].id}/P4/1`, route: 'school', type: 'AT_RISK' },
      ...{ urgency: 'NORMAL', status: 'OPEN', origin: 'HAND', owner_post_id: owner.postId },
      ...{ except_person_ids: [], team_post_ids: [], version: 1, opener_person_id: owner.personId },
      ...{ opened_at: at(0), changed_at: at(entries) },
    },
  ]);
  await insertRows(client, 'case_narrative', [
    { ...own, problem: STORY.repeat(3), history: STORY, family: STORY },
  ]);
  const events = Array.from({ length: entries }, (_, entry) => ({
    ...{ id: newId(), ...own, at: at(entry), person_id: owner.personId, post_id: owner.postId },
    ...{ acting_role: 'SCHOOL_SAFETY', action: actionOf(entry), source_id: newId() },
  }));
  await insertRows(client, 'case_history', events);
  const notes = events.filter(({ action }) => action === 'note');
  const author = { author_person_id: officer.personId };
  await insertRows(
    client,
    'case_note',
    notes.map((note) => ({
      ...{
        id: note.source_id,
        ...own,
        ...author,
        written_at: note.at,
        sensitivity: 'NORMAL',
        headline: 'ติดตาม',
      },
    })),
  );
  await insertRows(
    client,
    'case_note_text',
    notes.map((note) => ({ note_id: note.source_id, ...own, ...author, text: STORY.repeat(2) })),
  );
  return id;
}

function actionOf(entry) {
  if (entry === 0) return 'open';
  return entry % 2 === 0 ? 'note' : 'measure';
}
