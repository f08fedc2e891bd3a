import type {
  DataClassCode,
  DocumentClassCode,
  PartnerTypeCode,
  ReferralBasisCode,
  ReferralPurposeCode,
} from '#contracts';
import { GROUPS } from './referrals.js';

export interface PartnerKind {
  type: PartnerTypeCode;
  groups: string[];
  purpose: ReferralPurposeCode;
  bases: ReferralBasisCode[];
  /** What was chosen, all of which the four sets let through; written by hand. */
  granted: DataClassCode[];
  /** Whose documents go along: one of each class was chosen. */
  documents: DocumentClassCode[];
}

/** One case, and five agencies of different kinds that work on it at the same time. */
export const PARTNER_KINDS: PartnerKind[] = [
  {
    ...{ type: 'HOSPITAL', groups: GROUPS, purpose: 'HEALTH_CARE', bases: ['CONSENT'] },
    granted: ['IDENTITY', 'CONTACT', 'NARRATIVE', 'EDUCATION', 'SCREENING', 'HEALTH', 'DOCUMENTS'],
    documents: ['NARRATIVE', 'EDUCATION', 'SCREENING', 'HEALTH'],
  },
  {
    ...{ type: 'POLICE', purpose: 'LEGAL_PROCESS', bases: ['CHILD_PROTECTION'] },
    groups: ['F1', 'F2', 'F3', 'F6', 'FX'],
    granted: ['IDENTITY', 'CONTACT', 'NARRATIVE', 'LEGAL', 'DOCUMENTS'],
    documents: ['NARRATIVE', 'LEGAL'],
  },
  {
    ...{ type: 'MONASTIC', groups: ['F1', 'F7', 'FX'], purpose: 'WELFARE', bases: ['PUBLIC_TASK'] },
    granted: ['IDENTITY', 'EDUCATION', 'DOCUMENTS'],
    documents: ['EDUCATION'],
  },
  {
    ...{ type: 'LOCAL_GOV', groups: ['F3'], purpose: 'SITE_SAFETY', bases: ['PUBLIC_TASK'] },
    granted: ['NARRATIVE'],
    documents: [],
  },
  {
    ...{ type: 'SOCIAL_DEV', groups: ['F1', 'F2'], purpose: 'PROTECTION', bases: ['CHILD_PROTECTION'] },
    granted: ['IDENTITY', 'CONTACT'],
    documents: [],
  },
];
