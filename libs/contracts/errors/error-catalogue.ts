import { ACTIVITY_ERRORS } from './activity-errors.js';
import { BREAK_GLASS_ERRORS } from './break-glass-errors.js';
import { CASE_ERRORS } from './case-errors.js';
import { DROPOUT_ERRORS } from './dropout-errors.js';
import type { ErrorEntry } from './error-entry.js';
import { EVALUATION_ERRORS } from './evaluation-errors.js';
import { IDENTITY_ERRORS } from './identity-errors.js';
import { MONITORING_ERRORS } from './monitoring-errors.js';
import { PARTNER_ERRORS } from './partner-errors.js';
import { PLAN_ERRORS } from './plan-errors.js';
import { REFERRAL_ERRORS } from './referral-errors.js';
import { REPORT_ERRORS } from './report-errors.js';
import { RISK_ERRORS } from './risk-errors.js';
import { SCREENING_ERRORS } from './screening-errors.js';
import { STATISTICS_ERRORS } from './statistics-errors.js';
import { TASK_ERRORS } from './task-errors.js';

export type { ErrorEntry } from './error-entry.js';

/**
 * The one catalogue of refusals (RFC 9457). A text never holds a name, an id number or the refused value.
 * 400 shape · 401 · 403 role may never · 404 absent or out of scope · 409 state, version or in-flight key ·
 * 412 stale If-Match · 422 a rule or a value says no · 428 · 429 · 503 (engineering.md 3).
 */
