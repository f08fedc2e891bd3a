import type { Access, Actor } from '#platform/access';
import type { Tx } from '#platform/database';
import type { DocumentSource } from './referral-documents.dto.js';
import type { ReferralRecord } from './referral.record.js';

export interface SourceFile {
  source: DocumentSource;
  sourceId: string;
  fileId: string;
  /** Files of a report have none: nobody has typed one for them. */
  name: string | null;
  mediaType: string;
  addedAt: Date;
  chosen: boolean;
}

const CHOSEN =
  'EXISTS (SELECT FROM referral_document d WHERE d.referral_id = $1 AND d.file_id = a.file_id AND d.removed_at IS NULL) AS chosen';

/** Files of the referral's own case and report, as far as the reader may open them there. Photos of a home never leave. */
export async function listSourceFiles(
  tx: Tx,
  access: Access,
  actor: Actor,
  record: ReferralRecord,
): Promise<SourceFile[]> {
  const ofCase: unknown[] = [record.id];
  const caseScope = access.scopeWhere(actor, 'case.read', ofCase);
  const ofIncident: unknown[] = [record.id];
  const incidentScope = access.scopeWhere(actor, 'incident.read', ofIncident);
  const files = [
    ...(await tx.rows<SourceFile & Record<string, unknown>>(
      `SELECT 'case' AS source, a.id AS "sourceId", a.file_id AS "fileId", a.file_name AS name, a.media_type AS "mediaType", a.added_at AS "addedAt", ${CHOSEN}
       FROM referral rf JOIN student_case c ON c.id = rf.case_id JOIN case_attachment a ON a.case_id = c.id AND a.visit_id IS NULL
       WHERE rf.id = $1 AND ${caseScope}`,
      ofCase,
    )),
    ...(await tx.rows<SourceFile & Record<string, unknown>>(
      `SELECT 'incident' AS source, a.id AS "sourceId", a.file_id AS "fileId", NULL AS name, a.media_type AS "mediaType", a.added_at AS "addedAt", ${CHOSEN}
       FROM referral rf JOIN incident i ON i.id = rf.incident_id JOIN incident_attachment_history a ON a.incident_id = i.id
       WHERE rf.id = $1 AND ${incidentScope}`,
      ofIncident,
    )),
  ];
  return files.sort((a, b) => a.addedAt.getTime() - b.addedAt.getTime());
}