export const ERRORS = {
  'bad-request': { status: 400, th: 'คำขอไม่ถูกต้อง', en: 'The request is malformed.' },
  'malformed-json': { status: 400, th: 'ข้อมูลที่ส่งมาไม่ใช่ JSON ที่สมบูรณ์', en: 'The body is not complete JSON.' },
  'body-not-object': {
    status: 400,
    th: 'ข้อมูลที่ส่งมาต้องเป็นออบเจ็กต์ JSON',
    en: 'The body must be a JSON object.',
  },
  'unexpected-body': { status: 400, th: 'คำขอนี้ต้องไม่มีเนื้อหา', en: 'This request takes no body.' },
  'duplicate-key': { status: 400, th: 'มีชื่อฟิลด์ซ้ำใน JSON', en: 'A JSON object repeats a key.' },
  'too-deep': { status: 400, th: 'JSON ซ้อนกันลึกเกินไป', en: 'The JSON is nested too deeply.' },
  'invalid-encoding': { status: 400, th: 'ข้อความไม่ใช่ UTF-8', en: 'The body is not valid UTF-8.' },
  'forbidden-key': { status: 400, th: 'มีชื่อฟิลด์ที่ไม่อนุญาต', en: 'A JSON key is not allowed.' },
  'duplicate-parameter': { status: 400, th: 'พารามิเตอร์ใน URL ซ้ำกัน', en: 'A query parameter is repeated.' },
  'bad-pagination': { status: 400, th: 'ค่า limit หรือ cursor ไม่ถูกต้อง', en: 'limit or cursor is not valid.' },
  'field-not-allowed': {
    status: 400,
    th: 'ตัวกรองหรือการเรียงนี้ใช้ไม่ได้',
    en: 'This filter or sort is not allowed.',
  },
  'bad-id': { status: 404, th: 'ไม่พบข้อมูล', en: 'Not found.' },
  'idempotency-key-missing': {
    status: 400,
    th: 'ต้องมีหัวข้อ Idempotency-Key',
    en: 'An Idempotency-Key header is required.',
  },
  'idempotency-key-invalid': {
    status: 400,
    th: 'Idempotency-Key ไม่ถูกต้อง',
    en: 'The Idempotency-Key is not valid.',
  },
  'multipart-invalid': { status: 400, th: 'ไฟล์ที่ส่งมาไม่สมบูรณ์', en: 'The multipart body is not complete.' },
  unauthenticated: { status: 401, th: 'กรุณาเข้าสู่ระบบ', en: 'Please sign in.' },
  'sign-in-failed': {
    status: 401,
    th: 'ชื่อผู้ใช้หรือรหัสผ่านไม่ถูกต้อง',
    en: 'The username or the password is wrong.',
  },
  forbidden: { status: 403, th: 'ตำแหน่งของท่านไม่มีสิทธิ์ทำรายการนี้', en: 'Your post may not do this.' },
  csrf: { status: 403, th: 'คำขอมาจากเว็บไซต์อื่น', en: 'The request came from another site.' },
  'password-change-required': {
    status: 403,
    th: 'กรุณาเปลี่ยนรหัสผ่านก่อน',
    en: 'Please change your password first.',
  },
  'not-found': { status: 404, th: 'ไม่พบข้อมูล', en: 'Not found.' },
  'method-not-allowed': { status: 405, th: 'ใช้วิธีนี้กับที่อยู่นี้ไม่ได้', en: 'This method is not allowed here.' },
  'not-acceptable': {
    status: 406,
    th: 'ส่งผลลัพธ์ในรูปแบบที่ขอไม่ได้',
    en: 'The requested format is not available.',
  },
  'request-timeout': {
    status: 408,
    th: 'ส่งข้อมูลช้าเกินไป',
    en: 'The request took too long to arrive.',
    retryable: true,
  },
  'illegal-transition': {
    status: 409,
    th: 'ทำรายการนี้ในสถานะปัจจุบันไม่ได้',
    en: 'This action is not available in the present state.',
  },
  'request-in-flight': {
    status: 409,
    th: 'คำขอเดียวกันกำลังดำเนินการอยู่',
    en: 'The same request is still being processed.',
    retryable: true,
  },
  conflict: { status: 409, th: 'ข้อมูลขัดกับรายการที่มีอยู่', en: 'The change conflicts with an existing record.' },
  'stale-version': {
    status: 412,
    th: 'มีผู้แก้ไขก่อนหน้า กรุณาดูข้อมูลล่าสุด',
    en: 'Somebody changed this before you. Look at the present record.',
  },
  'payload-too-large': { status: 413, th: 'ข้อมูลที่ส่งมาใหญ่เกินไป', en: 'The body is too large.' },
  'unsupported-media-type': { status: 415, th: 'ไม่รับข้อมูลชนิดนี้', en: 'This media type is not accepted.' },
  'file-type': {
    status: 415,
    th: 'ไม่รับไฟล์ชนิดนี้หรือไฟล์เสียหาย',
    en: 'This kind of file is not accepted here, or it is damaged.',
  },
  validation: { status: 422, th: 'ข้อมูลบางช่องไม่ถูกต้อง', en: 'Some fields are not valid.' },
  'too-many-items': { status: 422, th: 'มีรายการมากเกินไป', en: 'There are too many items.' },
  'forbidden-character': {
    status: 422,
    th: 'ข้อความมีอักขระที่ใช้ไม่ได้',
    en: 'The text holds a character that is not allowed.',
  },
  'idempotency-key-reused': {
    status: 422,
    th: 'Idempotency-Key นี้ใช้กับข้อมูลอื่นแล้ว',
    en: 'This Idempotency-Key was used with other data.',
  },
  'unknown-reference': {
    status: 422,
    th: 'อ้างถึงข้อมูลที่ไม่มีหรือใช้ไม่ได้',
    en: 'A reference points to nothing that you may use.',
  },
  inconsistent: { status: 422, th: 'ข้อมูลขัดแย้งกันเอง', en: 'The values contradict each other.' },
  'weak-password': {
    status: 422,
    th: 'รหัสผ่านสั้นหรือเดาง่ายเกินไป (อย่างน้อย 15 ตัวอักษร)',
    en: 'The password is too short or too easy to guess (at least 15 characters).',
  },
  'file-unreadable': { status: 422, th: 'อ่านไฟล์ไม่ได้', en: 'The file cannot be read.' },
  'incident.critical-not-rejectable': {
    status: 422,
    th: 'โรงเรียนปฏิเสธหรือถอนเรื่องวิกฤตไม่ได้',
    en: 'A school cannot reject or withdraw a critical report.',
  },
  'incident.merge-into-itself': {
    status: 422,
    th: 'รวมเรื่องเข้ากับตัวเองไม่ได้',
    en: 'A report cannot be merged into itself.',
  },
  'roster.not-undoable': {
    status: 409,
    th: 'ยกเลิกการนำเข้านี้ไม่ได้แล้ว',
    en: 'This import can no longer be undone.',
  },
  'roster.has-errors': { status: 422, th: 'ไฟล์ยังมีแถวที่ต้องแก้ไข', en: 'The file still has rows to mend.' },
  'roster.missing-not-confirmed': {
    status: 422,
    th: 'ต้องยืนยันนักเรียนที่ไม่อยู่ในไฟล์ใหม่',
    en: 'Students missing from the file must be confirmed.',
  },
  'precondition-required': { status: 428, th: 'ต้องมีหัวข้อ If-Match', en: 'An If-Match header is required.' },
  'too-many-requests': {
    status: 429,
    th: 'ลองหลายครั้งเกินไป กรุณารอสักครู่',
    en: 'Too many tries. Please wait.',
    retryable: true,
  },
  'headers-too-large': { status: 431, th: 'ส่วนหัวของคำขอใหญ่เกินไป', en: 'The request headers are too large.' },
  ...IDENTITY_ERRORS,
  ...STATISTICS_ERRORS,
  ...TASK_ERRORS,
  ...SCREENING_ERRORS,
  ...CASE_ERRORS,
  ...DROPOUT_ERRORS,
  ...PARTNER_ERRORS,
  ...REFERRAL_ERRORS,
  ...BREAK_GLASS_ERRORS,
  ...RISK_ERRORS,
  ...EVALUATION_ERRORS,
  ...ACTIVITY_ERRORS,
  ...MONITORING_ERRORS,
  ...REPORT_ERRORS,
  ...PLAN_ERRORS,
  internal: {
    status: 500,
    th: 'ระบบขัดข้อง กรุณาแจ้งรหัสติดตาม',
    en: 'Something went wrong. Please quote the trace id.',
  },
  'dependency-unavailable': {
    status: 503,
    th: 'ระบบยังไม่พร้อม กรุณาลองใหม่',
    en: 'A part of the system is not available. Please try again.',
    retryable: true,
  },
} as const satisfies Record<string, ErrorEntry>;

export type ErrorCode = keyof typeof ERRORS;

/** Codes of single fields inside `errors[]`, with their texts. */
export const FIELD_ERRORS = {
  required: { th: 'ต้องกรอก', en: 'Required.' },
  'wrong-type': { th: 'ชนิดข้อมูลไม่ถูกต้อง', en: 'Wrong type.' },
  'too-short': { th: 'สั้นเกินไป', en: 'Too short.' },
  'too-long': { th: 'ยาวเกินไป', en: 'Too long.' },
  'not-in-list': { th: 'ไม่อยู่ในรายการที่เลือกได้', en: 'Not one of the allowed values.' },
  'out-of-range': { th: 'อยู่นอกช่วงที่กำหนด', en: 'Out of range.' },
  'date-invalid': { th: 'วันที่ไม่ถูกต้อง', en: 'Not a valid date.' },
  'date-out-of-range': {
    th: 'วันที่อยู่นอกช่วง (ใช้ ค.ศ. ในระบบ)',
    en: 'The date is out of range (use the Common Era).',
  },
  'unknown-field': { th: 'ไม่รู้จักฟิลด์นี้', en: 'Unknown field.' },
  'field-not-writable': { th: 'แก้ไขฟิลด์นี้ไม่ได้', en: 'This field cannot be written.' },
  'unknown-reference': { th: 'ไม่พบรายการที่อ้างถึง', en: 'The reference is unknown.' },
  duplicate: { th: 'ซ้ำกัน', en: 'Repeated.' },
  inconsistent: { th: 'ขัดแย้งกับข้อมูลอื่น', en: 'Contradicts another value.' },
  'forbidden-character': { th: 'มีอักขระที่ใช้ไม่ได้', en: 'Holds a character that is not allowed.' },
  'too-many-items': { th: 'มีรายการมากเกินไป', en: 'Too many items.' },
  invalid: { th: 'ไม่ถูกต้อง', en: 'Not valid.' },
} as const satisfies Record<string, { th: string; en: string }>;

export type FieldErrorCode = keyof typeof FIELD_ERRORS;
